# Who says so: all documents
sources-intro =
    { $sources ->
        [one] One document
       *[other] { $sources } documents
    } and the { $figures } figures stated in them. One number said in ten documents is still one count.
sources-first = Start with the document this dashboard grew from:
sources-views = Three ways to look at the documents
sources-view-documents = The documents
sources-view-counters = Documents per counter
sources-view-drift = Where documents disagree
sources-search = Search: organization, number, year or words of a title (then Enter)
sources-search-example = e.g. 553, or the name of an organization
sources-query-cut = everything after the first { $count } characters of the search
sources-filter-hand = First-hand or not
sources-filter-kind = Kind
sources-filter-language = Language
sources-filter-year = Published
sources-any-hand = both
sources-any-kind = all kinds
sources-any-language = all languages
sources-any-year = all years
sources-hand-first_hand = first-hand
sources-hand-relayed = relayed
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
sources-found-none = Nothing in the data fits. Fewer words or another filter may help; a document may also exist and not be in the data.
sources-clear = Clear search and filters
sources-states =
    { $count ->
        [0] states no figure recorded here
        [one] states one figure
       *[other] states { $count } figures
    }
sources-pages = More documents
sources-page = Page { $number } of { $pages }
sources-newer = newer
sources-older = older

# Documents per counter
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
        [0] no independent counter.
        [one] 1 counter.
       *[other] { $independent } counters.
    }
sources-tally-repeating =
    { $count ->
        [one] 1 organization only repeats another’s count.
       *[other] { $count } organizations only repeat another’s count.
    }
sources-tally-unnamed =
    { $count ->
        [one] 1 counter is not named by the documents.
       *[other] { $count } counters are not named by the documents.
    }
sources-tally-note = Documents are counted here, never people. They are { $texts } different texts: an agency text printed by many outlets is one. A document that states several counts stands in several rows. A shared register is one counter, and so are the bodies of one government; a joint count adds none to those of its members, and whoever repeats a count is none. Where a document does not say whose count it gives, a dependence may remain hidden.
sources-col-counter = Counter
sources-col-documents = Documents
sources-col-texts = Different texts
sources-col-own = First-hand
sources-register = One register, kept by { $organizations }
sources-repeats = Repeats the count of { $organization }
sources-unnamed = Not named by the documents

# Where documents of one count disagree
sources-drift-note = Documents that give the same count of the same organization with another number or another hedge. Which number stands here is a rule of presentation, not a judgement that the other is wrong. Counts cut at another day, and earlier states their counter replaced, are left out.
sources-drift-all = All organizations
sources-drift-of =
    { $organization } · { $count ->
        [one] 1 difference
       *[other] { $count } differences
    }
sources-drift-kind = Difference
sources-drift-stands = What stands
sources-drift-says = This document says
sources-drift-document = Document
sources-drift-none = no other number found
sources-drift-nothing = No such difference is in the data.
sources-drift-number = another number
sources-drift-rounded = rounded
sources-drift-slip = a slip
sources-drift-subject = same number, other people or period
sources-drift-hedge_lost = hedge lost
sources-drift-hedge_added = hedge added
sources-drift-hedge_changed = another hedge
