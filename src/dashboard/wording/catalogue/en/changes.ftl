change-added = New in “{ $table }”: { $name }
change-changed = Changed in “{ $table }”: { $name }
change-removed = Removed from “{ $table }”: { $name }
change-withdrawn = Withdrawn: { $name }. Reason: { $reason }
change-answer = Warning answered: { $name }. { $finding } Answered: { $why }
change-answer-gone = Warning answered: { $name }. Answered: { $why }
change-judged = { $name }, column “{ $column }”
change-cell = { $column }: { $before } → { $after }
change-empty = (empty)
change-figure = { $organization }, { $what }, { $when }: { $number }
change-source = “{ $title }” ({ $date })
change-attribution = { $figure }, in { $source }
change-count-added = { $count ->
    [one] { $count } row added
   *[other] { $count } rows added
}
change-count-changed = { $count ->
    [one] { $count } row changed
   *[other] { $count } rows changed
}
change-count-withdrawn = { $count ->
    [one] { $count } row withdrawn
   *[other] { $count } rows withdrawn
}
change-count-removed = { $count ->
    [one] { $count } row removed
   *[other] { $count } rows removed
}
change-count-untouched = { $count ->
    [one] { $count } row unchanged
   *[other] { $count } rows unchanged
}
change-log-added = { $count ->
    [one] One figure of { $organization } added from { $documents }: { $claims }
   *[other] { $count } figures of { $organization } added from { $documents }: { $claims }
}
change-log-added-many = { $documents ->
    [one] { $count } figures added from one document: { $whose }.
   *[other] { $count } figures added from { $documents } documents: { $whose }.
}
change-log-whose = { $count } of { $organization }
change-log-further = { $count ->
    [one] One figure that was here already is stated by a further document.
   *[other] { $count } figures that were here already are stated by further documents.
}
change-log-changed = Corrected: { $name } ({ $cells }).
change-log-changed-many = { $count } figures corrected: { $whose }.
change-log-answers = { $kind ->
    [removed] { $count ->
        [one] No figure changes: the answer to a warning of the check is taken back.
       *[other] No figure changes: the answers to { $count } warnings of the check are taken back.
    }
   *[other] { $count ->
        [one] No figure changes: a warning of the check was looked up and answered.
       *[other] No figure changes: { $count } warnings of the check were looked up and answered.
    }
}
change-others = { $kind ->
    [added] { $count ->
        [one] One row of “{ $table }” added.
       *[other] { $count } rows of “{ $table }” added.
    }
    [removed] { $count ->
        [one] One row of “{ $table }” removed.
       *[other] { $count } rows of “{ $table }” removed.
    }
   *[other] { $count ->
        [one] One row of “{ $table }” changed.
       *[other] { $count } rows of “{ $table }” changed.
    }
}
change-subject-added = { $count ->
    [one] Add a figure
   *[other] Add { $count } figures
}
change-subject-changed = { $count ->
    [one] Correct a figure
   *[other] Correct { $count } figures
}
change-subject-withdrawn = { $count ->
    [one] Withdraw a figure
   *[other] Withdraw { $count } figures
}
change-subject-removed = { $count ->
    [one] Remove a figure
   *[other] Remove { $count } figures
}
change-subject-of = { $text } of { $organization }
change-subject-of-many = { $text } of { $count } organizations
change-subject-answers = { $kind ->
    [removed] { $count ->
        [one] Take back the answer to a warning
       *[other] Take back the answers to { $count } warnings
    }
   *[other] { $count ->
        [one] Answer a warning
       *[other] Answer { $count } warnings
    }
}
change-subject = { $kind ->
    [added] { $tables ->
        [one] { $count ->
            [one] Add a row of “{ $table }”
           *[other] Add { $count } rows of “{ $table }”
        }
       *[other] Add { $count } rows of { $tables } tables
    }
    [removed] { $tables ->
        [one] { $count ->
            [one] Remove a row of “{ $table }”
           *[other] Remove { $count } rows of “{ $table }”
        }
       *[other] Remove { $count } rows of { $tables } tables
    }
   *[other] { $tables ->
        [one] { $count ->
            [one] Change a row of “{ $table }”
           *[other] Change { $count } rows of “{ $table }”
        }
       *[other] Change { $count } rows of { $tables } tables
    }
}
