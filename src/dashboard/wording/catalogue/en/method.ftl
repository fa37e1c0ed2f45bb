# What does it mean?
method-heading = What do these numbers mean?
method-lede = Two honest counts of the same people can differ, because each organization decides whom it counts. Here is what each organization says it counts, how we show it, and all the data to download.
method-contents = On this page

# What each organization counts
method-counts-heading = What does each organization count?
method-counts-note = What the documents we read say a count includes. “Not stated” means that they do not say; it does not mean no.
method-choose-measure = What is counted
method-choose-scope = Who is covered
method-option =
    { $count ->
        [one] { $label } (1 organization)
       *[other] { $label } ({ $count } organizations)
    }
method-counts-caption = { $measure }: what each organization includes
method-counts-source = document
method-counts-unanswered = No organization states: { $questions }.
method-counts-silent = No yes or no found in the documents
method-yes = yes
method-no = no
method-unstated = not stated
method-valid-since = since { $date }, still in use as far as known

# The rules
method-rules-heading = By which rules are the numbers shown?
method-rule-claims = Every number is somebody’s claim.
method-rule-claims-text = It comes with who counted, how firmly they said it, the date it refers to and the document where it was read. A word such as “more than” is part of the number and is never dropped.
method-rule-sums = We do not merge rival counts.
method-rule-sums-text = Numbers of different organizations are never added, averaged or subtracted, and none is called the highest or the true one. Where we calculate with one organization’s own numbers, it says “our arithmetic”. Documents, days and organizations are the only things we count.
method-rule-alike = Only figures that count the same thing are shown together.
method-rule-alike-text = Two numbers share a chart when they count the same thing among the same people. How many are held on a day and how many were detained in a month never share a scale. Scales begin at zero.
method-rule-lines = A month without a figure is not a zero.
method-rule-lines-text = A line joins the figures of one organization only where it counts regularly. It breaks where the counting stopped or the organization began to count differently. Nothing is filled in between.
method-rule-dates = The date is the date a number refers to.
method-rule-dates-text = It is not the day of publication, and it is shown no more precisely than it was stated: a month stays a month. Where a text gives no date, we say that only its publication date is known.
method-rule-repeats = Repetition is not confirmation.
method-rule-repeats-text = Ten articles that repeat one count are one count. A mark shows whether we read the number in a text of the organization that counted or in somebody else’s, and organizations that repeat another’s count are in a group of their own.
method-rule-growth = A rising number can have many causes.
method-rule-growth-text = Cases become known late, more people count, or the way of counting changes. A later correction of a past number is shown as newer knowledge about the past, not as growth.
method-rule-releases = Announced is not the same as done.
method-rule-releases-text = Releases announced, requested, reported as carried out, documented one by one, and people sent back to prison are different things. Each has its own place, and none is subtracted from another.
method-rule-equal = Everybody is treated alike.
method-rule-equal-text = Governments, organizations, churches and media have the same fields, the same charts and no adjectives. A denial is shown in words, not as a line at zero.
method-rule-kept = Mistakes are kept in view.
method-rule-kept-text = A wrong or withdrawn number is marked with the reason and taken out of the charts, not deleted. No table holds the name of a prisoner.

# One list, month by month
method-list-heading = Do the monthly lists add up?
method-list-note = The list of a month should be that of the month before, plus the people added, less those who left it. Each number is the organization’s; only the sum is ours.
method-choose-list = Whose list
method-list-ours = Our arithmetic
method-list-of = with the numbers of { $organization }.
method-list-fitting =
    { $months ->
        [one] For one month all four numbers are known as plain numbers, without a word such as “at least” or “about”; the sum { $fitting ->
            [0] does not fit.
           *[other] fits.
        }
       *[other] For { $months } months all four numbers are known as plain numbers, without a word such as “at least” or “about”; the sum fits in { $fitting }.
    }
method-list-misfit-more =
    It does not fit in { $month }: the stated list has { $count ->
        [one] { $number } person
       *[other] { $number } people
    } more than the sum.
method-list-misfit-fewer =
    It does not fit in { $month }: the stated list has { $count ->
        [one] { $number } person
       *[other] { $number } people
    } fewer than the sum.
method-list-caption = Our arithmetic, newest month first
method-list-hedged-caption = Our arithmetic with an approximate number
method-list-hedged =
    { $months ->
        [one] In one more month one of the four numbers has a word such as “at least” or “about”, so the sum proves little. With the numbers as written it { $fitting ->
            [0] does not fit.
           *[other] fits.
        }
       *[other] In { $months } more months one of the four numbers has a word such as “at least” or “about”, so the sum proves little. With the numbers as written it fits in { $fitting }.
    }
method-list-month = Month
method-list-before = List before
method-list-added = Added
method-list-removed = Left
method-list-sum = Adds up to
method-list-after = Stated list
method-list-difference = Difference
method-list-fits = none, it fits
method-list-more = { $number } more than the sum
method-list-fewer = { $number } fewer than the sum
method-list-rivals = Also stated for one of these four numbers:
method-list-earlier =
    { $count ->
        [one] One earlier month
       *[other] { $count } earlier months
    }
method-list-holes =
    { $count ->
        [one] One month without a sum, because a number is missing
       *[other] { $count } months without a sum, because a number is missing
    }
method-list-without-before = no list for the end of the month before
method-list-without-added = no number of people added
method-list-without-removed = no number of people who left
method-list-without-after = no list for the end of the month

# The dictionary
method-dictionary-heading = What is in each table?
method-dictionary-note = The data are a folder of tables that any spreadsheet program opens. This is what every column holds, as the package itself describes it.
method-dictionary-allowed = Allowed:

# Downloads
method-downloads-heading = How can I download the data?
method-downloads-note = Every table for a spreadsheet program, or everything, byte for byte, in one file with descriptions, licence, list of changes, citation and checksums.
method-downloads-changing = The files are being changed at this moment. Please reload the page in a minute.
method-download-all = Download everything (zip)
method-download = { $title } ({ $file }, { $size })
method-size = { $number } KB
method-checksums = Checksums (SHA-256)
method-checksums-note = With these you can check that a file is the one published here, byte for byte. They are those of the files in the zip, and of those at the address /data/ followed by the name of the file. The files that the buttons of the single tables give begin with three more bytes (a byte-order mark), so that Excel reads the accents; the rest is the same.

# For programs
method-programs-heading = How can programs read the figures?
method-programs-note = One address gives the main figures, one to a row, each with any “at least” or “about”, its dates as stated, a whole sentence and the addresses of its sources. It is the table that the buttons under the charts give. For example:
method-programs-file = Two files beside these pages hold all main figures, one to a row, each with any “at least” or “about”, its dates as stated, a whole sentence and the addresses of its sources.
method-programs-asking = These restrict what is given; each may be left out. If something cannot be understood, the answer says what, and no figure is sent.
method-programs-measure = Permanent names from the tables measures.csv, scopes.csv and organizations.csv in the same folder, respectively; several with commas between them.
method-programs-from = A year, a month or a day (2024, 2024-05, 2024-05-01). A figure is given when the date or period it refers to overlaps with it.
method-programs-known = A day: what was known on it. With undated=1 also what only undated documents state.
method-programs-lang = The language of names and sentences.
method-programs-care = The rows are claims of different organizations about overlapping groups of people: they cannot be added up. A row whose sentence says that it is a public statement is no count, although its value is 0.

# Citing
method-cite-heading = How do I cite these data?
method-cite-note = With a number, name the organization that counted and the document: the page of every figure has that citation. To cite the compilation as a whole:
method-cite-line = { $authors } ({ $year }) { $title }. Version { $version }. Data set, { $licence }. Accessed { $today }.
method-cite-kind = Data set
method-cite-message = If you use these data, cite the compilation and, with every figure, its organization and document.
method-cite-licence = Licence of the compilation:
method-compilers = Compilers of “{ $title }”

# Changes
method-changes-heading = What has changed, and why?
method-changes-none = There is no list of changes in the data.

# The term
method-term-heading = Whose term is “political prisoner”, and who rejects it?
method-term-positions = The latest public position of those who take one instead of counting:
method-term-zero = These are statements, not counts; they are never drawn as a zero.

# Marks and colours
method-marks-heading = What do the marks and colours mean?
method-marks-note = The shape says how firmly the number was stated; the fill says whether we read it at the source; the colour only helps to find an organization, whose name is always beside it.
method-mark-full = Filled: { key-full }
method-mark-ring = Ring: { key-ring }
method-mark-about = Diamond: { key-about }
method-mark-bound = Arrow to the right (or up): { key-bound }
method-mark-up-to = Arrow to the left (or down): { key-up-to }
method-mark-between = Bar with two ends and no point: { key-between }
method-mark-span = Pale bar: { key-span }
method-mark-step = Step: { key-step }
method-mark-since = Bar up to a mark: { key-since }
method-mark-variant = Small cross, tied by a thin line: { key-variant }
method-mark-definition = Short tick on the axis: { key-definition }
method-mark-line = Line: { key-line }
method-mark-slot = Empty box under the axis: { key-slot }
method-mark-event = Letter above the chart: { key-event }
method-colours-heading = Which colour is whose?
method-colours-note = The same in every chart. The name is always beside the mark.
method-colours-other = Everybody else: one grey, told apart by name
