page-refresh = Refresh the figures
describe-refresh = Here staff add new figures, correct and withdraw them. Anyone can try a file: it stays in their own browser.
desk-lede = Add new figures, correct one, or withdraw one. Nothing changes for readers until the last step, and you are told first about anything that is wrong.
desk-base = You start from version { $version } of the data.
desk-store = A published version is never deleted: every step can be undone.
desk-plain = Here the data are a plain folder: the last step hands you the whole package, ready to put in its place.
desk-no-base = The data in use have errors, so nothing can be added to them. Correct the folder first: the command python -m dashboard check says what is wrong.
desk-checking = Checking the whole package…
desk-reading = Reading the file…
desk-publishing = Publishing…
desk-choose = Choose
desk-tab-report = A new report
desk-tab-upload = A table or workbook
desk-tab-correct = Correct or withdraw a figure
desk-way-note-report = The monthly job: choose whose figures they are, name the document once, and fill in only the numbers it gives. An empty box adds nothing.
desk-way-note-upload = A CSV table, a workbook (.xlsx), or the whole folder as a zip, as your spreadsheet saves it. You can also fill in the template. Nothing changes for readers until you publish.
desk-way-note-correct = A number was wrong, or its organization took it back. The figure keeps its name and its address.
desk-template = Download the workbook to fill in
desk-template-file = figures-template.xlsx
desk-organization = Whose figures?
desk-document = In which document?
desk-document-new = A new document
desk-source-author_id = Which organization wrote it?
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
desk-other-measures = Other things this document counts
desk-lines = The numbers
desk-lines-note = Write digits only, as the document states them; its “about” or “at least” goes into the second box. Leave empty what the document does not say.
desk-last = Last:
desk-value-of = Number for: { $name }
desk-hedge-of = “At least”, “about” … for: { $name }
desk-value-high = Higher number (if it says “between”)
desk-hedge-exact = just the number
desk-hedge-about = about
desk-hedge-at_least = at least
desk-hedge-more_than = more than
desk-hedge-up_to = up to
desk-hedge-between = between
desk-sum = The list had { $before } people ({ $when }); { $added } came in and { $removed } left, which makes { $expected }.
desk-sum-fits = That is the number you typed.
desk-sum-differs = The number you typed is { $stated }. Look again; if the document says so, keep it: we show what it says.
desk-sum-astray = The date of the counts ({ $counted }) and the period ({ $start } to { $end }) do not fit: the period does not lead from the list before ({ $when }) to that date, so nothing is added up.
desk-known = This number is already there, with the same date. The document will be added to the existing figure:
desk-apart = No: make a separate figure anyway
desk-same-head = { $count ->
        [one] This document may be there already: it has the same address, or the same author and day.
       *[other] { $count } documents may be there already: they have the same address, or the same author and day.
    } Tick the one it is; the figures are added to it, and no second document is made.
desk-same = It is { $name }
desk-variant = There is already another number for this count: { $name }. Is the one typed here another reading of it?
desk-variant-none = No, or not known
desk-answers = Looked up, and right as it is?
desk-answers-note = Write why, and press: the warning is answered, and does not come back as long as it says the same. Answers are published with the draft.
desk-answers-more = { $count ->
        [one] One more can be answered once these are.
       *[other] { $count } more can be answered once these are.
    }
desk-answers-file = the answers
desk-answer = Yes, it is right
desk-answer-why = Why it is right, for example: “the report says so, page 3”
desk-answer-reason = Nothing was answered, because there was no reason: write in a few words why it is right.
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
desk-way-withdraw = Its organization took it back
desk-withdraw-reason = Why, in { $language } (readers see it)
desk-files = Files (.csv, .xlsx, .zip; 5 MB at most)
desk-files-forget = Remove these files
desk-of-other = Open that desk
desk-read = { $table }: { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
}
desk-repairs = { $count ->
    [one] One thing can be fixed
   *[other] { $count } things can be fixed
}
desk-repairs-note = Look at each proposal. Nothing is changed until you confirm it; what you do not confirm stays as it is and is reported as an error.
desk-repair-all = Fix everything as proposed
desk-repair-confirm = { $count ->
    [one] Fix this
   *[other] Fix these { $count }
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
desk-question-single = They differ: I answer one by one
desk-question-one = Row { $line }: { $found } means
desk-whole-share = { $table }: { $share }% of the rows now in use are in it.
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
desk-missing-more = { $count } more are not listed and stay. To withdraw many, write “withdrawn” in their column “Status”.
desk-missing-withdraw = Withdraw: { $name }
desk-missing-remove = Remove: { $name }
desk-problems = Is anything wrong?
desk-no-problems = Nothing was found.
desk-only-answered = Nothing was found that has no answer.
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
desk-problem-errors = Errors must be corrected before publishing, and warnings may follow then: some are found only in what can be read. Warnings are for you to judge.
desk-col-row = Row
desk-col-column = Column
desk-col-finding = What was found, and what to do
desk-more-problems = { $count } more are not shown; correct these first.
desk-marked = Your tables with the cells marked
desk-changes = What will change?
desk-changes-sum = { $total }.
desk-more-rows = { $count ->
    [one] One more is not listed.
   *[other] { $count } more are not listed.
}
desk-spoken = What will the new figures say?
desk-not-yet = The sentences and charts appear once the errors are corrected.
desk-nothing-spoken = No figure is new or has changed.
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
desk-publish-errors = You can publish once no error is left.
desk-publish-note = Readers find this text in the list of changes. It is a draft: correct it, in both languages.
desk-entry = What changed, in { $language }
desk-why = Reason, for the history
desk-publish-now = Publish now
desk-not-allowed = To publish, sign in as a member of staff (above). You can take the checked package away.
desk-take-away = Put the files of this package in place of the old ones, and commit them with this message:
desk-download = The whole package (zip)
desk-done = Version { $number } is published.
desk-done-note = Readers see it from their next click on. You can undo it below.
desk-newer = Meanwhile, version { $version } was published.
desk-newer-note = { $count ->
    [one] It changes one row. Your work is safe.
   *[other] It changes { $count } rows. Your work is safe.
}
desk-newer-both = You both changed these rows; your changes would replace theirs. Look at them again below:
desk-newer-take = Apply my work to the new version
desk-forget = Discard this draft
desk-history = Published versions
desk-col-version = Version
desk-col-when = When
desk-col-who = Who
desk-col-why = Why
desk-col-checksum = Checksum
desk-restores = (brings version { $number } back)
desk-more-versions = { $count } older ones are not listed.
desk-undo-to = Go back to
desk-version = Version { $number }
desk-undo = Publish this version again
foot-refresh = For staff: refresh the figures
desk-check = Check: what would change?
desk-check-again = Check again: you changed something
desk-nothing = Nothing would change: the data already say all of this.
desk-behind = { $count ->
    [one] The document that states it
   *[other] The documents that state the { $count } figures
}
desk-repair-file = Yes, read the file like this
desk-repair-row = { $count ->
        [one] Yes, leave this row out
       *[other] Yes, leave these { $count } rows out
    }
desk-repair-rest = { $count ->
    [one] One more
   *[other] { $count } more
}
desk-files-choose = Choose files
skip-to-content = Skip to main content
desk-clear = In existing rows, an empty cell clears what is there
desk-outdated = You changed something since the last check. This is what was found then:
desk-newer-plain = Meanwhile, the data folder has changed.
desk-undo-why = Why go back? (for the history)
desk-whole-single = They differ
desk-whole-head = How much of the table did you send?
