# Figures side by side as tables, and how a view is chosen.
menu-tables = Tables
page-tables = Tables
describe-tables = Who said what, and when: periods by organizations, organizations by what they say, each cell with its date and source.
tables-question = Side by side: who said what, and when?
tabs-label = Show as
tab-chart = Chart
tab-years = By year
tab-months = By month
tab-who = Who says what
tables-corner-year = Year
tables-corner-month = Month
tables-year-only = { $year }, month not stated
tables-year-whole = { $year }, whole year
tables-year-longer = { $year }, longer than a month
tables-year-mixed = { $year }, longer than a month or month not stated
tables-who-title = Who says what: latest figure of each organization
tables-note-years = Each cell is the last figure that an organization itself gave with a date, or the end of a period, in that year.
tables-note-months = Each cell is the last figure that an organization itself gave with a date, or the end of a period, in that month. Months without any figure are left out. Figures of which no month is stated, or of a period longer than a month, stand in a row of their year.
tables-note-who = Each cell is the latest figure that an organization itself gave in the time chosen. The columns count different things and must not be added.
tables-note-ascribed = Where it gave none itself, the last one that others attribute to it stands there and says so; where others attribute a later one to it, a second line names the last of these.
tables-shorter-all = The periods counted here are shorter than a year: a cell is the figure of the last one in that year, not of the whole year. Nothing is added up.
tables-shorter-some = Some of the periods counted here are shorter than a year: such a cell is the figure of the last one in that year, not of the whole year. Nothing is added up.
tables-ascribed = attributed to it by others
tables-later = others attribute to it:
tables-empty-means = An empty cell means that no figure was found, not zero.
tables-last-of = the last of { $count }
tables-go-to = Go to:
tables-sort = Sort by { $column }
tables-copy = Copy the table with its sources
tables-sources = { $count ->
    [one] Source of this table: 1 document
   *[other] Sources of this table: { $count } documents
}
tables-download-csv = This table as CSV
tables-download-xlsx = This table as a workbook (Excel)
tables-sheet = Table
tables-sheet-sources = Sources
tables-claim = Claim
tables-document = Document
tables-published = Published
tables-address = Address

choose-summary = Choose what, who and when
dates-summary = Between two dates
dates-from = From
dates-to = To
dates-go = Show
window-years-2 = last two years
key-organizations = Organizations
key-hide = { $organization }: shown; leave out
key-show = { $organization }: left out; show
key-last = { $organization }: shown; at least one is always shown
key-outside = no figure in the time chosen

line-words = Open|Previous|Next|Close|Add to the meeting|In the meeting|The folder is full

why-line = Why they differ: { $reasons }.
why-more = What each counts
why-line-none = what the organizations state of their counts does not say
why-line-under = { $reasons }.
why-line-years = they are from { $oldest } to { $newest }
why-line-dates = they are of different days
why-line-rules = each organization counts by its own rules
why-line-unstated = { $count ->
    [one] 1 organization does not state its rules
   *[other] { $count } organizations do not state their rules
}
why-line-repeats = { $count ->
    [one] 1 organization repeats the number of another
   *[other] { $count } organizations repeat the number of another
}
why-line-registers = some are one record kept together

against-heading = Beside the row above:
against-comparable = may be held against the row above
against-with_care = may be held against the row above only with care
against-one_count = is the same count as the row above
against-not_comparable = must not be held against the row above
against-mark-comparable = ✓
against-mark-with_care = !
against-mark-one_count = ↻
against-mark-not_comparable = ✕

found-figures = { $count ->
    [0] No figure found
    [one] 1 figure found
   *[other] { $count } figures found
}
found-all = { $count ->
    [one] 1 more figure
   *[other] { $count } more figures
}
found-more = The { $shown } newest of { $count } are listed: add a word, a year or a name to narrow them down.
found-meant = Did you mean:
compare-search = Search for a figure: organization, what is counted, number, month or year (then Enter)
compare-search-example = e.g. women 2025

to-say = To say aloud, without the source:
copy-to-say = Copy to say
copy-to-print = Copy to print
paper-sources = Sources of the figures above

take-leaf = One page to print and leave behind
leaf-print = One page to print and leave behind.
leaf-go = Print
leaf-more = { $count ->
    [one] 1 more figure stands with its source at the address below.
   *[other] { $count } more figures stand with their sources at the address below.
}
leaf-besides = Also drawn:
leaf-not-here = Only at the address below: { $what }.
leaf-rows-years = { $count ->
    [one] 1 more year
   *[other] { $count } more years
}
leaf-rows-months = { $count ->
    [one] 1 more month
   *[other] { $count } more months
}
leaf-rows-who = { $count ->
    [one] 1 more organization
   *[other] { $count } more organizations
}
leaf-columns-years = { $count ->
    [one] 1 more organization
   *[other] { $count } more organizations
}
leaf-columns-months = { $count ->
    [one] 1 more organization
   *[other] { $count } more organizations
}
leaf-columns-who = { $count ->
    [one] 1 more column
   *[other] { $count } more columns
}
leaf-day = Printed on { $day }
tables-csv-value = value
tables-csv-claim = claim
tables-csv-reference = reference
tables-csv-figure_id = figure_id
tables-csv-source = source
tables-csv-ascribed = { $column } (attributed by others)
