# Frame
page-home = How many?
page-detentions = Over time
page-releases = What became of the releases?
page-compare = May I compare these two?
page-method = What does it mean?
page-sources = Who says so?
menu-detentions = Over time
menu-releases = Releases
menu-sources = Sources
menu-compare = Compare
menu-method = Method
dropped = This address held something this page does not know and left out: { $values }.
dropped-known = What was published after { $date } is not known on that day.
broken-heading = The newest data files have mistakes. You see the last good data, version { $version }.
broken-what =
    { $count ->
        [one] One thing to put right
       *[other] { $count } things to put right
    }
no-data-title = The data cannot be shown
no-data-text = The data folder has mistakes and there is no earlier good state to fall back on. Nothing was lost. Put these right and reload the page:
no-data-more =
    { $count ->
        [one] and one more.
       *[other] and { $count } more.
    }
foot-data = Data version { $version } · newest reference date { $newest } · { $figures } figures from { $sources } documents
foot-paper = { $title }, data version { $version }
foot-changed = What changed ({ $heading })

# Tables
col-organization = Organization
col-figure = Figure
col-reference = Refers to
col-age = Age
col-source = Source
col-copy = Copy
copy-sentence = Copy sentence
copied = Copied
hand-first = first-hand
hand-relayed = relayed
hand-unread = own page, not read
age-days =
    { $count ->
        [0] today
        [one] 1 day
       *[other] { $count } days
    }
age-months =
    { $count ->
        [one] 1 month
       *[other] { $count } months
    }
download-shown = Download these figures (CSV)

# Home
promise = No number here is ours. Each is the claim of an organization, with its date and its source, beside what others say.
key-heading = How to read this:
key-full = read in the counter’s own text
key-ring = relayed by others
key-about = about
key-bound = at least, or more than; the arrow has no length of its own
key-up-to = up to; the arrow has no length of its own
key-between = between two numbers
key-span = the number refers to a whole month or year; the mark stands at its end
key-step = a count over a period, as wide as the period
key-variant = another reading of the same count
key-definition = from here the organization counts differently
key-line = one organization, counting regularly
key-slot = no statement found for this month, though by the organization’s own rhythm one was to be expected; not a zero
key-event = an event, told below
group-repeats = repeats the count of { $counter }
group-attributed = attributed by others; no text of its own with this number found
group-undated = publication date not established
panel-empty = No organization had stated this for the last 24 months.
panel-alt = { $title }: { $rows } organizations, one row each, on a scale from 0 to { $greatest }. The same is below as text and as a table.
read-table = The same figures as a table
read-text = Read this chart as text
earlier =
    { $count ->
        [one] Earlier, not heard since: 1 organization
       *[other] Earlier, not heard since: { $count } organizations
    }
unnamed-heading = Counters that the documents do not name
releases-heading = Releases announced in the last 24 months
releases-none = No announcement of the last 24 months is in the data.
announced-on = On { $date } { $organization } announced releases:
announced-since = What was found since, each by its own definition:
announced-nothing-since = No count of what followed was found.
announced-more =
    { $count ->
        [one] ; and one more
       *[other] ; and { $count } more
    }
positions-heading = A public position, not a count
introduced-by = The document this dashboard started from:

# One figure
figure-of = Figure of { $organization }
figure-means = What is counted
figure-scope = Who is covered
figure-refers = Refers to
figure-published = First published
figure-basis = The date
basis-stated = is stated in the text
basis-inferred = was inferred; the note says from what
basis-published = is only that of publication: the text gives none
figure-note = Note
figure-episode = Announcement it belongs to
figure-definition = What this organization counts
figure-definition-none = No text was found in which the organization says what this count includes.
figure-documents =
    { $count ->
        [one] The document that states it
       *[other] The { $count } documents that state it
    }
documents-texts =
    { $documents ->
        [one] 1 document, 1 counter.
       *[other] { $documents } documents ({ $texts } different texts), 1 counter: repetition is not confirmation.
    }
path-counted = counted by { $organization }
path-written = written by { $organization }
path-read = read at { $organization }
path-unread = not read by us
path-unsaid = not noted whether it was read
path-says = says: { $number }
published-on = published { $date }
accessed-on = read on { $date }
no-address = no address
confidence-high = the number, what it counts and its date are explicit
confidence-medium = the number, what it counts or its date is partly implied
confidence-low = our reading of this text is uncertain
figure-neighbours = In the same series
figure-before = before
figure-after = after
figure-rivals = What others say about the same
figure-rivals-none = No other organization states this measure for the same people within half a year.
figure-variants = Other readings of the same count
figure-stands-for = Shown beside the figure that stands
variant-other_reading = another reading
variant-rounded = rounded
variant-other_cut = another cut of the same count
variant-revision = an earlier state, later replaced
figure-relations = Not to be mistaken for it
relation-look_alike = the same number or a similar one, with another meaning
relation-overlap = overlaps; must not be added
figure-rests = It rests on the count of { $organization }.
figure-increment = It is one step or one event, not a total; it must not stand beside totals.
status-entry_error = This number is kept but not shown in charts: it is a slip.
status-withdrawn = This figure was withdrawn.
figure-superseded = What stands instead
figure-replaces = It replaces
figure-report = Report a problem with this figure
figure-compare = May this figure be compared with another?
figure-completeness = How complete, by its counter
figure-cite = Cite it
cite-text = Text
cite-bibtex = BibTeX
cite-csl = CSL-JSON
copy = Copy
cited-as = States: “{ $sentence }” Recorded in { $title }, data version { $version }, figure { $figure }.
figure-address = Stable id

# One document
document-states =
    { $count ->
        [one] It states one figure
       *[other] It states { $count } figures
    }
document-says = This document says: { $number }.
document-beside = What { $organization } itself published nearest in time
document-beside-none = No figure of its own on this was found.
document-others = What others said of the same
document-statements = What it claims without giving a number
document-statement-none = no number given
document-statement-translated = Our translation: “{ $words }”
document-statement-by = attributed to { $organizations }
document-read-at = Read at
document-open = Open the document
document-http = The address is not encrypted (http).
document-unread = This document was not read by us; it is known through another text.
document-unsaid = It is not noted whether this document itself was read.

# As known on a day
known-on = As known on { $date }.
known-left-out =
    { $count ->
        [one] One figure of today’s data is left out: no dated document had stated it yet.
       *[other] { $count } figures of today’s data are left out: no dated document had stated them yet.
    }
known-undated =
    { $count ->
        [one] For one figure the publication date is not established.
       *[other] For { $count } figures the publication date is not established.
    }
known-with-undated =
    { $count ->
        [one] One figure is shown although its publication date is not established.
       *[other] { $count } figures are shown although their publication date is not established.
    }
known-show = Show them too
known-without = Leave them out
known-today = Back to today
known-choose = See everything as it was known on
known-go = Show

# What a page is, for search engines and link previews
describe-detentions = Who said how many, and when: every figure at its reference date, organizations side by side.
describe-releases = Announced, requested, reported done, documented: what is known of each announced release.
describe-sources = The documents behind every figure: who counted, who wrote it down, where it was read.
describe-compare = Whether two figures count the same, of the same people, at about the same time.
describe-method = What each organization counts, the rules of this dashboard, the data to download.

# Why figures differ
last-heard =
    { $age ->
        [today] last heard today
       *[other] last heard { $age } ago
    }
why-differ = Why do they differ?
why-dates = They refer to different days, from { $oldest } to { $newest }.
why-includes = { $organization } counts: { $summary }
why-unstated = No text was found in which these say what they include: { $organizations }.
why-repeats = { $organization } repeats the count of { $counter }: one count, not two.
why-register = These share one record of cases, so they do not confirm each other: { $organizations }.
questions-heading = Questions people ask

# Citing a view
cite-view = Cite this view
cite-view-line = “{ $title }”, { $view }, in: { $compilation }
table-figures = { $count ->
    [one] One figure with organization, date and source
   *[other] { $count } figures with organization, date and source
}
table-drift = What documents of one count say, side by side
