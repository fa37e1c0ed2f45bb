change-added = New in “{ $table }”: { $name }
change-changed = Changed in “{ $table }”: { $name }
change-removed = Taken out of “{ $table }”: { $name }
change-withdrawn = Withdrawn: { $name }. Reason: { $reason }
change-cell = { $column }: { $before } → { $after }
change-empty = (empty)
change-figure = { $organization }, { $what }, { $when }: { $number }
change-source = “{ $title }” ({ $date })
change-attribution = { $figure }, in { $source }
change-count-added = { $count ->
    [one] { $count } row added
   *[other] { $count } rows added
}
change-count-changed = { $count } changed
change-count-withdrawn = { $count } withdrawn
change-count-removed = { $count } taken out
change-count-untouched = { $count } untouched
change-log-added = { $count ->
    [one] One figure of { $organization } added, from { $documents }: { $claims }
   *[other] { $count } figures of { $organization } added, from { $documents }: { $claims }
}
change-log-changed = Corrected: { $name } ({ $cells }).
change-others = { $count ->
    [one] One row of “{ $table }” changed.
   *[other] { $count } rows of “{ $table }” changed.
}
change-subject-added = { $count ->
    [one] Add a figure of { $organization }
   *[other] Add { $count } figures of { $organization }
}
change-subject = { $count ->
    [one] Change { $count } row of the figures
   *[other] Change { $count } rows of the figures
}
