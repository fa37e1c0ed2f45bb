# How a figure is said: bounds, dates, sentences.
hedge-exact = { $value }
hedge-about = about { $value }
hedge-at_least = at least { $value }
hedge-more_than = more than { $value }
hedge-brief-more_than = over { $value }
hedge-up_to = up to { $value }
hedge-between = between { $value } and { $high }
hedge-none = none
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
date-hour = { $date } at { $hour }
when-since = since { $date }
when-up-to = up to { $date }
when-from-words = from { $words } until { $end }
when-from-to = between { $start } and { $end }
when-until = { $whole }, up to { $date },
when-onwards = { $whole }, from { $date } on,
when-day-hour = { $day } (up to { $hour })
both = { $start } and { $end }
short-date = { $date }
short-hour = { $date }, { $hour }
short-published = published { $date }
short-to = until { $date }
short-from = since { $date }
undated = publication date unknown

sentence = { $said } ({ $where }).
spoken = { $said }.
claimed = According to { $organization }, { $clause }
claimed-undated = According to { $organization }, { $clause }; this undated figure was published { $published }
claimed-endless = According to { $organization }, { $clause }; this figure, published { $published }, gives no end date
stated = { $organization } said { $when } that { $clause }
stated-undated = { $organization } said that { $clause }; it was published { $published }
where-own = in a text of its own, { $date }
where-own-unread = its own page, { $date }, which we did not read and know through another text
where-relayed = reported by { $author }, { $date }
untitled = { $author }, { $kind }, { $date }
other-language = { $text } (in { $language })

kind-report = report
kind-press_release = press release
kind-news = news report
kind-statement = statement
kind-resolution = resolution
kind-blog = blog
kind-cable = diplomatic cable

copy-original = original
copy-agency_text = agency report printed by another outlet
copy-reprint = reprint
copy-mirror = copy of the outlet’s page
copy-translation = translation
copy-automated_rewrite = text rewritten by a program
