# How a figure is said: hedges, dates, sentences.
hedge-exact = { $value }
hedge-about = about { $value }
hedge-at_least = at least { $value }
hedge-more_than = more than { $value }
hedge-brief-more_than = over { $value }
hedge-up_to = up to { $value }
hedge-between = between { $value } and { $high }
people = { $count ->
    [one] person
   *[other] people
}

in-day = on { $date }
in-month = in { $date }
in-year = in { $date }
date-day = { $date }
date-month = { $date }
date-year = { $date }
when-published = (date not stated; published { $date })
when-since = since { $date }
when-up-to = up to { $date }
when-from-to = from { $start } to { $end }
short-date = { $date }
short-published = pub. { $date }
short-to = to { $date }
short-from = from { $date }
undated = undated

sentence = According to { $organization }, { $clause } ({ $where }).
spoken = According to { $organization }, { $clause }.
where-own = its own text, { $date }
where-own-unread = its own page, { $date }, cited by a third text and not read
where-relayed = as relayed by { $author }, { $date }
untitled = { $author }, { $kind }, { $date }
other-language = { $text } (in { $language })

kind-report = report
kind-press_release = press release
kind-news = news text
kind-statement = statement
kind-resolution = resolution
kind-blog = blog
kind-cable = diplomatic cable

copy-original = original
copy-agency_text = agency text printed by another outlet
copy-reprint = reprint
copy-mirror = copy of the outlet’s page
copy-translation = translation
copy-automated_rewrite = automated rewrite
