# The desk when a part of it fails, and the ways out of a draft

desk-fault = { $part } cannot be shown: there is a fault in the program, not in your work.
desk-fault-kept = Everything you typed and sent is still here.
desk-fault-todo = Go on with the rest of the page, or take your work with you (at the end of the draft). Tell whoever runs the server which part it was.
desk-fault-way-in = As long as it lasts nothing can be checked or published, so that nothing is left out by mistake. Change what you did last, or take your work with you (at the end of the draft) and tell whoever runs the server.
desk-part-desk = The desk
desk-part-done = The notice about the last publication
desk-part-staff = The sign-in
desk-part-report = The form of a report
desk-part-upload = The part for tables and workbooks
desk-part-correct = The form for one figure
desk-part-check = The check
desk-part-newer = The notice about a newer version
desk-part-problems = The part “Is anything wrong?”
desk-part-changes = The part “What will change?”
desk-part-spoken = The part “What will the new figures say?”
desk-part-charts = The part “How do the charts change?”
desk-part-standing = The part “Warnings about what is published already”
desk-part-publish = The part “Publish”
desk-part-history = The list of published versions
desk-part-due = The list of overdue figures
desk-part-drafts = The list of your drafts
desk-part-keeping = The saving of your draft
desk-part-proposals = The part for proposals
desk-part-ways-out = The way out
desk-take = Take my work with me (zip)
desk-take-file = draft.zip
desk-take-files = files
desk-take-package = package
desk-take-typed = typed.txt
desk-take-head = What was typed and chosen at the desk: first the name of the box, then what is in it. The files as they were sent are beside this text; so is the whole package as it would be, if it was checked.

# Drafts that are kept

drafts-head = Your drafts
drafts-note = Work you have not published. Nobody but you sees it.
drafts-others = { $count ->
    [one] Your other draft
   *[other] Your { $count } other drafts
}
drafts-resume = Go on with it
drafts-discard = Discard it
drafts-title = “{ $title }”
drafts-surely = Yes, discard it for good
drafts-spare = No, keep it
drafts-when = { $date }, { $time } UTC
drafts-until = kept until { $until }
drafts-kept = Your draft is kept on the server ({ $date }, { $time } UTC). If you leave now, you find it here again until { $until }.
drafts-begun = You began this work on version { $begun }. Meanwhile, version { $now } was published, and your work is now applied to it: check it, and look at what it changes.
drafts-anew = The connection to the server was lost for a while, and this page has started again.
drafts-anew-note = What you had typed is not lost: it is offered here as it was last kept. Press “{ drafts-resume }”.
drafts-anew-nothing = Nothing of yours had been kept here. If you had just chosen a file or typed something, do it again.
drafts-answer = { $who } sent this back:
drafts-numbers = { $count ->
    [one] one number
   *[other] { $count } numbers
}
drafts-little = the beginning of something
drafts-failed-busy = Your latest changes are not kept yet: somebody else is saving at this moment. They are still on this page; they are kept with the next thing you do.
drafts-failed-disk = Your work cannot be kept on the server: the system refuses ({ $reason }). It is still on this page. Take it with you before you leave, and tell whoever runs the server.
drafts-failed-full = Your work cannot be kept: there is no room left for drafts on the server. It is still on this page. Take it with you before you leave, and tell whoever runs the server.
drafts-failed-person-full = Your work cannot be kept: your drafts may take { $most } MB together. It is still on this page. Discard a draft that you no longer need, or take this one with you.
drafts-failed-too-many = Your work cannot be kept: you have { $most } drafts already. It is still on this page. Discard one that you no longer need, or take this one with you.
drafts-failed-tray-full = Your work cannot be handed over: too many proposals wait already. It is still on this page and among your drafts. Ask your colleagues to publish some or to send them back, then hand it over again.
drafts-failed-too-much = Your work cannot be kept: it is longer than a draft may be, or has more than { $most } files. It is still on this page. Take it with you before you leave, or send fewer files at once.
drafts-failed-file-too-large = Your work cannot be kept: one of its files is larger than { $most } MB. It is still on this page. Take it with you before you leave.
drafts-failed-no-plain-data = Your work cannot be kept: something in it is in a form that drafts do not accept. It is still on this page. Take it with you before you leave, and tell whoever runs the server.
drafts-failed-gone = This draft is no longer there: it was published or discarded, or it has expired.
drafts-failed-proposal-gone = This proposal is no longer there: its proposer took it back, or it was sent back or published, or it has expired. Go back to the desk to see what is waiting.
drafts-failed-damaged = This draft is damaged and cannot be opened. Ask whoever runs the server for an earlier copy, or discard it.
drafts-failed-no-room = This draft cannot be opened now: there is no room for its files at this moment, because others have sent many. It stays kept as it is. Try again later, or ask whoever runs the server for more room.
drafts-kept-here = This draft is kept in this browser ({ $time }), and nowhere else.
drafts-other-tab = This draft is open in another tab or window too.
drafts-other-tab-todo = Go on in one of them only, and close the other. What you type in both is not mixed: it becomes two drafts, and nothing is lost.
drafts-parted-changed = This draft was changed in another tab or window.
drafts-parted-gone = This draft was published, handed over or discarded in another tab or window.
drafts-parted-todo = What is here is kept as a draft of its own, and nothing is lost. Go on with one of them; discard the other (above or below) once nothing in it is needed any more.
drafts-parted-here = It was changed in another tab or window: what is here has become a draft of its own, and nothing is lost. Go on with one of them, and discard the other once nothing in it is needed any more.
drafts-failed-here = This browser keeps nothing of it: take your work with you before you leave.
drafts-found = There is unfinished work of { $date }, { $time }, in this browser:
drafts-found-whose = It may belong to somebody else who used this browser. If it is not yours, do not go on with it; “{ drafts-discard }” deletes it from this browser.

# Proposals: one member of staff hands over, another publishes

proposals-two = Here it takes two people: hand your work over, and another member of staff publishes it or sends it back.
proposals-propose = Hand it over for publication
proposals-head = Waiting for another member of staff
proposals-note = What one of you has proposed, another publishes or sends back with a message.
proposals-own = proposed by you
proposals-until = waits until { $until }, then it is removed
proposals-damaged = This proposal is damaged and cannot be opened. Ask whoever runs the server for an earlier copy.
proposals-checking = Checking the proposal…
proposals-look = Look at it
proposals-leave = Back to the desk
proposals-take-back = Take it back
proposals-one = Proposed by { $who }
proposals-begun = It was made on version { $begun }. Meanwhile, version { $now } was published, and it is now applied to that: what you see below is what publishing would do today.
proposals-newer-note = { $count ->
    [one] It changes one row.
   *[other] It changes { $count } rows.
} What you see below is applied to the version before it, and cannot be published like this.
proposals-newer-both = The proposal and the new version both change these rows; publishing the proposal would replace what is there now. Look at them again:
proposals-newer-take = Look at the proposal on the new version
proposals-outdated = Its proposer wrote this text for readers when the proposal changed something else than it would today: it may no longer be true. Send it back, so that the text is written again.
proposals-decide = Publish it or send it back
proposals-errors = It has errors, and cannot be published as it is. Send it back and say so.
proposals-word = What should be done about it? (its proposer reads this)
proposals-send-back = Send it back
proposals-done-propose = Your work is handed over. It waits below for another member of staff; until then you can take it back.
proposals-done-send-back = It was sent back. Its proposer finds it among their drafts, with your message.
proposals-done-take-back = You took it back. You find it among your drafts.
published-by-two = { $who }, proposed by { $proposer }
