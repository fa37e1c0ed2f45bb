# What is read in an uploaded file: repairs that are proposed, questions that are asked, and what cannot be read.

## A file that came in twice

upload-again = “{ $name }” was chosen more than once; it counts once.
upload-copy = “{ $name }” is the same file as “{ $other }”; it counts once.

## Repairs of a whole file: nothing is lost by them

repair-encoding = The file is saved as { $found }; its letters are read from that without loss.
repair-encoding-guessed = The file does not say how its accented letters are stored. Read as { $proposed ->
        [cp1252] Windows-1252, which Excel usually uses for plain “CSV”
        [mac_roman] Mac Roman, which Excel uses for “CSV (Macintosh)”
       *[cp850] the letters of old DOS programs (850)
    }, it has these words: { $found }. Confirm this only if they are right.
repair-delimiter = The cells are separated by { $found ->
        [semicolon] semicolons
        [tab] tabs
       *[bar] vertical bars
    }, as some spreadsheets do; they are read as cells.
repair-line-ends = The lines end as { $found ->
        [CRLF] Windows programs
       *[CR] old Macintosh programs
    } end them; that makes no difference to the cells.
repair-separator-line = The first line, “{ $found }”, only tells the spreadsheet how cells are separated; it is not a row.
repair-quotes-curly = There are curly quotes around cells where straight ones belong, as a word processor writes them; they are read as straight ones.
repair-row-in-cell = { $count ->
        [one] 1 whole line is
       *[other] { $count } whole lines are
    } in a single cell; they are split into their cells.
repair-header = The column “{ $found }” is read as { $proposed }.
repair-titles = The columns carry their full titles and are read by them.
repair-column-order = The columns are in another order than usual; they are read by their names.
repair-columns-missing = These columns are not in the file: { $found }. Existing rows keep what they have there; in new rows these columns stay empty.
repair-empty-columns = { $count ->
        [one] 1 column without content is
       *[other] { $count } columns without content are
    } left out.
repair-empty-rows = Empty rows are left out, the first at this line.
repair-short-rows = { $count ->
        [one] 1 row has
       *[other] { $count } rows have
    } no cells for the last columns, which may be empty; they are read as empty.
repair-rows-above = Above the column names there is “{ $found }”; it is not read.
repair-no-rows = There are column names but no rows: nothing is taken from here.
repair-table = The name “{ $found }” is not that of a table; by its columns this is { $proposed }.
repair-sheet-ignored = “{ $found }” is not one of the tables; it is not read.
repair-file-ignored = “{ $found }” is not one of the tables; it is not read.
repair-hidden-sheet = The sheet “{ $found }” is hidden; it is read anyway.
repair-hidden-rows = Hidden rows are read anyway: { $found }.
repair-hidden-columns = Hidden columns are read anyway: { $found }.

## Rows that are left out

repair-row-headings = Line { $line } is not a row of the table but a row of headings: “{ $found }”. It is left out.
repair-row-tags = Line { $line } is not a row of the table but a row of tags: “{ $found }”. It is left out.
repair-row-total = Line { $line } is not a row of the table but a total: “{ $found }”. It is left out.
repair-row-note = Line { $line } is not a row of the table but a note: “{ $found }”. It is left out.

## Repairs of one cell

repair-hidden = “{ $found }” contains characters that cannot be seen; they are removed.
repair-line-end = “{ $found }” has a break that other programs do not know (a vertical tab or a page break); it becomes the end of a line.
repair-dashes = “{ $found }” has dashes of another kind; it is written { $proposed }, with hyphens.
repair-formula-text = “{ $found }” is how some programs stop a spreadsheet from changing a text; it is read as { $proposed }.
repair-entities = “{ $found }” has characters written as in the source of a web page; it reads “{ $proposed }”.

repair-blank = The spaces around “{ $proposed }” are removed.
repair-quotes = The quotes around “{ $proposed }” are removed.
repair-choice = “{ $found }” is written { $proposed } here.
repair-formula = The cell is a formula; its result is { $proposed }.
repair-date-order = Only one reading of “{ $found }” exists in the calendar: { $date }, written { $proposed }.
repair-date-form = “{ $found }” is { $date }, written { $proposed }.
repair-date-serial = { $found } is the number a spreadsheet stores for { $date }, written { $proposed }.
repair-date-time = “{ $found }” is { $date }, written { $proposed }; the time of day is left out.
repair-date-cell = The spreadsheet stores this cell as a date and shows { $date }, written { $proposed }.
repair-date-known = “{ $found }” can be read in several ways; one of them, { $date }, is what this row says already: { $proposed }.
repair-number-grouping = “{ $found }” is { $proposed } without the thousands separators.
repair-number-decimals = “{ $found }” is { $proposed } without the decimals, which are zero.
repair-number-file = “{ $found }” is { $proposed }: other numbers in this file show what the full stop or comma means.
repair-number-as-date = The cell is formatted as a date and shows “{ $found }”; the number in it is { $proposed }.
repair-shown-otherwise = The cell shows “{ $found }”, but the number in it is { $proposed } alone; the rest is its number format and is not read.
repair-number-known = “{ $found }” can be read in two ways; one of them, { $proposed }, is what this row says already.

## Questions

question-date-order = Which day does “{ $found }” mean? The order of day and month is not certain.
question-date-serial = { $found } is the number a spreadsheet stores for the first day of a month, and it stores a whole month in the same way. Which is meant?
question-date-cell = The cell shows “{ $found }”, but the spreadsheet stores a full date in it. Which is meant?
question-number-grouping = What does “{ $found }” mean? The full stop or comma may separate thousands or decimals.
question-date-utc = “{ $found }” is a time in UTC (universal time): midnight in Europe is the evening before in it, and an evening in America is already the next day. Which day is meant?
question-date-far = “{ $found }” would be { $date }, many years from the other dates of this organization or column. Is that day meant?
question-date-zero = “{ $found }” may be { $date }, or an empty cell or a small number that the spreadsheet shows as a date. Is that date meant?
problem-question-open-found = “{ $value }” can mean more than one thing, and the question about it is not answered.
problem-question-open-expected = Nothing is published until it is clear what is meant.
problem-question-open-todo = Answer the question where the file was sent, or write the cell so that it can be read in one way only: a number in digits alone, a date with the year first, such as 2025-09-30.
reading-meant = Yes, { $date }
reading-not_meant = No; leave “{ $date }” as it is and correct it in the file
reading-utc_day = { $date } (the day in UTC)
reading-utc_next = { $date } (already the next day there, as in Europe)
reading-utc_before = { $date } (still the day before there, as in America)
reading-day_first = { $date } (day first)
reading-month_first = { $date } (month first)
reading-year_first = { $date } (year first)
reading-words = { $date } (day first)
reading-serial = The day { $date }
reading-serial_month = The whole of { $date }
reading-cell_day = The day { $date }
reading-cell_month = The whole of { $date }
reading-cell_year = The whole of { $date }
reading-grouping = { $number } (the full stop or comma separates thousands)
reading-decimal = { $number } (the full stop or comma separates decimals, which are zero)
reading-decimal-found = { $found } (the full stop or comma separates decimals): not a whole number; leave it as it is and correct it at the source

## What cannot be read

problem-upload-column-unfilled-found = { $rows } rows have nothing in this column.
problem-upload-column-unfilled-expected = This column is required in every new row.
problem-upload-column-unfilled-todo = Add the column to the file if it is not there, and fill it in.
problem-upload-too-large-found = The file has { $size } MB.
problem-upload-too-large-expected = At most { $most } MB are read.
problem-upload-too-large-todo = Send the tables one by one, or remove pictures and other sheets from the workbook.
problem-upload-kind-found = { $kind ->
        [protected] The workbook is protected with a password.
        [xls] This is an old Excel workbook (.xls).
        [xlsb] This is a binary workbook (.xlsb).
        [ods] This is an OpenDocument spreadsheet (.ods).
        [numbers] This is a document of Numbers.
        [pdf] This is a PDF.
        [picture] This is a picture.
        [archive] This is an archive, but not a zip.
        [document] This is a text document or a presentation.
       *[page] This is a web page or another file with markup, whatever its name says.
    }
problem-upload-kind-expected = A CSV file, a workbook (.xlsx) or a zip of CSV files was expected.
problem-upload-kind-todo = { $kind ->
        [protected] Open it, remove the password (File, Info, Protect Workbook) and save it again.
        [pdf] Copy the numbers into the workbook template.
        [picture] Copy the numbers into the workbook template.
        [document] Copy the numbers into the workbook template.
        [archive] Pack the files again as .zip.
       *[other] Open it in its program and save or export it as “Excel workbook (.xlsx)” or as “CSV UTF-8”.
    }
problem-upload-other-package-found = This is the package of another subject: “{ $title }” ({ $name }).
problem-upload-other-package-expected = Here only “{ $own }” ({ $ours }) is refreshed. Nothing was changed.
problem-upload-other-package-todo = { $known ->
        [yes] Take it to the desk of the subject “{ $subject }”; a command names it with --subject { $subject }.
       *[other] Take it to the desk of its own subject.
    } If it belongs here and only its name is wrong, write “{ $ours }” as the name into its datapackage.json and pack it again.
problem-upload-other-table-found = This is the table { $table } of another subject, “{ $title }” ({ $name }), as it stands there.
problem-upload-other-table-expected = Here only “{ $own }” ({ $ours }) is refreshed. Nothing was changed.
problem-upload-other-table-todo = Take it to the desk of the subject “{ $subject }”; a command names it with --subject { $subject }. If the right file has the same name, choose that one here.
problem-upload-zip-broken-found = The zip cannot be opened.
problem-upload-zip-broken-expected = A whole zip was expected.
problem-upload-zip-broken-todo = Pack the files again, or send them one by one.
problem-upload-zip-member-found = The file “{ $value }” in the zip is damaged, or is not as long as the zip says.
problem-upload-zip-member-expected = Every file of the zip must be whole.
problem-upload-zip-member-todo = Pack the files again.
problem-upload-zip-encrypted-found = The file “{ $value }” in the zip is protected with a password.
problem-upload-zip-encrypted-expected = A zip without a password was expected.
problem-upload-zip-encrypted-todo = Pack the files again without one.
problem-upload-zip-path-found = The name “{ $value }” in the zip leads out of its folder.
problem-upload-zip-path-expected = Only names inside the folder were expected; others are used to trick programs.
problem-upload-zip-path-todo = Do not use this zip if somebody sent it to you; otherwise pack the files again.
problem-upload-zip-link-found = “{ $value }” in the zip is a link to another place, not a file.
problem-upload-zip-link-expected = Only files were expected.
problem-upload-zip-link-todo = Pack the file itself.
problem-upload-zip-doubled-found = The name “{ $value }” is in the zip twice.
problem-upload-zip-doubled-expected = Every file has a name of its own, upper and lower case being the same.
problem-upload-zip-doubled-todo = Remove one of the two.
problem-upload-zip-nested-found = This is a zip or a workbook inside a zip.
problem-upload-zip-nested-expected = Only CSV files were expected in a zip.
problem-upload-zip-nested-todo = Take it out of the zip and send it by itself.
problem-upload-workbook-broken-found = The workbook cannot be read.
problem-upload-workbook-broken-expected = A whole workbook (.xlsx) was expected.
problem-upload-workbook-broken-todo = Open it in the spreadsheet, let it repair the file if it offers to, and save it again as .xlsx.
problem-upload-no-table-found = It contains none of the tables.
problem-upload-no-table-expected = At least one table with its column names in the first line was expected.
problem-upload-no-table-todo = Start from the workbook template, or from a table downloaded here.
problem-upload-header-unknown-found = No line with the column names was found.
problem-upload-header-unknown-expected = The first line names the columns, as in a table downloaded here.
problem-upload-header-unknown-todo = Put the column names into the first line.
problem-upload-table-unknown-found = It cannot be told which table this is: neither its name nor its columns fit one.
problem-upload-table-unknown-expected = The tables are { $choices }.
problem-upload-table-unknown-todo = Name the file or the sheet after its table.
problem-upload-table-unclear-found = This may be any of several tables, which have the same columns.
problem-upload-table-unclear-expected = One of these was expected: { $choices }.
problem-upload-table-unclear-todo = Name the file or the sheet after its table.
problem-upload-table-mismatch-found = By its name this is { $table }, but its columns are those of { $choices }.
problem-upload-table-mismatch-expected = Name and columns must be of the same table.
problem-upload-table-mismatch-todo = Correct the name of the file or the sheet.
problem-upload-table-doubled-found = The table { $table } is twice in what you sent; the other is “{ $other }”.
problem-upload-table-doubled-expected = Each table is sent once.
problem-upload-table-doubled-todo = Remove one of the two, or put the rows together.
problem-upload-column-unknown-found = The column “{ $column }” is not known.
problem-upload-column-unknown-expected = These columns of the table were not found: { $columns }.
problem-upload-column-unknown-todo = If it is one of them, give it that name; if it does not belong to the table, leave it out of the file.
problem-upload-column-missing-found = The column is missing from the file.
problem-upload-column-missing-expected = { $kind ->
        [key] Rows are recognized by this column. Without it every row is new.
       *[other] Existing rows keep what they have there; new rows need it.
    }
problem-upload-column-missing-todo = Add the column if you did not mean to leave it out.
problem-encoding-unconfirmed-found = The file does not say how its accented letters are stored. Read as proposed, it contains these words: “{ $value }”.
problem-encoding-unconfirmed-expected = Nothing of it is read until somebody has said that these words are right.
problem-encoding-unconfirmed-todo = If they are, confirm the reading proposed for this file; if not, save it again as “CSV UTF-8”.
problem-upload-row-stray-found = { $kind ->
        [row-headings] The line is a row of headings
        [row-tags] The line is a row of tags
        [row-total] The line is a total
       *[row-note] The line is a note
    }, not a row of the table: “{ $value }”.
problem-upload-row-stray-expected = Only rows of the table were expected below the column names.
problem-upload-row-stray-todo = Confirm that it is left out, or delete it in the file.
problem-upload-table-second-found = Another table begins here: “{ $value }”.
problem-upload-table-second-expected = One table in each file or sheet was expected; from this line on nothing is read.
problem-upload-table-second-todo = Move the second table into a file or sheet of its own.
problem-upload-number-split-found = The number “{ $value }” was cut in two at its comma, and the rest of the row has moved on by one cell.
problem-upload-number-split-expected = A whole number in digits only was expected, without a comma.
problem-upload-number-split-todo = Write the number without its comma, or put it in double quotes.
problem-upload-null-word-found = The cell says “{ $value }”, a program’s word for an empty cell.
problem-upload-null-word-expected = A value or an empty cell was expected.
problem-upload-null-word-todo = Empty the cell, or type what belongs there.
problem-upload-members-found = The zip or workbook holds more than { $most } files.
problem-upload-members-expected = At most { $most } are read.
problem-upload-members-todo = Pack only the tables.
problem-upload-expanded-found = Unpacked, the file has more than { $most } MB, far more than tables of text have.
problem-upload-expanded-expected = At most { $most } MB are unpacked.
problem-upload-expanded-todo = Send only the tables; in a workbook, copy the filled rows into a new one.
problem-upload-lines-found = Up to here the upload has { $most } lines, empty ones among them, and there are more.
problem-upload-lines-expected = At most { $most } lines are read, of all tables together.
problem-upload-lines-todo = Delete the rows below the last filled one (select them whole, then delete), or copy the filled rows into a new file.
problem-upload-rows-found = Up to here the upload has { $most } filled rows, and there are more.
problem-upload-rows-expected = At most { $most } rows are read, of all tables together.
problem-upload-rows-todo = Check that it is the right file; send only new and changed rows, or the tables one by one.
problem-upload-columns-found = This row reaches beyond { $most } columns.
problem-upload-columns-expected = At most { $most } columns are read.
problem-upload-columns-todo = Check that it is the right file; delete what is far to the right, or look for a quote or line end that is missing.
problem-upload-cells-found = Up to here the upload has { $most } filled cells, and there are more.
problem-upload-cells-expected = At most { $most } filled cells can be read, of all tables together.
problem-upload-cells-todo = Check that it is the right file; send only new and changed rows.
problem-upload-cell-found = A cell has far more text than { $most } characters.
problem-upload-cell-expected = At most { $most } characters are read in a cell.
problem-upload-cell-todo = Shorten the text, or copy the filled rows into a new workbook.
problem-upload-merges-found = The workbook has more than { $most } groups of merged cells.
problem-upload-merges-expected = One cell for each row and column was expected.
problem-upload-merges-todo = Select the whole sheet and unmerge all (Home, Merge & Center), then fill in the cells.
problem-upload-marks-found = The sheets of the workbook are made of far more pieces than their rows need, such as formatted cells without content.
problem-upload-marks-expected = At most { $most } pieces are read.
problem-upload-marks-todo = Copy the filled rows into a new workbook (Paste Special, Values).
problem-upload-styling-found = The workbook has far more styles, names or sheets than tables need; they gather when sheets are copied for years.
problem-upload-styling-expected = At most { $most } pieces of them are read.
problem-upload-styling-todo = Copy the filled rows into a new workbook (Paste Special, Values).
problem-upload-seconds-found = Reading the upload takes longer than { $most } seconds and was stopped here.
problem-upload-seconds-expected = An upload is read within { $most } seconds.
problem-upload-seconds-todo = Send the tables one by one, or only new and changed rows.
problem-upload-struck-part-found = “{ $value }” in this cell is struck out, and the rest of the row is not.
problem-upload-struck-part-expected = A cell says one thing; what does not count is not in it.
problem-upload-struck-part-todo = Delete what is struck out, or remove the line through it if it counts.
problem-upload-shown-hedge-found = The cell shows “{ $value }”, but the number in it is { $number } alone; the rest is its number format and is not read.
problem-upload-shown-hedge-expected = “More than”, “about” and the like go into the column for such words (qualifier); without them the number would be taken for a plain one.
problem-upload-shown-hedge-todo = Write that word in its column. If the document gives the plain number, give the cell the number format General.
problem-upload-struck-row-found = Everything in this row is struck out.
problem-upload-struck-row-expected = Rows that count are not struck out.
problem-upload-struck-row-todo = Delete the row if it does not count; otherwise remove the line through it. A figure that its organization took back keeps its row and gets a status.
problem-upload-merged-found = The cells { $value } are merged.
problem-upload-merged-expected = One cell for each row and column was expected; of merged cells only the first has content.
problem-upload-merged-todo = Unmerge them (Home, Merge & Center) and fill in every cell.
problem-upload-error-value-found = The cell shows the error { $value }.
problem-upload-error-value-expected = A value was expected.
problem-upload-error-value-todo = Type the value instead of the error; where it came from a formula, correct that too.
problem-upload-formula-empty-found = The cell is a formula whose result was not saved.
problem-upload-formula-empty-expected = A value was expected.
problem-upload-formula-empty-todo = Open the workbook, let it calculate and save it; or type the value.
