command-unreadable = No se puede leer o escribir { $file }: { $reason }.
command-repair = Se puede arreglar (--mend): { $text }
command-mended = Arreglado: { $text }
command-nothing-published = No se publicó nada: corrige antes los errores.
command-exported = Escrito: { $files }. Regístralo con estas palabras:
command-published = La versión { $number } está publicada.
command-version = { $number }  { $when }  { $checksum }  { $who }: { $why } { $state }
command-no-history = Aquí no se publicó nada todavía.
command-written = Escrito: { $file }
command-missing = No está en la tabla completa enviada, y se queda: { $row }
command-more = { $count ->
    [one] Una más de este tipo.
   *[other] { $count } más de este tipo.
}
