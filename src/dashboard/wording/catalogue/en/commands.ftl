command-unreadable = { $file } cannot be read or written: { $reason }.
command-repair = Can be mended (--mend): { $text }
command-mended = Mended: { $text }
command-nothing-published = Nothing was published: mend the errors first.
command-exported = Written: { $files }. Commit it with these words:
command-published = Version { $number } is published.
command-version = { $number }  { $when }  { $checksum }  { $who }: { $why } { $state }
command-no-history = Nothing was published here yet.
command-written = Written: { $file }
command-missing = Not in the whole table sent, and kept: { $row }
command-more = { $count ->
    [one] One more of this kind.
   *[other] { $count } more of this kind.
}
