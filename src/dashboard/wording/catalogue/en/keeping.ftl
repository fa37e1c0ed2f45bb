# The desk when a part of it fails, and the ways out of a draft

desk-fault = { $part } cannot be shown: there is a fault in the program, not in your work.
desk-fault-kept = Everything you typed and brought is still here.
desk-fault-todo = Go on with the rest of the page, or take your work with you (at the end of the draft). Tell whoever runs this dashboard which part it was.
desk-fault-way-in = As long as it lasts nothing can be checked or published, so that nothing is left out by mistake. Change what you did last, or take your work with you (at the end of the draft) and tell whoever runs this dashboard.
desk-part-desk = The desk
desk-part-done = The word about the last publication
desk-part-staff = The sign-in
desk-part-report = The form of a report
desk-part-upload = The part for tables and workbooks
desk-part-correct = The form for one figure
desk-part-check = The check
desk-part-newer = The word about a newer version
desk-part-problems = The part “Is anything wrong?”
desk-part-changes = The part “What will change?”
desk-part-spoken = The part “What will the new figures say?”
desk-part-charts = The part “How do the charts change?”
desk-part-publish = The part “Publish”
desk-part-history = The list of what was published
desk-part-ways-out = The way out
desk-take = Take the work with me (zip)
desk-take-file = draft.zip
desk-take-files = files
desk-take-package = package
desk-take-typed = typed.txt
desk-take-head = What was typed and chosen at the desk: first the name of the box, then what stands in it. The files as they were brought lie beside this text; so does the whole package as it would be, if it was checked.
