# What the server does not take, so that there is room for everybody
upload-not-expected = This file was not taken: the page did not ask for it, or it was sent once already. Reload the page and choose the file again.
upload-too-many = This file was not taken: { $files } files are the most you can have here at a time. Remove some, then choose it again.
upload-too-much = This file was not taken: your files may have { $megabytes } MB together. Remove some, then choose it again.
upload-no-room = This file was not taken: the room for files is full at the moment. Try again in a few minutes.
upload-too-slow = This file was not taken: it took too long to arrive. Try again with a better connection.
desk-files-refused = A file marked in red was not taken. A file may have { $megabytes } MB; there may be { $files } files, of { $together } MB together. If yours is within that, choose it again; if it is still not taken, the server has no room at the moment: try again in a few minutes.
no-room-title = Too many readers at the moment
no-room-text = This dashboard is being read by as many people as it can serve. The page tries again by itself in { $seconds } seconds.
away-title = The dashboard is being started
away-text = It answers again in a moment. This page tries again by itself every { $seconds } seconds.
no-room-data = Meanwhile the figures themselves can be downloaded:
desk-files-left-out = { $count ->
    [one] This file is not part of your draft:
   *[other] These files are not part of your draft:
}
desk-files-left-out-why = A draft may hold { $files } files, of { $together } MB together. Remove others, or publish them first. If yours are within that, the drafts of all visitors have filled the space: try again in a few minutes.
