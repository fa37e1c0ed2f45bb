releases-question = What happened after the announced releases?
releases-question-law = What happened after the law?
releases-others = Other announcements of releases and pardons
releases-ladder-heading = Step by step: who says how many people
releases-ladder-how = Each heading counts something else, so no step can be subtracted from another. { $scales ->
        [one] All use one scale, from zero.
       *[other] Steps of another kind have a scale of their own; every scale begins at zero.
    } The totals cover the whole group from { $what ->
        [law] the law
       *[announcement] the announcement
    } on, or from an earlier day that then stands in the row: the latest of each organization.
releases-ladder-scale = From here on another scale: its greatest number is { $greatest }.
releases-empty = no total found
releases-empty-more = no total found; other counts are below
releases-reading-stands = shown beside
releases-reading-said = Another reading of this count: { $sentence }
releases-ladder-alt = { $title }: { $figures } figures on { $rungs } steps, in rows under the heading of each step, on one scale from 0 to { $greatest }. The same figures follow as text and as a table.
releases-running-heading = How the count grew
releases-running-how = Each mark is everything one organization had counted from { $date } to that day{ $other ->
        [0] .
       *[other] , or from another start: the list below the chart says which. Numbers with different starts do not cover the same people.
    } A later mark of the same organization and start includes the earlier ones: they must not be added.
releases-running-colours = Colours only help you find an organization: the table by day gives every number. Counts of one colour have a number, in this list and at their last mark; on a wide screen their names stand beside the chart.
releases-by-day = All these counts, day by day
releases-until = Until
releases-running-alt = { $measure }: { $figures } running counts of { $organizations } organizations, from { $date } unless the list says another start, as points at the last day they cover, on a scale from zero. The same figures follow as text and as a table.
releases-plain-heading = Who says how many people
releases-apart-heading = What must not be put beside these totals
releases-apart-how = Counts of a part of the group, of other periods, or from sources that the documents do not name. They are not added to the totals or compared with them.
releases-earlier =
    { $count ->
        [one] Another total of the same organization
       *[other] { $count } other totals of the same organizations
    }
releases-earlier-why = Above, each organization has only its latest total. These end on an earlier day or a less exact date, or are attributed to it only by others.
releases-startless =
    { $count ->
        [one] A count whose start is not stated: 1 figure
       *[other] Counts whose start is not stated: { $count } figures
    }
releases-startless-why = The documents say up to when they count, not from when. They may cover more or less than the totals above.
releases-parts =
    { $count ->
        [one] A part of the group: 1 figure
       *[other] Parts of the group: { $count } figures
    }
releases-parts-why = Each table covers only the people its heading names. Parts may overlap.
releases-steps =
    { $count ->
        [one] A step of a total, a single event or another period: 1 figure
       *[other] Steps of a total, single events and other periods: { $count } figures
    }
releases-steps-why = These do not count on from the first day: they cover one day, one month or one stage, or begin or end at another time.
releases-unnamed =
    { $count ->
        [one] A source that the documents do not name: 1 figure
       *[other] Sources that the documents do not name: { $count } figures
    }
releases-unnamed-why = The texts say only “activists” or “rights groups”. Two of these figures may be about different people.
releases-readings =
    { $count ->
        [one] Another reading of one of these counts
       *[other] { $count } other readings of these counts
    }
releases-overlap-heading = Figures that must not be added
releases-overlap-with = overlaps with
releases-all-heading = All announced releases and pardons, and official totals
releases-no-episodes = The data have no announcement of releases.
releases-listed-announcement = announced: { $date }
releases-listed-pardon = pardon announced: { $date }
releases-listed-law = law, in force from: { $date }
releases-listed-total = total reported: { $date }
releases-listed-process = a process: { $date }
releases-listed-undated = no single announcement, from { $date }
releases-outside-heading = Outside any announcement
releases-outside-how = Figures on releases that belong to none of the announcements above. Over time they are shown with the period each of them covers.
releases-counted =
    { $organizations ->
        [one] 1 organization
       *[other] { $organizations } organizations
    }, { $figures ->
        [one] 1 figure
       *[other] { $figures } figures
    }
releases-shown = shown above
