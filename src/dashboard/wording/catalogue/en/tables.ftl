# Figures side by side as tables, and how a view is chosen.
menu-tables = Tables
page-tables = Tables
tables-question = Side by side: who said what, and when?
tabs-label = Show as
tab-chart = Chart
tab-years = By year
tab-months = By month
tab-who = Who says what
tables-corner-year = Year
tables-corner-month = Month
tables-year-only = { $year }, month not stated
tables-who-title = Who says what: latest figure of each organization
tables-note-years = Each cell is the last figure an organization gave for that year.
tables-note-months = Each cell is the last figure an organization gave for that month. Months without any figure are left out.
tables-note-who = Each cell is the latest figure of an organization in the time chosen. The columns count different things and must not be added.
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
key-outside = no figure in the time chosen

line-words = Open|Previous|Next|Close
