# What laying new rows over the figures finds, beside what the check of the whole finds.

problem-name-new-found = “{ $value }” is not the permanent name of an existing row, so this row counts as a new one.
problem-name-new-expected = An existing row has exactly its permanent name; a new one any label of yours, or none.
problem-name-new-todo = If you meant an existing row, write its permanent name exactly. Otherwise leave it: the row gets its permanent name here.
problem-row-known-found = The row says what { $other } already says, and is taken for it; it changes { $columns } there.
problem-row-known-expected = A count or a document appears once.
problem-row-known-todo = Look at the change; leave those cells empty if nothing is to change.
problem-figure-redated-found = This row is the figure of { $stood_on } ({ $stood_at }), by its permanent name { $other }. Published like this, that figure becomes one of “{ $value }”, and what it says now leaves the data.
problem-figure-redated-expected = A new count has a row of its own; the figure of { $stood_on } stays as it is.
problem-figure-redated-todo = If this is a new count, leave figure_id empty, or write a label such as “new 1” there and wherever these rows name the figure. If the date of that very figure was wrong, leave it.
