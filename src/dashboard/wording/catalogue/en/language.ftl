# How this language writes dates (as Babel has them), and where its citations come from (a locale of CSL).
date-format-long-day = d MMMM y
date-format-long-month = MMMM y
date-format-long-year = y
date-format-short-day = d MMM y
date-format-short-month = MMM y
date-format-short-year = y
date-format-same-year-day = d MMMM
date-format-same-year-month = MMMM
date-format-same-month-day = d
csl-locale = en-GB
# What Babel writes otherwise in a short date ("sept = sep"), one pair a line; none in English.
short-date-words = { "" }
# The word before the last of a list, and what it is before a sound of i ("y", "e"); the same word in English.
list-and = and
list-and-before-i = and
# Words that become one where a text is set in behind another ("de el = del"), one pair a line; none in English.
contractions = { "" }
