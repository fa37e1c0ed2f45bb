### What a program asked for that cannot be understood

query-refused =
    { $count ->
        [one] Nothing is sent, because one thing in the address cannot be understood.
       *[other] Nothing is sent, because { $count } things in the address cannot be understood.
    }
problem-query-long-found = The address is too long.
problem-query-long-expected = At most { $most } characters were expected after the question mark.
problem-query-long-todo = Ask for fewer permanent names at once, or for all of them by leaving the parameter out.
problem-query-unknown-found = There is no parameter “{ $column }”.
problem-query-unknown-expected = The parameters are { $choices }.
problem-query-unknown-todo = Correct the name, or take the parameter out of the address.
problem-query-subject-found = The subject is no parameter of this address: the figures of each lie in a folder of its own.
problem-query-subject-expected = { $address } was expected.
problem-query-subject-todo = Use that address.
problem-query-subject-unknown-found = There is no subject “{ $value }”, and the subject is no parameter of this address.
problem-query-subject-unknown-expected = The subjects are { $choices }, each with a folder of its own.
problem-query-subject-unknown-todo = Write the one that is meant into the path, as in { $address }.
problem-query-twice-found = “{ $column }” is given more than once.
problem-query-twice-expected = One value was expected.
problem-query-twice-todo = Keep one of them.
problem-query-empty-found = “{ $column }” has no value, or a comma has nothing beside it.
problem-query-empty-expected = At least one value was expected.
problem-query-empty-todo = Give a value, or take the parameter out of the address: then it restricts nothing.
problem-query-id-found = The data have no “{ $value }” for “{ $column }”.
problem-query-id-expected = A permanent name was expected, or several with commas between them.
problem-query-id-todo = Copy it from the column { $id } of { $table } in the same folder.
problem-query-date-found = “{ $value }” is not a date in the calendar.
problem-query-date-expected = A year, a month or a day was expected, such as 2024, 2024-05 or 2024-05-01.
problem-query-date-todo = Write the date with the year first and hyphens between the parts.
problem-query-order-found = “from” is { $value } and “to” is { $end }: it begins after it ends.
problem-query-order-expected = “from” no later than “to” was expected.
problem-query-order-todo = Swap the two, or correct one of them.
problem-query-known-found = The data cannot be shown as of “{ $value }”.
problem-query-known-expected = A whole day after 1899 and before { $today } was expected, such as 2024-05-01.
problem-query-known-todo = Correct the day, or leave “known” out: then all that is known today is sent.
problem-query-undated-found = “undated” is “{ $value }”.
problem-query-undated-expected = 1 was expected.
problem-query-undated-todo = Write undated=1, or leave it out.
problem-query-undated-alone-found = “undated” is given without “known”.
problem-query-undated-alone-expected = It was expected beside a day: without one, figures of undated documents are sent anyway.
problem-query-undated-alone-todo = Leave “undated” out, or say with “known” which day is meant.
problem-query-language-found = The data have no texts in “{ $value }”.
problem-query-language-expected = One of { $choices } was expected.
problem-query-language-todo = Correct the language, or leave “lang” out.
data-of-subject = { $file } of the subject { $subject } has an address of its own: { $address }
