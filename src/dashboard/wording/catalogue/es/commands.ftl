command-unreadable = No se puede leer o escribir { $file }: { $code ->
    [ENOENT] no existe su carpeta
    [EISDIR] es una carpeta
    [ENOTDIR] una parte de su ruta no es una carpeta
    [EEXIST] ya hay algo con ese nombre
    [EACCES] este usuario no tiene permiso
    [ENOSPC] el disco está lleno
    [EROFS] el disco es de solo lectura
   *[other] { $reason }
}.
command-absent = No se encontró { $file } o su carpeta. Comprueba los dos nombres.
command-default-folder = Es la carpeta de los datos cuando --to no indica ninguna: la que nombra DASHBOARD_DATA o, si no, data en la carpeta actual.
command-repair = Se puede arreglar (--mend): { $text }
command-mended = Arreglado: { $text }
command-question = Pregunta: { $text } { $readings }
command-questions = Para responder a una pregunta, escribe la celda de modo que solo se pueda leer de una manera (un número solo con dígitos, una fecha con el año delante, como 2025-09-30), o lleva el archivo a la página «{ page-refresh }» en el navegador (python -m dashboard serve) y elige allí. Hasta entonces no se publica nada.
command-nothing-published = No se publicó nada: antes hay que corregir los errores y responder a las preguntas.
command-exported = Archivos escritos: { $files }. Regístralos (commit) con este mensaje:
command-published = La versión { $number } está publicada.
command-version = { $number }  { $when }  { $checksum }  { $who }: { $why } { $state }
command-no-history = Todavía no se ha publicado nada aquí.
command-plain = { $folder } es una carpeta sencilla: no guarda versiones anteriores, así que no hay historial ni nada que deshacer. Indica un lugar de publicación con --to.
command-written = Escrito: { $file }
command-missing = No está en la tabla completa enviada y se conserva: { $row }
command-more = { $count ->
    [one] Una más de este tipo.
   *[other] { $count } más de este tipo.
}
command-language = Los datos no tienen textos en { $language }; lo que sigue está en el primero de sus idiomas ({ $spoken }).
