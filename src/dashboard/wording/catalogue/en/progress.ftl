# How far a long piece of work is.

progress-reading = Reading cells: { $done } of { $total } rows
progress-naming = Naming new rows: { $done } of { $total } rows
progress-cells = Checking cells: { $done } of { $total } rows
progress-rules = Checking how rows fit together: { $done } of { $total } rules
progress-places = Finding the rows of the findings: { $done } of { $total }
progress-pages = Drawing pages: { $done } of { $total }
progress-files = Making the files: { $done } of { $total }
progress-waiting = Another file is being checked. Yours follows as soon as { $before ->
    [one] that one is done
   *[other] the { $before } before it are done
}; you can also leave.
progress-giving-way = Staff are checking their figures. Your trial goes on right after; you can also leave.
progress-cancel = Cancel
progress-too-long = This took more than { $seconds } seconds of computing, the most that a trial may take without signing in. Nothing was kept of it, and what you brought is as it was. Send fewer rows at a time, or correct the first errors before the rest.
