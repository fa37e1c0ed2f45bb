# What staff should look for next
due-item = { $month }: figure expected from { $organization }, { $what }. Last found: { $last }, { $source }
due-nothing = Nothing is overdue.
due-what = { $organization }: { $what }
due-subject = { $title }: { $count ->
        [0] nothing is overdue
        [one] { $count } figure is overdue
       *[other] { $count } figures are overdue
    }
due-mail = { $count ->
        [0] By { $date } every regular figure has come in.
        [one] This regular figure should have appeared by { $date }. The month is the one in which it was expected; after it come the last figure found and where it was read.
       *[other] These regular figures should have appeared by { $date }, the longest awaited first. The month is the one in which each was expected; after it come the last figure found and where it was read.
    }
due-mail-end = The days follow from how often each organization has published its figure so far; nobody has promised them. Data version { $version }.
due-calendar = { $title }: figures to look for
due-overdue = { $what } (overdue)
due-since = Overdue since { $item }
desk-due = { $count ->
        [0] Nothing is overdue
        [one] { $count } regular figure is overdue
       *[other] { $count } regular figures are overdue
    }
desk-due-calendar = Calendar of the next figures
desk-due-calendar-note = The calendar (.ics) holds these and the days on which the next regular figures are expected. Opened again later, it renews what the calendar has.
desk-due-file = figures-to-look-for.ics
desk-due-mail = As a mail
desk-due-line = { $month }: { $what }
desk-due-last = last found: { $last }
