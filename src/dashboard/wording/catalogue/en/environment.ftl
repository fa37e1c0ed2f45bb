### What whoever runs the dashboard has set

no-data-settings = The settings with which this dashboard was started cannot be understood. Nothing was lost. Correct the following and start it again:

problem-environment-metrics-found = It is set to “{ $value }”.
problem-environment-metrics-expected = A port was expected, such as 9100, or an address with one, such as 0.0.0.0:9100.
problem-environment-metrics-todo = Correct DASHBOARD_METRICS, or remove it: then no numbers are served.
problem-environment-day-found = It is set to “{ $value }”.
problem-environment-day-expected = A day of the calendar was expected, with the year first, such as 2026-11-23.
problem-environment-day-todo = Correct DASHBOARD_TODAY, or remove it: then the clock of the server says which day it is.
problem-environment-bound-unknown-found = No bound is called “{ $value }”.
problem-environment-bound-unknown-expected = A name and a number were expected, such as sessions=200; the names are { $choices }.
problem-environment-bound-unknown-todo = Correct the name in DASHBOARD_BOUNDS, or remove it.
problem-environment-bound-number-found = { $bound } is set to “{ $value }”.
problem-environment-bound-number-expected = A whole number above zero was expected, in digits only, such as { $bound }=200.
problem-environment-bound-number-todo = Correct the number in DASHBOARD_BOUNDS.
