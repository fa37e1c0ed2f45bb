# What a check of the data finds: what is there, what belongs there, what to do. One block per code.

severity-error = Error
severity-warning = Warning
file-published = { $file } (published)
first-line = line { $line }
first-file = { $file }
first-line-file = line { $line } of { $file }
known-document = “{ $title }” by { $author }, { $date } ({ $id })
known-document-untitled = a document without a title by { $author }, { $date } ({ $id })
place-file = { $file }
place-line = { $file }, line { $line }
place-column = { $file }, column { $column }
place-line-column = { $file }, line { $line }, column { $column }
said = { $place }: { $words }
suggestion = Did you mean “{ $suggestion }”?
check-clean = { $folder }: nothing to correct.
check-count = { $errors ->
        [0] No errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] { $errors ->
            [0] no warnings
           *[other] no warnings so far: some are found only when the errors are corrected
        }
        [one] 1 warning
       *[other] { $warnings } warnings
    }{ $answered ->
        [0] .
       *[other] { $open ->
            [0] { $warnings ->
                [one] , which is answered.
               *[other] , all of them answered.
            }
           *[other] , { $answered } of them answered.
        }
    }
check-answer = Answered { $day }: { $why } – { $said }

problem-more-alike-found = { $count ->
        [one] The same as in row { $like } was found once more, in row { $rows }.
       *[other] The same as in row { $like } was found { $count } times more, in rows { $rows }.
    }
problem-more-alike-expected = What was expected is said there.
problem-more-alike-todo = Correct the rows that are listed first: the others often have the same cause.

## Files

problem-folder-missing-found = There is no folder of this name.
problem-folder-missing-expected = A folder with datapackage.json and the CSV files was expected.
problem-folder-missing-todo = Check the name of the folder.
problem-descriptor-missing-found = The file datapackage.json is missing.
problem-descriptor-missing-expected = It describes every table of the folder.
problem-descriptor-missing-todo = Put it back from the last version that worked.
problem-descriptor-not-json-found = The file cannot be read as JSON, or says one thing twice.
problem-descriptor-not-json-expected = Brackets, quotes and commas must be in their places, and the text must be in UTF-8.
problem-descriptor-not-json-todo = Undo the last change to this file.
problem-descriptor-incomplete-found = The part “{ $column }” is missing or empty.
problem-descriptor-incomplete-expected = The file needs resources, dashboard and version.
problem-descriptor-incomplete-todo = Put the part back from the last version that worked.
problem-descriptor-invalid-found = The description is faulty at “{ $value }”.
problem-descriptor-invalid-expected = Each table needs a name of its own, a file with a plain name ending in .csv, and columns with names and valid types; the settings of the pages keep their form.
problem-descriptor-invalid-todo = Undo the last change at that place of datapackage.json.
problem-not-linked-found = The tables cannot be put together ({ $value }).
problem-not-linked-expected = Every permanent name and every cell must fit its table.
problem-not-linked-todo = Run the check: it names each place.
problem-file-missing-found = The file is missing.
problem-file-missing-expected = Every table of datapackage.json has its file in the folder.
problem-file-missing-todo = Add the file, under exactly this name.
problem-file-unreadable-found = The file cannot be opened ({ $value }).
problem-file-unreadable-expected = An ordinary file that everybody in the team may read was expected.
problem-file-unreadable-todo = Close it in other programs, or save it again under the same name.
problem-file-not-ordinary-found = This is a folder, a pipe or a device with the name of a file.
problem-file-not-ordinary-expected = An ordinary file was expected.
problem-file-not-ordinary-todo = Put the file itself in its place.
problem-file-too-large-found = The file has more than { $megabytes } megabytes.
problem-file-too-large-expected = Files of a package are smaller; larger ones are not read.
problem-file-too-large-todo = Look for something that was pasted or exported by mistake, or put back the last version.
problem-check-failed-found = The check of the data broke off ({ $value }).
problem-check-failed-expected = Whatever a folder holds, the check should name what is wrong.
problem-check-failed-todo = Put back the last version that worked, and show this folder to whoever runs the server.
problem-file-empty-found = The file is empty.
problem-file-empty-expected = A line with the column names, and rows below it, were expected.
problem-file-empty-todo = Check whether the table was saved and whether this is the right file; or put back its last version.
problem-file-workbook-found = This is a spreadsheet workbook with the name of a CSV file.
problem-file-workbook-expected = A CSV file is plain text.
problem-file-workbook-todo = Open it in the spreadsheet and save it as “CSV UTF-8 (comma delimited)”.
problem-file-extra-found = The file is not named in datapackage.json.
problem-file-extra-expected = Only the files named there are read.
problem-file-extra-todo = Check its name; move it elsewhere if it is not part of the data.
problem-file-delimiter-found = The cells are separated by { $delimiter ->
        [semicolon] semicolons
        [tab] tabs
       *[bar] vertical bars
    }.
problem-file-delimiter-expected = Commas were expected.
problem-file-delimiter-todo = Save the file as “CSV UTF-8 (comma delimited)”; if the program offers no choice, set the list separator to a comma.
problem-encoding-utf16-found = The file is saved as UTF-16 (“Unicode text”).
problem-encoding-utf16-expected = UTF-8 was expected.
problem-encoding-utf16-todo = Save it again as “CSV UTF-8”.
problem-encoding-legacy-found = The file looks like { $encoding }; the first letter that shows it is in “{ $value }”.
problem-encoding-legacy-expected = UTF-8 was expected; otherwise accented letters are garbled.
problem-encoding-legacy-todo = Save it again as “CSV UTF-8”, not as plain “CSV”.
problem-encoding-unknown-found = The letters of the file cannot be read; the first is near “{ $value }”.
problem-encoding-unknown-expected = UTF-8 was expected.
problem-encoding-unknown-todo = Save it again as “CSV UTF-8”, or put back the last version.
problem-nul-byte-found = The line contains empty bytes (NUL).
problem-nul-byte-expected = Only text was expected; such bytes come from a damaged copy.
problem-nul-byte-todo = Copy or export the file again.
problem-no-rows-found = The file has column names and no rows: nothing can be taken from it.
problem-no-rows-expected = At least one row below the column names was expected.
problem-no-rows-todo = Fill in the rows and save, or leave the file out; put back its last version if the rows were lost.

## Columns and rows

problem-column-missing-found = The column “{ $column }” is missing.
problem-column-missing-expected = All columns are needed, even those without content.
problem-column-missing-todo = Add the column with exactly this name in the first line.
problem-column-extra-found = The column “{ $column }” is not known.
problem-column-extra-expected = Only the columns described in datapackage.json were expected.
problem-column-extra-todo = Correct its name or delete the column.
problem-column-doubled-found = The column “{ $column }” occurs more than once.
problem-column-doubled-expected = Each column occurs once.
problem-column-doubled-todo = Delete the copy after comparing the two.
problem-column-blank-found = Column number { $position } has no name.
problem-column-blank-expected = Each column has a name in the first line.
problem-column-blank-todo = Delete the column, or give it its name back.
problem-column-order-found = The columns are in another order than described.
problem-column-order-expected = The order of datapackage.json was expected; other programs rely on it.
problem-column-order-todo = Move the columns back to their places.
problem-row-blank-found = The row is empty.
problem-row-blank-expected = Every row has content.
problem-row-blank-todo = Delete the row.
problem-row-short-found = The row has { $cells } cells.
problem-row-short-expected = { $columns } were expected, one for each column.
problem-row-short-todo = Look for a missing comma; an empty cell needs its comma too.
problem-row-long-found = The row has { $cells } cells.
problem-row-long-expected = { $columns } were expected, one for each column.
problem-row-long-todo = Look for a comma inside a text or a number such as 1,150: such a text must be in double quotes, a number must have no comma.
problem-quote-unclosed-found = A double quote opens here and is never closed: “{ $value }”.
problem-quote-unclosed-expected = Double quotes come in pairs around a cell; the rest of the file cannot be read.
problem-quote-unclosed-todo = Close the quote at the end of the cell; a quote inside a text is written twice.
problem-quote-stray-found = A double quote closes before the cell ends: “{ $value }”.
problem-quote-stray-expected = After the closing quote comes a comma.
problem-quote-stray-todo = Write a quote inside a text twice, or delete it.
problem-rows-in-cell-found = A double quote opens here, and { $rows ->
        [one] 1 line below it is
       *[other] { $rows } lines below it are
    } in the same cell: “{ $value }”.
problem-rows-in-cell-expected = One row in each line was expected; with the quote whole rows are taken for a text, and none of them is read.
problem-rows-in-cell-todo = Delete the quote, or close it where its text ends; a quote inside a text is written twice.

## Cells

problem-stray-blank-found = The cell begins or ends with a space.
problem-stray-blank-expected = “{ $value }” was expected without spaces around it.
problem-stray-blank-todo = Delete the spaces.
problem-cell-too-long-found = The cell has { $length } characters.
problem-cell-too-long-expected = At most { $longest } are read.
problem-cell-too-long-todo = Look for a whole document pasted into one cell, or for a lost quote.
problem-value-missing-found = The cell is empty.
problem-value-missing-expected = This column is required in every row.
problem-value-missing-todo = Fill it in.
problem-value-unknown-found = Found “{ $value }”.
problem-value-unknown-expected = One of these was expected: { $choices }.
problem-value-unknown-todo = Choose one of them, written in the same way.
problem-value-format-found = Found “{ $value }”.
problem-value-format-expected = This column expects a different format; the data dictionary describes it.
problem-value-format-todo = Compare with the rows above and below.
problem-value-doubled-found = “{ $value }” is already in { $first }.
problem-value-doubled-expected = In this column every value occurs once.
problem-value-doubled-todo = Correct one of the two rows.
problem-text-too-long-found = The text has { $length } characters.
problem-text-too-long-expected = At most { $longest } fit here.
problem-text-too-long-todo = Shorten it.
problem-date-format-found = Found “{ $value }”.
problem-date-format-expected = A date is written 2025, 2025-09 or 2025-09-30.
problem-date-format-todo = Write it year first, and format the column as text so that the spreadsheet leaves it alone.
problem-date-day-missing-found = “{ $value }” does not name a day.
problem-date-day-missing-expected = A date with its day was expected, such as 2025-09-30.
problem-date-day-missing-todo = Look the day up in the document; where it is not known, leave it to a column that takes a month.
problem-date-impossible-found = “{ $value }” does not exist in the calendar.
problem-date-impossible-expected = A real year, month or day was expected.
problem-date-impossible-todo = Look the date up in the document.
problem-date-year-impossible-found = The year of “{ $value }” is impossible here.
problem-date-year-impossible-expected = A year of four digits that does not begin with 0 was expected, such as 2026.
problem-date-year-impossible-todo = Look the year up in the document.
problem-date-future-found = “{ $value }” lies in the future.
problem-date-future-expected = The date was expected to be { $today } or earlier.
problem-date-future-todo = Check year and month in the document.
problem-clock-behind-found = The clock of the server says { $today }, but the data are of { $data }.
problem-clock-behind-expected = Data cannot be newer than the day on which they are read.
problem-clock-behind-todo = Set the clock of the server. Readers see the data all the same; nothing can be published until then.
problem-number-format-found = Found “{ $value }”.
problem-number-format-expected = A whole number in digits only was expected, such as 1150: no comma, full stop, space or word.
problem-number-format-todo = Write the digits alone; “about” or “more than” go into the column for such words (qualifier).
problem-number-negative-found = Found “{ $value }”.
problem-number-negative-expected = People and events cannot be fewer than zero.
problem-number-negative-todo = Delete the minus sign, or look the number up in the document.
problem-number-range-found = Found “{ $value }”.
problem-number-range-expected = { $high ->
        [none] A number of at least { $low } was expected.
       *[other] A number from { $low } to { $high } was expected.
    }
problem-number-range-todo = Look the number up in the document.
problem-value-jump-found = Found “{ $value }”. The figures of the same organization, measure and scope nearest in time are { $near }.
problem-value-jump-expected = Such a number is seldom five times as large as all the others, or all but one, or a fifth of them: the cause is often a digit too many or too few, or a number pasted twice.
problem-value-jump-todo = Look the number up in the document. If it says so, leave it: it can be published.
problem-address-format-found = Found “{ $value }”.
problem-address-format-expected = A web address that begins with https:// or http:// and has no spaces was expected.
problem-address-format-todo = Copy the address from the browser, or leave the cell empty.
problem-address-odd-found = Found “{ $value }”.
problem-address-odd-expected = { $fault ->
        [user] The name of the site was expected right after “//”. What comes before an “@” there is no part of it: such an address seems to lead to one site and leads to another.
        [letters] The name of a site in one alphabet was expected. Here it has letters of another one that look like ours, and such an address leads to another site; type the name of the site again.
        [site] The name of a site was expected after “//”, as in https://example.org/page.
       *[sign] An address without spaces, invisible characters, quotation marks, backslashes, < and > was expected.
    }
problem-address-odd-todo = Open the document in the browser and copy its address from there, or leave the cell empty.
problem-address-example-found = Found “{ $value }”.
problem-address-example-expected = The address of a document or of an organization was expected; this one is kept for examples.
problem-address-example-todo = Write the true address, or delete the row with everything that refers to it.
problem-id-format-found = Found “{ $value }”.
problem-id-format-expected = A permanent name was expected: lower-case letters without accents, and digits, joined as in the other rows; no spaces.
problem-id-format-todo = Copy it from the table where it is defined.
problem-key-doubled-found = “{ $value }” is already in { $first }.
problem-key-doubled-expected = The content of { $columns } identifies one row only.
problem-key-doubled-todo = Delete the copy, or give the new row a name of its own.
problem-reference-unknown-found = “{ $value }” is not known.
problem-reference-unknown-expected = It must be in { $table }.
problem-reference-unknown-todo = Correct the spelling, or add it there first.
problem-list-unknown-found = “{ $item }” in the list is not known.
problem-list-unknown-expected = It must be in { $table }; the items are separated by semicolons without spaces.
problem-list-unknown-todo = Correct the spelling, or add it there first.
problem-topic-unknown-found = No measure has the topic “{ $item }”.
problem-topic-unknown-expected = An event is shown beside the charts of measures that have its topic: one of { $choices }.
problem-topic-unknown-todo = Correct the topic, or give it to the measures beside which the event is of use.
problem-language-unknown-found = “{ $value }” stands for no language we know.
problem-language-unknown-expected = The two letters of a language were expected, such as es for Spanish or nl for Dutch.
problem-language-unknown-todo = Correct the letters. Until then readers see them in place of the name of the language.
problem-cell-formula-found = The cell begins with “{ $sign }”: “{ $value }”.
problem-cell-formula-expected = A spreadsheet would run it as a formula.
problem-cell-formula-todo = Begin the cell with a word or a digit.
problem-control-character-found = The cell contains an invisible character ({ $name }).
problem-control-character-expected = Only visible characters and line breaks were expected.
problem-control-character-todo = Type the text again instead of pasting it.
problem-text-garbled-found = Letters in “{ $value }” are garbled.
problem-text-garbled-expected = Accented letters and quotes as in the document were expected.
problem-text-garbled-todo = Compare with the document and type the garbled letters again, and always open and save the file as UTF-8.

## Figures

problem-reference-after-publication-found = The figure refers to “{ $value }”, but { $source } already published it on { $published }.
problem-reference-after-publication-expected = Nobody can state a number before its date.
problem-reference-after-publication-todo = Check both dates in the document.
problem-read-before-published-found = The document was read on “{ $value }”, before it was published ({ $published }).
problem-read-before-published-expected = A document is read on the day it appears or later.
problem-read-before-published-todo = Check both dates; a damaged cell can turn into an old date.
problem-date-far-found = “{ $value }” is years before everything else that is known around it; the nearest date is { $near }.
problem-date-far-expected = A figure or a document is dated near the others of its organization, or near the document that states it.
problem-date-far-todo = Look the year up in the document: a damaged cell can turn into an old date. If the document says so, leave it.
problem-period-reversed-found = The end “{ $value }” is before the start “{ $start }”.
problem-period-reversed-expected = A period ends no earlier than it starts.
problem-period-reversed-todo = Check whether the two were swapped.
problem-hour-without-day-found = An hour ({ $value }) is stated, but no day.
problem-hour-without-day-expected = An hour is that of a day: as_of, or the end of the period, names one.
problem-hour-without-day-todo = Fill in the day, or leave the hour out.
problem-stock-without-date-found = The date of the count is missing.
problem-stock-without-date-expected = This measure counts people at a date.
problem-stock-without-date-todo = Fill in as_of, as precisely as the document allows.
problem-stock-with-period-found = The figure has a period (“{ $value }”).
problem-stock-with-period-expected = This measure counts people at a date; only as_of is filled in.
problem-stock-with-period-todo = Empty the cell, or choose a measure that covers a period.
problem-flow-with-date-found = The figure has a date of the count (“{ $value }”).
problem-flow-with-date-expected = This measure covers a period; as_of stays empty.
problem-flow-with-date-todo = Move the date to period_start and period_end.
problem-flow-without-period-found = The period is missing.
problem-flow-without-period-expected = This measure covers a period; its start or its end is known at least.
problem-flow-without-period-todo = Fill in period_start or period_end or both.
problem-upper-missing-found = The higher number is missing.
problem-upper-missing-expected = “between” needs two numbers.
problem-upper-missing-todo = Fill in the higher number, or choose another word than “between”.
problem-upper-unwanted-found = There is a higher number (“{ $value }”) although the word for the number (qualifier) is “{ $qualifier }”.
problem-upper-unwanted-expected = Only “between” has a higher number.
problem-upper-unwanted-todo = Empty the cell, or set qualifier to “between”.
problem-upper-not-above-found = The higher number { $value } is not above the lower one, { $value_low }.
problem-upper-not-above-expected = The greater number is in value_high.
problem-upper-not-above-todo = Check whether the two were swapped.
problem-part-above-whole-found = The part is { $value }, the total only { $whole_value } ({ $whole }).
problem-part-above-whole-expected = In one document ({ $source }) a part is no greater than the total.
problem-part-above-whole-todo = Check both in the document; if it says so, leave it and say so in the note.
problem-list-arithmetic-found = The list is { $value }; { $before } + { $added } − { $removed } is { $residue } off.
problem-list-arithmetic-expected = The list before, plus those added, minus those who left, gives the new list.
problem-list-arithmetic-todo = Check the four numbers in the documents; if they say so, leave them.
problem-figure-doubled-found = The same figure is already there as { $other }.
problem-figure-doubled-expected = One count appears once; each further document is a row of attributions.csv.
problem-figure-doubled-todo = Move its documents to the first row and delete this one.
problem-answers-unmatched-found = { $count ->
        [one] One answer matches no warning.
       *[other] { $count } answers match no warning.
    }
problem-answers-unmatched-expected = An answer belongs to a warning about that row and column that says exactly the same.
problem-answers-unmatched-todo = If what was wrong there has been corrected since, leave it; in what was typed by hand, look for a typing error.
problem-figure-rival-found = { $value } here, { $other_value } in { $other }, for the same count.
problem-figure-rival-expected = Of two numbers for one count, one is a variant of the other.
problem-figure-rival-todo = Fill in variant_of and variant_kind in one of the two rows.
problem-figure-look-alike-found = { $value } is also in { $other }, where it is another measure ({ $measure }).
problem-figure-look-alike-expected = The same number on dates close together is often the same count read twice.
problem-figure-look-alike-todo = Check the documents; if they are two things, add the pair to relations.csv.
problem-document-known-found = The address leads to the same page as { $document }{ $stands ->
    [here] , in { $first }.
   *[published] , which is there already.
}
problem-document-known-expected = A document appears once, with all the figures it states.
problem-document-known-todo = { $stands ->
    [asked] If it is the same document, tick “It is …” with its title above, and check again; if it is another, leave the box empty.
    [here] If it is the same document, keep one of the two rows, and write the name of that one in attributions.csv.
   *[published] If it is the same document, remove this row and write { $other } in attributions.csv instead of its name.
} If the page reproduces another organization’s document, say who carries it; if the page held another document then, say in the note which.
problem-document-same-day-found = The same author published { $document } on the same day{ $stands ->
    [here] , in { $first }.
   *[published] ; it is there already.
}
problem-document-same-day-expected = A document appears once, with all the figures it states.
problem-document-same-day-todo = { $stands ->
    [asked] If it is the same document under another address, tick “It is …” with its title above, and check again; if there were two that day, leave the box empty.
    [here] If it is the same document under another address, keep one of the two rows, and write the name of that one in attributions.csv; if there were two that day, leave both.
   *[published] If it is the same document under another address, remove this row and write { $other } in attributions.csv instead of its name; if there were two that day, leave both.
}
problem-scope-without-sentence-found = The scope “{ $name }” has no words for a sentence.
problem-scope-without-sentence-expected = A sentence names the people whom a figure covers; meanwhile the name of the scope stands in it, in brackets.
problem-scope-without-sentence-todo = Fill in sentence_en and sentence_es, such as “linked to the July 2021 protests”.
problem-variant-without-kind-found = The kind of variant is missing.
problem-variant-without-kind-expected = A variant says how it differs.
problem-variant-without-kind-todo = Fill in variant_kind.
problem-variant-without-figure-found = A kind of variant (“{ $kind }”) is given without the figure it is a variant of.
problem-variant-without-figure-expected = The two columns are filled in together or not at all.
problem-variant-without-figure-todo = Fill in variant_of, or empty variant_kind.
problem-variant-of-variant-found = “{ $value }” is itself a variant or not active.
problem-variant-of-variant-expected = A variant points to the main figure.
problem-variant-of-variant-todo = Point to the main figure.
problem-status-without-reason-found = The status is “{ $status }” without a reason.
problem-status-without-reason-expected = A withdrawn figure needs a reason.
problem-status-without-reason-todo = Fill in status_reason.
problem-active-superseded-found = An active figure is said to be replaced by “{ $value }”.
problem-active-superseded-expected = Only a figure that is not active is replaced.
problem-active-superseded-todo = Change the status, or empty the cell.
problem-pointer-circle-found = Following “{ $value }” leads back to this row.
problem-pointer-circle-expected = Each row points onwards, never in a circle.
problem-pointer-circle-todo = Empty the cell in the row that comes first.
problem-rests-on-itself-found = The figure is said to repeat the count of its own organization.
problem-rests-on-itself-expected = Another organization was expected.
problem-rests-on-itself-todo = Empty the cell.
problem-figure-without-source-found = No document states this figure.
problem-figure-without-source-expected = A figure enters only with a row in attributions.csv.
problem-figure-without-source-todo = Add the document, or remove the figure.
problem-figure-misplaced-found = The measure “{ $value }” does not belong in this file.
problem-figure-misplaced-expected = measures.csv places it in { $dataset }.csv.
problem-figure-misplaced-todo = Move the row there, or correct the measure.
problem-figure-elsewhere-found = “{ $value }” is also in { $first }.
problem-figure-elsewhere-expected = A figure has one name in all three tables of figures.
problem-figure-elsewhere-todo = Rename or delete one of the two.

## Words and people

problem-translation-missing-found = The text is empty, but { $filled } is filled in.
problem-translation-missing-expected = A text is in both languages or in neither.
problem-translation-missing-todo = Add the translation.
problem-sentence-forms-found = Found “{ $value }”.
problem-sentence-forms-expected = Two forms were expected, for one and for many, with one vertical bar “|” between them; a third, for none, may follow.
problem-sentence-forms-todo = Write both forms, even if they are alike.
problem-sentence-places-found = Found “{ $value }”.
problem-sentence-places-expected = Each form has {"{n}"}, {"{scope}"} and {"{when}"} or {"{on}"} exactly once, {"{people}"} at most once, no other braces, and square brackets in pairs. Only the form for none may lack {"{n}"}.
problem-sentence-places-todo = Put the three placeholders into each form.
problem-person-column-found = The column “{ $column }” seems to be made for people.
problem-person-column-expected = The data hold no names of people, except where somebody in public office speaks as the source of a figure.
problem-person-column-todo = Delete the column before you send the file to anyone.
problem-identity-number-found = The cell contains a number that may be that of an identity card.
problem-identity-number-expected = The data hold no names of people, except where somebody in public office speaks as the source of a figure.
problem-identity-number-todo = Delete the number.
problem-person-name-found = “{ $name }” may be the name of a person.
problem-person-name-expected = The data hold no names of people, except where somebody in public office speaks as the source of a figure.
problem-person-name-todo = Delete the name if it is one; otherwise leave it.

## One vocabulary over several packages

problem-vocabulary-meaning-found = “{ $id }” has “{ $here }” here and “{ $there }” in { $first }.
problem-vocabulary-meaning-expected = A permanent name means the same in every package of a folder.
problem-vocabulary-meaning-todo = If both mean one thing, write the same in both; if not, give one of them a permanent name of its own, in every table that uses it.
problem-vocabulary-words-found = “{ $id }” reads “{ $here }” here and “{ $there }” in { $first }.
problem-vocabulary-words-expected = What means the same is worded the same in every package of a folder. Only what a package calls its subject (“names” in the settings) may differ.
problem-vocabulary-words-todo = Take the better words for both. Where only the name of the subject differs, say what each package calls its own under names in its datapackage.json. What else holds for one package alone belongs in its note; two things need two permanent names.
problem-vocabulary-two-names-found = “{ $here }” is said of “{ $id }” here, and of “{ $other }” in { $first }.
problem-vocabulary-two-names-expected = One thing has one permanent name in every package of a folder, and two things are told apart by their words.
problem-vocabulary-two-names-todo = If they are one thing, give both the same permanent name, in every table that uses it; if not, word one of them differently.

## The settings of the pages (in datapackage.json)

problem-settings-unknown-id-found = The settings name “{ $value }”.
problem-settings-unknown-id-expected = It should be one of the permanent names in { $table }.
problem-settings-unknown-id-todo = Correct the permanent name under “dashboard” in datapackage.json.
problem-settings-colour-found = Found the colour “{ $value }”.
problem-settings-colour-expected = A colour is a hash sign and six digits or letters a to f, such as #1f6fb4.
problem-settings-colour-todo = Correct the colour under “dashboard” in datapackage.json.
problem-settings-colours-alike-found = Found the colour “{ $value }”, which “{ $other }” has, too.
problem-settings-colours-alike-expected = Each organization of the settings, the official bodies and “other” have a colour of their own, in light and in dark.
problem-settings-colours-alike-todo = Give one of the two another colour under “dashboard” in datapackage.json. Until then readers cannot tell their marks apart.
problem-settings-name-found = Found the name “{ $value }”.
problem-settings-name-expected = These names are read here: { $choices }. Texts end in the letters of their language, such as title_en.
problem-settings-name-todo = Correct the name under “dashboard” in datapackage.json, or delete it: no page reads what it says.
problem-settings-doubled-found = “{ $value }” stands here more than once.
problem-settings-doubled-expected = Each panel, question, folder and colour stands once in the settings, under a name of its own.
problem-settings-doubled-todo = Give one of them another name under “dashboard” in datapackage.json, or delete it: only one of them is shown.
problem-settings-list-incomplete-found = The arithmetic of a list lacks: { $value }.
problem-settings-list-incomplete-expected = It names a measure for each of these: { $choices }.
problem-settings-list-incomplete-todo = Add what is missing under “dashboard” in datapackage.json, or delete list_arithmetic: as it is, no list is followed.
problem-settings-parameter-found = The view asks for “{ $value }”.
problem-settings-parameter-expected = The page “{ $page }” understands: { $choices }.
problem-settings-parameter-todo = Correct the name under “dashboard” in datapackage.json, or delete it: the page does not look at it.
problem-settings-choice-found = Found “{ $value }”.
problem-settings-choice-expected = One of these was expected: { $choices }.
problem-settings-choice-todo = Write one of them under “dashboard” in datapackage.json. Until then the page shows what it shows when nothing is asked for.
problem-settings-day-found = Found “{ $value }”.
problem-settings-day-expected = Expected: a year, a month or a day that has begun (2024, 2024-05 or 2024-05-01), for “known” a day before today.
problem-settings-day-todo = Correct the date under “dashboard” in datapackage.json. Until then the page shows what it shows when nothing is asked for.
problem-settings-nothing-there-found = The view asks for “{ $value }”.
problem-settings-nothing-there-expected = There is an active figure of this measure, and of this scope where one is named, that belongs to no episode.
problem-settings-nothing-there-todo = Name another measure or scope under “dashboard” in datapackage.json. Until then the page shows others than asked for.
problem-settings-card-found = Found the card “{ $value }”.
problem-settings-card-expected = A card is one of these with its permanent names after a colon: { $choices } (newest:listed, chart:home:panel-listed).
problem-settings-card-todo = Correct the card under “dashboard” in datapackage.json. Until then it is left out of the folder.
problem-settings-text-missing-found = A text of the pages is missing.
problem-settings-text-missing-expected = It is under “dashboard” in datapackage.json in each language.
problem-settings-text-missing-todo = Add the text.
problem-settings-language-unknown-found = The settings name the language “{ $value }”.
problem-settings-language-unknown-expected = The pages have texts in these languages: { $spoken }.
problem-settings-language-unknown-todo = If the letters are wrong, correct them under “dashboard” in datapackage.json; if not, have the texts of the pages translated. Until then nothing is shown in this language.
problem-subject-same-folder-found = This subject and “{ $other }” are one and the same folder under two names.
problem-subject-same-folder-expected = Each subject has a folder of its own. Here every figure is shown twice, and what is published for one changes the other.
problem-subject-same-folder-todo = Delete the link, and its line in subjects.txt if it has one. For another subject, begin a folder of its own (python -m dashboard new-subject).
problem-subject-same-name-found = The package is called “{ $value }”, and so is the one of { $other }.
problem-subject-same-name-expected = Each package of a folder has a name of its own: by it a desk tells which subject a file is of.
problem-subject-same-name-todo = If one folder is a copy of the other, move it away; if they are two subjects, write a name of its own into one datapackage.json.
problem-subject-name-found = A package lies in a folder of this name.
problem-subject-name-expected = Expected: at least three small letters, digits or hyphens, a letter first; not “data” or “assets”.
problem-subject-name-todo = Rename the folder, or move it away: it is not shown.
problem-subject-line-found = Found “{ $value }”, which can be the name of no subject.
problem-subject-line-expected = Each line is the name of the folder of a subject: at least three small letters, digits or hyphens, a letter first. What stands behind a # is a remark.
problem-subject-line-todo = Correct the line or delete it. Until then its place is kept for a subject there is not, and a first line like that shows readers no figures.
problem-subject-order-found = There is no order of the subjects here: { $value }.
problem-subject-order-expected = subjects.txt states it, a name to a line. The first is what every address means that names no subject, and whose staff [staff] is.
problem-subject-order-todo = Write the file, the oldest subject first. Until then a folder that comes before the others by its name takes its addresses, and [staff] lets nobody publish.
