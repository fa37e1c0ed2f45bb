# The workbook to fill in when new figures have come out
template-readme = Read me
template-lists = Lists
template-figures = Figures of all tables
template-list-id = Permanent name (choose this)
template-list-name = Name
template-quoted = “{ $name }”
template-intro = This workbook has a sheet for each table. Write down what is new, save it as an Excel workbook (.xlsx) and bring it to the page “{ page-refresh }” of the dashboard. Nothing is published until somebody has seen every change and agreed to it.
template-version = Made from version { $version } of the data. If newer data have been published since, download a new workbook: lists and examples may have changed.
template-steps = How to fill it in
template-step-document = A new document has come out: describe it in one row of the sheet { $documents }.
template-step-numbers = Write each number in a row of its own, on the sheet where it belongs: { $figures }.
template-step-stating = On the sheet { $stating }, say which document states which figure: one row for each figure and document. A figure without a document is not accepted.
template-step-labels = A new figure or document has no permanent name yet. Write any short label of your own in its first cell, such as “new 1”, and the same label on every other sheet where that row is referred to. The dashboard replaces it with a permanent name.
template-step-choose = Where a cell has a list, choose from it: click on the cell, then on the arrow beside it. The lists hold permanent names; on the sheet { $lists } each is beside its ordinary name. Search there with Ctrl + F.
template-step-dates = Write dates as 2025, 2025-09 or 2025-09-30, never more precise than the document. Write numbers in digits only: 1150, not 1,150.
template-step-correct = To correct an existing row, write its permanent name and all its cells: a cell you leave empty becomes empty in the data.
template-step-example = The row in grey italics at the top of a sheet is an example, a row of the data as it is. Leave it alone or delete it; do not write over it. As long as it is unchanged, it changes nothing.
template-step-bring = Save, then bring the file to the page “{ page-refresh }”. It names every mistake by its row and says what to do about it.
template-headings = What the colours and styles mean
template-key = Heading
template-key-required = White on dark, bold, with an asterisk: must be filled in on every row.
template-key-optional = Dark on light: may stay empty. Rest the pointer on any heading to read what belongs in its column.
template-key-example = Grey italics: an example from the data, not a row to fill in.
template-sheets = The sheets
template-lists-hold = Every permanent name that can be chosen, with its ordinary name. There is nothing to fill in here.
template-example = Example
template-example-note =
    This row is an example: it is in the data exactly like this.

    Leave it alone or delete it; do not write over it. Write new rows under it.
template-note-choices = Choose one of: { $choices }
template-note-list = Choose a permanent name from the list. On the sheet “{ $sheet }”, under “{ $list }”, each is beside its ordinary name. For a row that is new in this workbook, write what is in its first cell.
template-note-number = Format: a whole number in digits only, { $low } or more, without full stops, commas or spaces.
template-note-date = Format: a year, month or day: 2025, 2025-09 or 2025-09-30.
template-note-day = Format: a day: 2025-09-30.
template-note-address = Format: a web address that begins with https:// or http://
template-note-several = Format: one or more, separated by semicolons and without spaces.
template-note-id = Format: lower-case letters without accents, digits, and a hyphen, full stop or underscore between them, as in the example; no spaces.
template-note-text = Format: text, { $longest } characters at most.
template-note-required = Required.
template-note-optional = May stay empty.
template-note-label = In a new row: any short label of your own, such as “new 1”; write the same on the other sheets where this row is referred to. The dashboard gives the permanent name. In an existing row: its permanent name.
template-note-example = Example: { $example }
template-wrong-choice = Choose one of the values in the list: click on the arrow beside the cell.
template-wrong-list = This is not in the list. Keep it only if you describe it in this workbook as something new.
template-wrong-number = Write a whole number in digits only, without full stops, commas or spaces.

# The table handed back with its cells marked
marked-findings = Findings
marked-heading = What was found in { $file }
marked-how = Correct the cells on the other sheets and bring this workbook back; this list need not be removed. Errors are red with a thick frame, warnings amber with a dashed one. Rest the pointer on a marked cell to read what was found there; a row number in the list leads to its cell.
marked-sheet = Sheet
marked-row = Row
marked-column = Column
marked-severity = Severity
marked-cell = In the cell
marked-text = What was found and what to do
marked-whole-row = whole row
marked-whole-sheet = whole table
marked-few-notes = So many cells are marked that only the first { $count } have a note of their own; the list has them all.
marked-cut = This cell had { $length } characters. Excel takes { $longest }, so the end was cut here: do not send the cell back from this workbook.
marked-replaced = Characters that a workbook cannot hold appear as � here.
