releases-question = What became of the announced releases?
releases-others = Other announced releases
releases-ladder-heading = Step by step: who says how many
releases-ladder-how = Each heading is a count of something else, so no step can be subtracted from another. The scale from zero is the same throughout. Shown are totals of the whole group from the announcement on, the latest of each organization.
releases-empty = no total found
releases-empty-more = no total found; other figures only
releases-reading-stands = shown beside
releases-reading-said = Another reading of this count: { $sentence }
releases-ladder-alt = { $title }: { $figures } figures on { $rungs } steps, in rows under the heading of each step, on one scale from 0 to { $greatest }. The same is below as text and as a table.
releases-running-heading = How the count went on
releases-running-how = Each mark is everything one organization had documented from { $date } to the day below it. A later mark of the same organization contains its earlier ones; nothing here may be added.
releases-running-colours = Colours only help: the list above gives every number with its day. Organizations in grey are told apart by number and day.
releases-basis-published = (published)
releases-running-alt = { $measure }: { $figures } running counts of { $organizations } organizations, all from { $date }, as points at the day they go up to, on a scale from zero. The same is below as text and as a table.
releases-plain-heading = Who says how many
releases-apart-heading = What must not stand beside these totals
releases-apart-how = Counts of a part of the group, of other periods, or by counters nobody names. They are not added and not compared with the totals.
releases-earlier =
    { $count ->
        [one] Another total of the same organization
       *[other] { $count } other totals of the same organizations
    }
releases-earlier-why = Of each organization only the total with the latest day stands above. These go up to an earlier day or a less exact date, or only others ascribe them to it.
releases-parts =
    { $count ->
        [one] A part of the group: 1 figure
       *[other] Parts of the group: { $count } figures
    }
releases-parts-why = Each table covers only the people its heading names. Parts may overlap.
releases-steps =
    { $count ->
        [one] A step, a single event or another period: 1 figure
       *[other] Steps, single events and other periods: { $count } figures
    }
releases-steps-why = These do not run from the announcement on: one day, one month, one stage, or a count that begins or ends elsewhere.
releases-unnamed =
    { $count ->
        [one] A counter that the documents do not name: 1 figure
       *[other] Counters that the documents do not name: { $count } figures
    }
releases-unnamed-why = The texts say only “activists” or “rights groups”. Two of these figures need not be of the same people.
releases-readings =
    { $count ->
        [one] Another reading of one of these counts
       *[other] { $count } other readings of these counts
    }
releases-overlap-heading = Must not be added
releases-overlap-with = overlaps with
releases-all-heading = All announced releases and official totals
releases-no-episodes = In these data no release is announced.
releases-listed-announcement = announced { $date }
releases-listed-total = a total told { $date }
releases-listed-process = a process, { $date }
releases-listed-undated = no single announcement, from { $date }
releases-counted =
    { $organizations ->
        [one] 1 organization
       *[other] { $organizations } organizations
    }, { $figures ->
        [one] 1 figure
       *[other] { $figures } figures
    }
releases-shown = shown above
