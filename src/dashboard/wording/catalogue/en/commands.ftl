command-unreadable = { $file } cannot be read or written: { $code ->
    [ENOENT] its folder is not there
    [EISDIR] it is a folder
    [ENOTDIR] a part of its path is no folder
    [EEXIST] there is something of this name already
    [EACCES] this user may not
    [ENOSPC] the disk is full
    [EROFS] the disk can only be read
   *[other] { $reason }
}.
command-absent = { $file } was not found, or its folder was not. Check both names.
command-default-folder = It is the folder of the data where --to names none: what DASHBOARD_DATA names, else data in the current folder.
command-repair = Can be fixed (--mend): { $text }
command-mended = Fixed: { $text }
command-question = Question: { $text } { $readings }
command-questions = To answer a question, write its cell so that it can be read in one way only (a number in digits alone, a date with the year first, such as 2025-09-30), or bring the file to the desk in the browser (python -m dashboard serve) and choose there. Nothing is published before that.
command-nothing-published = Nothing was published: correct the errors and answer the questions first.
command-exported = Files written: { $files }. Commit them with this message:
command-published = Version { $number } is published.
command-version = { $number }  { $when }  { $checksum }  { $who }: { $why } { $state }
command-no-history = Nothing has been published here yet.
command-plain = { $folder } is a plain folder: it keeps no earlier versions, so there is no history and nothing to undo. Name a place of publication with --to.
command-written = Written: { $file }
command-missing = Missing from the whole table you sent, and kept: { $row }
command-more = { $count ->
    [one] One more of this kind.
   *[other] { $count } more of this kind.
}
command-language = The data have no texts in { $language }; what follows is in the first of their languages ({ $spoken }).
