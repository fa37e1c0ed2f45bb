detentions-question = Who said how many, and when?
choose-group = Group
choose-measure = What is counted
choose-scope = Who is covered
choose-window = Period shown
choose-period = Length of the counted periods
window-years-5 = last five years
window-since = since { $year }
window-all = all years
choice-counted =
    { $label } ({ $organizations ->
        [one] 1 organization
       *[other] { $organizations } organizations
    }, { $figures ->
        [one] 1 figure
       *[other] { $figures } figures
    })
period-month = months ({ $count })
period-half_year = half-years ({ $count })
period-year = years ({ $count })
period-other = other lengths ({ $count })
timeline-alt = { $measure } over time: { $figures } figures of { $series ->
    [one] one organization
   *[other] { $series } organizations
}, each at its date, on a scale from zero. The same figures follow as text and as a table.
timeline-all-organizations = All organizations
timeline-knowledge = { $counted ->
        [events] Each mark adds up events from the start of the period to its date, not people: one person can be among them more than once. A higher mark later means new events, or earlier ones that have become known.
       *[other] Each mark shows what was known on that day about the same period. A higher mark later means that more is known, not that more people were detained.
    }
timeline-episodes = Figures on one announced release or process are not here; they are on the page:
timeline-empty = There are no figures for this period.
timeline-points =
    { $count ->
        [one] 1 figure
       *[other] { $count } figures
    }
timeline-grammar = A line joins only figures of one organization that publishes regularly; it breaks where figures are missing and where the organization began to count something else.
timeline-variants =
    { $count ->
        [one] Another reading of these counts
       *[other] { $count } other readings of these counts
    }
timeline-said =
    { $count ->
        [one] { $organization }, 1 figure.
       *[other] { $organization }, { $count } figures; the first and the latest:
    }
timeline-empty-months =
    { $count ->
        [one] no figure found for 1 month
       *[other] no figure found for { $count } months
    }
timeline-lane = { $organization }: months without a figure
timeline-alt-slots =
    { $count ->
        [one] Under the axis 1 empty box marks a month for which no figure of a regular series was found.
       *[other] Under the axis { $count } empty boxes mark months for which no figure of a regular series was found.
    }
timeline-silent-heading = Months for which no figure was found
timeline-silent-months = Months
timeline-said-empty =
    { $count ->
        [one] No figure found for 1 month: { $months }.
       *[other] No figure found for { $count } months: { $months }.
    }
