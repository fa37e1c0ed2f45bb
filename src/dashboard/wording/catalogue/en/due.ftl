# What staff should look for next
due-item = { $month }: { $organization }, { $what }. Last: { $last }, { $source }
due-nothing = Nothing is overdue.
