# Who says so: all documents
sources-intro =
    { $sources ->
        [one] One document
       *[other] { $sources } documents
    } and the { $figures } figures stated in them. One number said in ten documents is still one count.
sources-first = Start with the document this dashboard grew out of:
sources-views = Three ways to look at the documents
sources-view-documents = The documents
sources-view-counters = Documents by organization
sources-view-drift = Where documents disagree
sources-search = Search: organization, number, year or words of a title (then Enter)
sources-search-example = e.g. 553, or the name of an organization
sources-query-cut = everything after the first { $count } characters of the search
# What people write before a number they search for, one wording after another; a hedge each.
search-exact = exactly, precisely, only, just
search-about = about, around, approximately, roughly, some, nearly, almost, close to, circa
search-at_least = at least, no fewer than, no less than, not less than, a minimum of
search-more_than = more than, over, above, upwards of
search-up_to = up to, at most, no more than, not more than, as many as, a maximum of
search-between = between
sources-filter-hand = Who wrote it
sources-filter-kind = Kind
sources-filter-language = Language
sources-filter-year = Published
sources-any-hand = either
sources-any-kind = all kinds
sources-any-language = all languages
sources-any-year = all years
sources-hand-first_hand = first-hand
sources-hand-relayed = reports others’ counts
sources-all =
    { $count ->
        [one] One document
       *[other] All { $count } documents, newest first
    }
sources-found =
    { $count ->
        [0] No document found
        [one] One document found
       *[other] { $count } documents found, newest first
    }
sources-found-none = Nothing matches the search. Try fewer words or another filter; the document may exist and not be in the data.
sources-clear = Clear search and filters
sources-states =
    { $count ->
        [0] states no figure in these data
        [one] states one figure
       *[other] states { $count } figures
    }
sources-pages = More documents
sources-page = Page { $number } of { $pages }
sources-newer = newer
sources-older = older

# Documents by organization
sources-counted =
    { $label } · { $count ->
        [one] 1 document
       *[other] { $count } documents
    }
sources-tally =
    { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }, { $independent ->
        [0] no organization that counted independently.
        [one] 1 organization that counted independently.
       *[other] { $independent } organizations that counted independently.
    }
sources-tally-repeating =
    { $count ->
        [one] 1 organization only repeats another’s count.
       *[other] { $count } organizations only repeat another’s count.
    }
sources-tally-unnamed =
    { $count ->
        [one] There is 1 more source that the documents do not name.
       *[other] There are { $count } more sources that the documents do not name.
    }
sources-tally-note = Documents are counted here, never people. They are { $texts } different texts: an agency text printed by many outlets is one. A document that states several counts is in several rows. A shared register counts as one organization, and so do the bodies of one government; a joint count is not counted again beside those of its members, and an organization that repeats a count is not counted. Where a document does not say whose count it gives, a dependence may remain hidden.
sources-col-counter = Organization that counted
sources-col-documents = Documents
sources-col-texts = Different texts
sources-col-own = First-hand
sources-register = One register, kept by { $organizations }
sources-repeats = Repeating the count of { $organization }
sources-unnamed = Sources the documents do not name

# Where documents of one count disagree
sources-drift-note = Documents that give the same count of the same organization with another number, or with another word before it (“at least”, “about”). Which number is shown as the main one is a rule of presentation, not a judgement that the other is wrong. Counts closed on another day, and earlier versions that the organization replaced, are left out.
sources-drift-all = All organizations
sources-drift-of =
    { $organization } · { $count ->
        [one] 1 difference
       *[other] { $count } differences
    }
sources-drift-kind = Difference
sources-drift-stands = Main number
sources-drift-says = This document says
sources-drift-document = Document
sources-drift-none = no other number found
sources-drift-nothing = There is no such difference in the data.
sources-drift-number = another number
sources-drift-rounded = rounded
sources-drift-slip = error in the document
sources-drift-subject = same number, other people or period
sources-drift-hedge_lost = a word such as “at least” lost
sources-drift-hedge_added = a word such as “at least” added
sources-drift-hedge_changed = another word (such as “about” for “at least”)
