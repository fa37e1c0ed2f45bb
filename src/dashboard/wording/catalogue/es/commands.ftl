command-unreadable = No se puede leer o escribir { $file }: { $reason }.
command-absent = No se encontró { $file } o su carpeta. Compruebe los dos nombres.
command-default-folder = Es la carpeta de los datos cuando --to no indica ninguna: la que nombra DASHBOARD_DATA o, si no, data en la carpeta actual.
command-repair = Se puede arreglar (--mend): { $text }
command-mended = Arreglado: { $text }
command-question = Pregunta: { $text } { $readings }
command-questions = Para responder a una pregunta, escriba la celda de modo que solo se pueda leer de una manera (un número solo con cifras, una fecha con el año delante, como 2025-09-30), o lleve el archivo a la mesa de trabajo en el navegador (python -m dashboard serve) y elija allí. Hasta entonces no se publica nada.
command-nothing-published = No se publicó nada: antes hay que corregir los errores y responder a las preguntas.
command-exported = Escrito: { $files }. Regístralo con estas palabras:
command-published = La versión { $number } está publicada.
command-version = { $number }  { $when }  { $checksum }  { $who }: { $why } { $state }
command-no-history = Aquí no se publicó nada todavía.
command-plain = { $folder } es una carpeta sencilla: no guarda versiones anteriores, así que no hay historial ni nada que deshacer. Indique un lugar de publicación con --to.
command-written = Escrito: { $file }
command-missing = No está en la tabla completa enviada, y se queda: { $row }
command-more = { $count ->
    [one] Una más de este tipo.
   *[other] { $count } más de este tipo.
}
command-language = Los datos no tienen textos en { $language }; lo que sigue está en el primero de sus idiomas ({ $spoken }).
