detentions-question = Who said how many, and when?
choose-group = Subject
choose-measure = What is counted
choose-scope = Who is covered
choose-window = Time
choose-period = Length of period
window-years-5 = last five years
window-since = since { $year }
window-all = everything
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
    [one] one counter
   *[other] { $series } counters
}, each a mark at its reference date on a scale from zero. The same is below as text and as a table.
timeline-all-organizations = All organizations
timeline-knowledge = Each mark is what was known by its day about the same past. A later, higher mark is more knowledge, not more detentions.
timeline-empty = No figure falls into this time.
timeline-points =
    { $count ->
        [one] 1 figure
       *[other] { $count } figures
    }
timeline-grammar = A line joins only one organization’s own regular figures; it breaks over a silence and where the organization began to count something else.
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
        [one] no statement found for 1 month
       *[other] no statement found for { $count } months
    }
timeline-lane = { $organization }: no statement found
timeline-alt-slots =
    { $count ->
        [one] Under the axis 1 hollow slot marks a month for which no statement of a regular series was found.
       *[other] Under the axis { $count } hollow slots mark months for which no statement of a regular series was found.
    }
timeline-silent-heading = Months for which no statement was found
timeline-silent-months = Months
timeline-said-empty =
    { $count ->
        [one] No statement found for 1 month: { $months }.
       *[other] No statement found for { $count } months: { $months }.
    }
