# Por qué algo no se publicó: qué falló, qué fue del trabajo, qué hacer. Un bloque por código.

publish-failed-stale = Entretanto, { $who } publicó la versión { $number } ({ $date }, { $time } UTC: «{ $why }»). No se sobrescribió nada y no se perdió nada de tu trabajo. Revisa de nuevo los cambios, ahora frente a la versión { $number }, y después publica.
publish-failed-stale-folder = Los datos han cambiado desde que empezaste tu trabajo. No se sobrescribió nada y no se perdió nada de lo que hiciste. Revisa de nuevo los cambios, ahora frente a los datos tal como están, y después publica.
publish-failed-refused = No se publicó nada: antes hay que corregir { $errors ->
        [one] un error
       *[other] { $errors } errores
    }.
publish-failed-busy = Otra persona está publicando en este momento. No se perdió nada de tu trabajo. Espera un minuto y publica de nuevo.
publish-failed-disk-full = No se publicó nada porque el disco de { $folder } está lleno. Los datos siguen como estaban y no se perdió nada de tu trabajo. Pide a quien administra el servidor que libere espacio y publica de nuevo.
publish-failed-read-only = No se publicó nada porque { $folder } es de solo lectura. Los datos siguen como estaban y no se perdió nada de tu trabajo. Pide a quien administra el servidor que permita escribir allí y publica de nuevo.
publish-failed-no-rights = No se publicó nada porque el panel no tiene permiso para escribir en { $folder }. Los datos siguen como estaban y no se perdió nada de tu trabajo. Pide ese permiso a quien administra el servidor y publica de nuevo.
publish-failed-no-links = No se publicó nada porque { $folder } está en un disco o un sistema que no admite enlaces simbólicos. Los datos siguen como estaban y no se perdió nada de tu trabajo. Pide otro lugar a quien administra el servidor.
publish-failed-disk = No se publicó nada porque el sistema lo rechazó: { $reason } ({ $place }). Los datos de { $folder } siguen como estaban y no se perdió nada de tu trabajo. Muestra esto a quien administra el servidor y publica de nuevo.
publish-failed-unconfirmed = La versión { $number } está publicada, pero el disco no confirmó que los datos resistirían un apagón ({ $reason }). Muestra esto a quien administra el servidor.
publish-failed-clock = No se publicó nada porque el reloj del servidor indica el { $today }, pero los datos son del { $data }. No se perdió nada de tu trabajo. Pide a quien administra el servidor que lo ponga en hora y publica de nuevo.
publish-failed-other-package = No se publicó nada: el paquete se llama { $given } y el que está publicado aquí, { $standing }. Es el de otro tema; si el paquete ha de llamarse de otro modo, escribe antes ese nombre en el datapackage.json que está aquí.
publish-failed-unchanged = No se publicó nada porque no hay ninguna diferencia con lo ya publicado.
publish-failed-nobody = No se publicó nada porque el historial debe decir quién publica. Indica un nombre.
publish-failed-no-reason = No se publicó nada porque el historial debe decir por qué. Indica el motivo en pocas palabras.
publish-failed-no-word = No se devolvió nada, porque quien lo propuso tiene que saber por qué. Escribe unas palabras.
publish-failed-nothing-to-undo = No hay ninguna versión anterior a la que volver.
publish-failed-no-such-version = No hay ninguna versión publicada con el número { $number }. El historial muestra las que hay.
publish-failed-damaged = La versión { $number } no está como se publicó: el archivo { $file } se modificó, se añadió o se quitó después. No puede usarse tal como está; elige otra versión del historial.
publish-failed-plain-folder = No se publicó nada porque { $folder } ya contiene archivos de datos. Exporta a ella o elige una carpeta vacía para publicar.
publish-failed-pointer = No se publicó nada porque «current», en { $folder }, no es un enlace a una versión. Pide a quien administra el servidor que lo dirija a la última versión buena.
publish-failed-pointer-lost = No se cambió nada porque «current», en { $folder }, lleva a la versión { $number }, que no está ahí. { $newest ->
        [none] Tampoco hay ahí otra versión completa.
       *[other] La versión más reciente que sí está es la { $newest }.
    } Pide a quien administra el servidor que recupere la versión { $number } o que dirija «current» a la última versión buena.
publish-failed-pointer-gone = No se cambió nada porque falta «current» en { $folder }, aunque ahí se publicaron versiones; sin él se cortaría su historial. Pide a quien administra el servidor que lo dirija a la última versión buena; la más reciente que hay es la { $newest }.
publish-failed-record-lost = No se cambió nada porque el registro de la versión { $number } en { $folder }, la que se lee ahora, falta o está dañado (el archivo { $record }). Pide a quien administra el servidor que lo recupere o que dirija «current» a la última versión completa.
publish-failed-no-place = No se cambió nada porque { $folder } no es una carpeta. Pide a quien administra el servidor una carpeta en la que publicar.
publish-failed-odd-place = No se cambió nada porque «{ $name }», en { $folder }, es un enlace o un archivo y no una carpeta propia. Pide a quien administra el servidor que lo retire; no se tocó aquello a lo que lleva.
publish-failed-no-folder = No se escribió nada porque no existe la carpeta { $folder }. Comprueba el nombre.
publish-failed-not-written = No se cambió nada: lo que había en { $folder } después de escribir no era lo que se había escrito. Parece que otro programa escribe allí. No se perdió nada de tu trabajo; inténtalo de nuevo cuando ese programa termine.
publish-failed-not-put-back = La exportación a { $folder } falló a medio camino y no se pudieron reponer los archivos anteriores: unos son antiguos y otros nuevos. Pide a quien administra el servidor que recupere los archivos de la última versión buena desde el control de versiones, o desde los archivos ocultos de esa carpeta cuyo nombre termina en { $part }.

problem-file-name-unfit-found = Un archivo con este nombre no se puede publicar.
problem-file-name-unfit-expected = Se esperaba el nombre sencillo de un archivo .csv, .json o .md: letras sin tilde, dígitos, puntos, guiones y guiones bajos, sin carpeta.
problem-file-name-unfit-todo = Cambia el nombre del archivo o déjalo fuera.
problem-not-canonical-found = Las filas son correctas, pero el archivo no está escrito en la forma acordada.
problem-not-canonical-expected = Filas en el orden de su clave, columnas en el orden de datapackage.json, comillas solo donde hacen falta, UTF-8, y cada línea terminada en un salto de línea.
problem-not-canonical-todo = Envía el archivo por la página «{ page-refresh }», que lo escribe en esa forma.
problem-file-left-out-found = La carpeta tiene este archivo, pero falta en lo que se va a publicar.
problem-file-left-out-expected = Publicar no borra nunca un archivo.
problem-file-left-out-todo = Añade el archivo de la carpeta; si hay que quitarlo, bórralo a mano.
