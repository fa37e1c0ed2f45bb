# Why something was not published: what failed, what became of the work, what to do. One block per code.

publish-failed-stale = Meanwhile, { $who } published version { $number } ({ $date }, { $time } UTC: “{ $why }”). Nothing was overwritten and nothing of your work is lost. Look at the changes again, now against version { $number }, and then publish.
publish-failed-stale-folder = The data have changed since your work began. Nothing was overwritten and nothing of your work is lost. Look at the changes again, now against the data as they are, and then publish.
publish-failed-refused = Nothing was published: { $errors ->
        [one] one error
       *[other] { $errors } errors
    } must be corrected first.
publish-failed-busy = Somebody else is publishing at this moment. Nothing of your work is lost. Wait a minute and publish again.
publish-failed-disk-full = Nothing was published, because the disk of { $folder } is full. The data are as they were and nothing of your work is lost. Ask whoever runs the server to make room, and publish again.
publish-failed-read-only = Nothing was published, because { $folder } can only be read. The data are as they were and nothing of your work is lost. Ask whoever runs the server to make it writable, and publish again.
publish-failed-no-rights = Nothing was published, because the dashboard may not write to { $folder }. The data are as they were and nothing of your work is lost. Ask whoever runs the server to give it that right, and publish again.
publish-failed-no-links = Nothing was published, because { $folder } lies on a disk, or belongs to a system, that allows no symbolic links. The data are as they were and nothing of your work is lost. Ask whoever runs the server for another place.
publish-failed-disk = Nothing was published, because the system refused: { $reason } ({ $place }). The data in { $folder } are as they were and nothing of your work is lost. Show this to whoever runs the server, and publish again.
publish-failed-unconfirmed = Version { $number } is published, but the disk has not confirmed that the data would survive a power cut ({ $reason }). Show this to whoever runs the server.
publish-failed-clock = Nothing was published, because the clock of the server says { $today }, but the data are of { $data }. Nothing of your work is lost. Ask whoever runs the server to set its clock, and publish again.
publish-failed-other-package = Nothing was published: the package is called { $given }, and the one that is published here { $standing }. It is that of another subject; if the package shall have another name from now on, write it into the datapackage.json that is here first.
publish-failed-unchanged = Nothing was published, because nothing differs from what is already published.
publish-failed-nobody = Nothing was published, because the history has to say who publishes. Give a name.
publish-failed-no-reason = Nothing was published, because the history has to say why. Give a reason in a few words.
publish-failed-no-word = Nothing was sent back, because its proposer has to know why. Write a few words.
publish-failed-nothing-to-undo = There is no earlier version to go back to.
publish-failed-no-such-version = There is no published version { $number }. The history lists those there are.
publish-failed-damaged = Version { $number } is not as it was published: the file { $file } was changed, added or removed afterwards. It cannot be used as it is; choose another version of the history.
publish-failed-plain-folder = Nothing was published, because { $folder } already holds data files. Export into it, or choose an empty folder to publish into.
publish-failed-pointer = Nothing was published, because “current” in { $folder } is not a link to a version. Ask whoever runs the server to point it to the last good one.
publish-failed-pointer-lost = Nothing was changed, because “current” in { $folder } leads to version { $number }, which is not there. { $newest ->
        [none] No other whole version is there either.
       *[other] The newest version that is there is { $newest }.
    } Ask whoever runs the server to put version { $number } back, or to point “current” to the last good one.
publish-failed-pointer-gone = Nothing was changed, because “current” is missing in { $folder }, although versions were published there; without it their history would be cut off. Ask whoever runs the server to point it to the last good version; the newest one there is { $newest }.
publish-failed-record-lost = Nothing was changed, because the record of version { $number } in { $folder }, which readers see now, is missing or damaged (the file { $record }). Ask whoever runs the server to put it back, or to point “current” to the last whole version.
publish-failed-no-place = Nothing was changed, because { $folder } is not a folder. Ask whoever runs the server for a folder to publish in.
publish-failed-odd-place = Nothing was changed, because “{ $name }” in { $folder } is a link or a file and not a folder of its own. Ask whoever runs the server to move it away; whatever it leads to was not touched.
publish-failed-no-folder = Nothing was written, because there is no folder { $folder }. Check its name.
publish-failed-not-written = Nothing was changed: what was in { $folder } after writing was not what had been written. Something else seems to be writing there. Nothing of your work is lost; try again when it has finished.
publish-failed-not-put-back = The export into { $folder } failed halfway, and the old files could not be put back: some are old, some new. Ask whoever runs the server to take the files of the last good version from version control, or from the hidden files there whose names end in { $part }.

problem-file-name-unfit-found = A file with this name cannot be published.
problem-file-name-unfit-expected = A plain name of a .csv, .json or .md file was expected: letters of the English alphabet, digits, full stops, hyphens and underscores, without a folder.
problem-file-name-unfit-todo = Rename the file, or leave it out.
problem-not-canonical-found = The rows are correct, but the file is not written in the agreed form.
problem-not-canonical-expected = Rows in the order of their key, columns in the order of datapackage.json, quotes only where needed, UTF-8, and every line ending in a line feed.
problem-not-canonical-todo = Send the file through the page “{ page-refresh }”, which writes it in that form.
problem-file-left-out-found = The folder has this file, but it is missing from what is to be published.
problem-file-left-out-expected = Publishing never deletes a file.
problem-file-left-out-todo = Add the file from the folder; if it is to go, delete it by hand.
