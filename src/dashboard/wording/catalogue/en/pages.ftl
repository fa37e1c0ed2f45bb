# Frame
page-home = How many?
page-detentions = Who said how many, and when
page-releases = What happened after the announced releases?
page-compare = May I compare these two figures?
page-method = What do these numbers mean?
page-sources = Who says so?
menu-detentions = Over time
menu-releases = Releases
menu-sources = Sources
menu-compare = Compare
menu-method = Method
dropped = Part of this address was not understood and was ignored: { $values }.
dropped-known = What was published after { $date } is not known on that day.
dropped-subject = Shown is: { $shown }.
dropped-elsewhere = It is to be found here:
alone = The connection to the server is interrupted. This page can still be read; choices work again when it is back.
address-unread = That address was too long: nothing of it was taken.
address-too-long = The address is too long.
broken-heading = The newest data files have errors. You are seeing the last version without errors, { $version }.
broken-what =
    { $count ->
        [one] One thing to correct
       *[other] { $count } things to correct
    }
no-data-title = The data cannot be shown
no-data-text = The data folder has errors, and there is no earlier version without errors to show. Nothing was lost. Correct these and reload the page:
no-data-more =
    { $count ->
        [one] and one more.
       *[other] and { $count } more.
    }
foot-edition = Data of { $day } (version { $version })
foot-edition-undated = Data version { $version }
foot-data = { $edition } · latest figure: { $newest } · { $stated ->
        [one] { $figures } figure
       *[other] { $figures } figures
    } from { $read ->
        [one] { $sources } document
       *[other] { $sources } documents
    }
foot-paper = { $title }, data version { $version }
foot-changed = What changed ({ $heading })

# Tables
col-organization = Organization
col-figure = Figure
col-reference = Date of the figure
col-age = How old
col-source = Source
col-copy = Copy
copy-sentence = Copy sentence
copied = Copied
hand-first = first-hand
hand-relayed = reported by others
hand-unread = its own page, which we did not read
doubt = reading uncertain
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
age-years =
    { $count ->
        [one] 1 year
       *[other] { $count } years
    }
age-years-months = { $years } and { $months }
download-shown = Download these figures (CSV)

# Home
promise = No number here is ours. Each is the claim of an organization, with its date and its source, beside what others say.
lede-unread = We did not read its page: the number is known through another text.
lede-relayed = The number is known only through others who report it.
lede-doubt = We are not sure that we read it correctly.
key-heading = What the marks mean:
key-full = read in the organization’s own text
key-ring = known only through others who report it
key-about = “about”
key-bound = “at least” or “more than”: the number may be higher; the length of the arrow means nothing
key-up-to = “up to”: the number may be lower; the length of the arrow means nothing
key-between = “between” two numbers
key-span = the number refers to a whole month or year; the mark is at its end
key-step = a count of one month or year, as wide as it
key-since = a count from a start on, as wide as its period; the mark is where it was reached
key-variant = another reading of the same count
key-definition = from here the organization counts differently
key-line = one organization, counting regularly
key-slot = we found no figure for this month, though the organization usually gives one; not a zero
key-event = an event, explained below
group-repeats = Figures that repeat the count of { $counter }
group-attributed = Figures that others attribute to an organization; we found no text of its own with the number
answer-attributed = Attributed to it by others; we found no text of its own with this number.
group-undated = We do not know when these figures were published
panel-empty = No organization gave this figure in the last { $months } months.
panel-alt = { $title }: { $rows } organizations, one row each, on a scale from 0 to { $greatest }. The same figures follow as text and as a table.
read-table = The same figures as a table
read-text = Read this chart as text
earlier =
    { $count ->
        [one] Figures older than { $months } months: 1 organization
       *[other] Figures older than { $months } months: { $count } organizations
    }
unnamed-heading = Sources that the documents do not name
releases-heading =
    { $laws ->
        [0] Releases and pardons announced in the last 24 months
       *[other] Releases and pardons announced in the last 24 months, and laws
    }
releases-none = No announcement of the last 24 months is in the data.
announced-on =
    { $what ->
        [nobody] Announced ({ $date }):
        [unknown] Announced by { $organization } ({ $date }):
        [pardon] { $organization } announced a pardon ({ $date }):
       *[announcement] { $organization } announced releases ({ $date }):
    }
announced-law =
    { $by ->
        [0] Law
       *[other] Law passed by { $organization }
    }, in force from { $precision ->
        [day] { $date }
       *[other] { $date } on
    }
announced-quote = “{ $words }”
announced-numberless = no number was given; the words were { $quote }
announced-unfound = we found no total
announced-published = published { $date }
announced-since = What each organization has said since, by its own definition:
announced-nothing-since = We found no count of the people who left prison.
announced-parts-since = We found no total of the people who left prison; other counts are on its page.
announced-more =
    { $count ->
        [one] ; and one more organization
       *[other] ; and { $count } more organizations
    }
positions-heading = A public position, not a count
introduced-by = This dashboard grew out of one document:

# One figure
figure-of = Figure of { $organization }
figure-of-attributed = Figure attributed to { $organization }
figure-means = What is counted
figure-scope = Who is covered
figure-refers = Date of the figure
figure-published = First published
basis-stated = The text states the date.
basis-inferred = The date was worked out; the note says from what.
basis-published = Only the date of publication is known: the text gives no other.
figure-note = Note
figure-episode =
    { $what ->
        [law] Law it follows
       *[announcement] Announcement it belongs to
    }
figure-definition = What this organization’s count includes
figure-definition-none = We found no text in which the organization says what this count includes.
figure-documents =
    { $count ->
        [one] The document that states it
       *[other] The { $count } documents that state it
    }
documents-texts =
    { $documents ->
        [one] 1 document, one count.
       *[other] { $documents } documents ({ $texts } different texts), one count: repetition is not confirmation.
    }
path-counted = counted by { $organization }
path-written = written by { $organization }
path-read = we read it at { $organization }
path-unread = we did not read it
path-unsaid = whether it was read is not stated
path-says = says: { $number }
published-on = published { $date }
accessed-on = read on { $date }
no-address = no web address
confidence-high = the number, what it counts and its date are stated in the text
confidence-medium = the number, what it counts or its date is not fully spelled out
confidence-low = we are not sure that we read this text correctly
figure-neighbours = In the same series
figure-before = before
figure-after = after
figure-rivals = What others say about the same thing
figure-rivals-none = No other organization gives a figure like this for the same people within six months before or after.
figure-variants = Other readings of the same count
figure-stands-for = Shown beside the main figure
variant-other_reading = another reading
variant-rounded = rounded
variant-other_cut = the same count, closed on another day
variant-revision = an earlier version, later replaced
figure-relations = Do not confuse it with
relation-look_alike = the same number, or almost, with another meaning
relation-overlap = they overlap and must not be added
figure-rests = It rests on the count of { $organization }.
figure-increment = It is one step of a total, or one event; do not put it beside totals.
status-entry_error = This number is kept but not shown in charts: it appears to be an error in the document.
status-withdrawn = This figure was withdrawn.
figure-superseded = Replaced by
figure-replaces = It replaces
figure-report = Report a problem with this figure
figure-compare = May this figure be compared with another?
figure-completeness = How complete the organization says its count is
figure-cite = How to cite this figure
cite-text = Text
cite-bibtex = BibTeX
cite-csl = CSL-JSON
copy = Copy
cited-as = States: “{ $sentence }” Recorded in { $title }, data version { $version }, figure { $figure }.
figure-address = Permanent name

# One document
document-states =
    { $count ->
        [one] It contains one figure
       *[other] It contains { $count } figures
    }
document-says = This document says: { $number }.
document-beside = What is known of { $organization } nearest in time
document-beside-none = We found no other figure of this organization on this.
document-others = What others said about the same thing
document-statements = What it claims without giving a number
document-statement-none = no number given
document-statement-translated = Our translation: “{ $words }”
document-statement-by = attributed to: { $organizations }
document-read-at = Where we read it
document-found-at = Where it is found
document-read-on = on { $date }
document-language = in { $language }
document-open = Open the document
document-http = The link is not secure (http).
document-unread = We did not read this document; it is known through another text.
document-unsaid = It is not stated whether this document itself was read.

# As known on a day
known-on = What was known on { $date }.
known-left-out =
    { $count ->
        [one] One figure of today’s data is left out: no dated document had stated it yet.
       *[other] { $count } figures of today’s data are left out: no dated document had stated them yet.
    }
known-undated =
    { $count ->
        [one] For one figure the publication date is not known.
       *[other] For { $count } figures the publication date is not known.
    }
known-with-undated =
    { $count ->
        [one] One figure is shown although its publication date is not known.
       *[other] { $count } figures are shown although their publication date is not known.
    }
known-show = Show them too
known-without = Leave them out
known-today = Back to today
known-choose = See what was known on
known-go = Show

# What a page is, for search engines and link previews
describe-detentions = Who said how many, and when: every figure at its date, the organizations side by side.
describe-releases = Announced, requested, reported as carried out, documented: what is known of each announced release.
describe-sources = The documents behind every figure: who counted, who wrote it down, where it was read.
describe-compare = Check whether two figures count the same thing, of the same people, at about the same time.
describe-method = What each organization counts, the rules of this dashboard, the data to download.

# Why figures differ
why-differ = Why do they differ?
figure-age =
    { $days ->
        [0] figure of today
       *[other] figure is { $age } old
    }
why-dates = They refer to different days, from { $oldest } to { $newest }.
why-includes = { $organization }: { $summary }
why-unstated = We found no text in which these organizations say what they include: { $organizations }.
why-repeats = { $organization } repeats the count of { $counter }: one count, not two.
why-register = These share one record of cases, so they do not confirm each other: { $organizations }.
questions-heading = Questions people ask

# Citing a view
cite-view = Cite this chart
cite-view-line = “{ $title }”, { $view }, in: { $compilation }
table-figures = { $count ->
    [one] One figure with organization, date and source
   *[other] { $count } figures with organization, date and source
}
table-drift = What documents of one count say, side by side
