page-refresh = Refresh the figures
describe-refresh = Where staff bring new figures in, correct and withdraw them. Anyone can try a file: it stays in their own browser.
desk-lede = Bring new figures in, correct one, or withdraw one. Nothing changes for readers until the last step, and everything that is wrong is said before.
desk-base = You start from version { $version } of the data.
desk-store = A published version is never deleted: every step can be undone.
desk-plain = The data is a plain folder here: the last step hands you the whole package, ready to put in its place.
desk-no-base = The data that stands now has errors, so nothing can be laid over it. Mend the folder first: python -m dashboard check says what is wrong.
desk-checking = Checking the whole package …
desk-reading = Reading the file …
desk-publishing = Publishing …
desk-choose = Choose
desk-tab-report = A report
desk-tab-upload = A table or workbook
desk-tab-correct = One figure
desk-way-note-report = The monthly job: choose who reports, name the document once, and fill in only the numbers it states. An empty box makes nothing.
desk-way-note-upload = A CSV table, a workbook (.xlsx), or the whole folder as a zip, as your spreadsheet saves it. You can also fill in the template. Nothing changes for readers until you publish.
desk-way-note-correct = A number was wrong, or its organization took it back. The figure keeps its name and its address.
desk-template = Workbook to fill in
desk-template-file = figures-template.xlsx
desk-organization = Whose figures?
desk-document = In which document?
desk-document-new = A new document
desk-source-author_id = Who wrote it?
desk-source-title = Title
desk-source-url = Web address
desk-source-published_on = Published on
desk-source-accessed_on = Read on
desk-source-language = Language
desk-source-kind = Kind of document
desk-source-copy = Kind of copy
desk-source-read = I have read this document itself
desk-date-example = 2026-10-05
desk-as_of = Date of the counts
desk-period_start = Period from
desk-period_end = Period to
desk-other-measures = Other measures this document states
desk-lines = The numbers
desk-lines-note = Write digits only, as the document states them; its “about” or “at least” goes into the second box. Leave empty what the document does not say.
desk-last = Last:
desk-value-of = Number for: { $name }
desk-hedge-of = Hedge for: { $name }
desk-value-high = Upper end
desk-hedge-exact = exactly
desk-hedge-about = about
desk-hedge-at_least = at least
desk-hedge-more_than = more than
desk-hedge-up_to = up to
desk-hedge-between = between
desk-sum = The list held { $before } ({ $when }); with { $added } in and { $removed } out that makes { $expected }.
desk-sum-fits = That is the number typed.
desk-sum-differs = The number typed is { $stated }. Look again; if the document says so, keep it: we show what it says.
desk-sum-astray = The date of the counts ({ $counted }) and the period ({ $start } to { $end }) do not fit: the period does not lead from the list before ({ $when }) to that date, so nothing is added up.
desk-known = This number stands already, with the same date. The document will be added to the existing figure:
desk-apart = No: make a figure of its own all the same
desk-same-head = { $count ->
        [one] This document may stand already: it has the same address, or the same author and day.
       *[other] { $count } documents may stand already: they have the same address, or the same author and day.
    } Tick the one it is; the figures are added to it, and no second document is made.
desk-same = It is { $name }
desk-variant = Another number stands for this count: { $name }. Is the one typed here another reading of it?
desk-variant-none = No, or not known
desk-answers = Looked up, and right as it stands?
desk-answers-note = Write why, and press: the warning is answered, and does not come back while it says the same. Answers are published with the draft.
desk-answers-more = { $count ->
        [one] One more can be answered once these are.
       *[other] { $count } more can be answered once these are.
    }
desk-answers-file = the answers
desk-answer = Yes, it is right
desk-answer-why = Why it is right, as “the report says so, page 3”
desk-answer-reason = Without a reason nothing was answered: write in a few words why it is right.
desk-standing = Show the warnings about what is published already
desk-standing-count = { $count ->
        [one] One warning
       *[other] { $count } warnings
    } about what is published, { $left ->
        [0] all answered.
        [one] one not answered.
       *[other] { $left } not answered.
    }
desk-report-file = the report
desk-correct-file = the correction
desk-figure = Which figure?
desk-correct-way = What happened?
desk-way-correct = Something in it is wrong
desk-way-withdraw = It is taken back
desk-withdraw-reason = Why (in English; readers see it)
desk-files = Files (.csv, .xlsx, .zip; 5 MB at most)
desk-files-forget = Remove these files
desk-read = { $table }: { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
}
desk-repairs = { $count ->
    [one] One thing can be mended
   *[other] { $count } things can be mended
}
desk-repairs-note = Look at each proposal. Nothing is changed until you confirm it; what you do not confirm stays as it is and is told as an error.
desk-repair-all = Mend all of it as proposed
desk-repair-confirm = { $count ->
    [one] Mend this
   *[other] Mend these { $count }
}
desk-cell = Row { $line }, column { $column }:
desk-question = { $count ->
    [one] One cell of { $column } in { $file } can be read in two ways
   *[other] { $count } cells of { $column } in { $file } can be read in two ways
}
desk-question-choose = { $count ->
    [one] How is it meant?
   *[other] How are they meant? The first, { $found }, is
}
desk-question-single = Not all alike: I answer each
desk-question-one = Row { $line }: { $found } means
desk-whole-share = { $table }: { $share } % of the rows that stand now are in it.
desk-whole = { $count ->
    [one] Is this the whole table “{ $table }”?
   *[other] Are these { $count } tables whole?
}
desk-whole-whole = Yes, the whole table
desk-whole-part = No, only new and changed rows
desk-missing = { $count ->
    [one] One row is not in the whole table you sent
   *[other] { $count } rows are not in the whole table you sent
}
desk-missing-note = They stay unless you say otherwise. A figure is never deleted: it is withdrawn, with a reason readers can see.
desk-missing-more = { $count } more are not listed and stay. To withdraw many, write “withdrawn” into their column “Status”.
desk-missing-withdraw = Withdraw: { $name }
desk-missing-remove = Take out: { $name }
desk-problems = Is anything wrong?
desk-no-problems = Nothing was found.
desk-only-answered = Nothing was found that is not answered.
desk-answered = { $count ->
        [one] One warning is answered in this draft
       *[other] { $count } warnings are answered in this draft
    }
desk-answered-why = Answered: { $why }
desk-more-answered = { $count ->
        [one] One more is not shown.
       *[other] { $count } more are not shown.
    }
desk-problem-count = { $errors ->
    [0] No errors
    [one] One error
   *[other] { $errors } errors
}, { $warnings ->
    [0] { $errors ->
        [0] no warnings.
       *[other] no warnings so far.
    }
    [one] one warning.
   *[other] { $warnings } warnings.
}
desk-problem-errors = Errors must be mended before publishing, and warnings may follow then: some are found only in what can be read. A warning is for you to judge.
desk-col-row = Row
desk-col-column = Column
desk-col-finding = What was found, and what to do
desk-more-problems = { $count } more are not shown; mend these first.
desk-marked = Your tables with the cells marked
desk-changes = What will change?
desk-changes-sum = { $total }.
desk-more-rows = { $count ->
    [one] One more is not listed.
   *[other] { $count } more are not listed.
}
desk-spoken = What will the new figures say?
desk-not-yet = The sentences and charts appear when the errors are mended.
desk-nothing-spoken = No figure is new or changed.
desk-before = Before:
desk-rival = Beside it:
desk-alike = Easily confused
desk-more-figures = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
}
desk-charts = How do the charts change?
desk-more-charts = { $count ->
    [one] One more chart changes.
   *[other] { $count } more charts change.
}
desk-chart-before = Before
desk-chart-after = After
desk-chart-empty = nothing to draw
desk-chart-month = periods of one month
desk-chart-half_year = periods of half a year
desk-chart-year = periods of one year
desk-publish = Publish
desk-publish-errors = Publishing waits until no error is left.
desk-publish-note = Readers find this text in the list of changes. It is a draft: correct it, in both languages.
desk-entry = What changed, in { $language }
desk-why = Reason, for the history
desk-publish-now = Publish now
desk-not-allowed = To publish, sign in as a member of staff (above). You can take the checked package away.
desk-take-away = Put the files of this package in the place of the old ones, and commit them with these words:
desk-download = The whole package (zip)
desk-done = Version { $number } is published.
desk-done-note = Readers see it from their next step on. It can be undone below.
desk-newer = Meanwhile version { $version } was published.
desk-newer-note = { $count ->
    [one] It changes one row. Your work is whole.
   *[other] It changes { $count } rows. Your work is whole.
}
desk-newer-both = These rows you both changed; yours would replace theirs. Look at them below once more:
desk-newer-take = Lay my work over the new version
desk-forget = Throw this draft away
desk-history = What was published
desk-col-version = Version
desk-col-when = When
desk-col-who = Who
desk-col-why = Why
desk-col-checksum = Checksum
desk-restores = (brings version { $number } back)
desk-more-versions = { $count } older ones are not listed.
desk-undo-to = Go back to
desk-version = Version { $number }
desk-undo = Undo: publish this version again
foot-refresh = For staff: refresh the figures
desk-check = Check: what would change?
desk-check-again = Check again: something changed since
desk-nothing = Nothing would change: the package says all of this already.
desk-behind = { $count ->
    [one] The document behind it
   *[other] The documents behind the { $count } figures
}
desk-repair-file = Yes, read the file so
desk-repair-row = { $count ->
        [one] Yes, leave this row out
       *[other] Yes, leave these { $count } rows out
    }
desk-repair-rest = { $count ->
    [one] One more
   *[other] { $count } more
}
desk-files-choose = Choose files
desk-clear = In rows that stand already, an empty cell clears what is there
desk-outdated = You changed something since the last check. This is what was found then:
desk-newer-plain = Meanwhile the data folder was changed.
desk-undo-why = Why go back? (for the history)
desk-whole-single = Not all alike
desk-whole-head = How much of the table is it?
