# Lo que se lee en un archivo subido: correcciones propuestas, preguntas y lo que no puede leerse.

## Un archivo que llegó dos veces

upload-again = «{ $name }» se eligió más de una vez; cuenta una sola vez.
upload-copy = «{ $name }» es el mismo archivo que «{ $other }»; cuenta una sola vez.

## Correcciones de todo el archivo: no se pierde nada con ellas

repair-encoding = El archivo está guardado como { $found }; sus letras se leen así, sin pérdida.
repair-encoding-guessed = El archivo no dice cómo guarda las letras con tilde. Leído como { $proposed ->
        [cp1252] Windows-1252, la codificación (el modo de guardar las letras) habitual del «CSV» simple de Excel
        [mac_roman] Mac Roman, la codificación (el modo de guardar las letras) del «CSV (Macintosh)» de Excel
       *[cp850] la codificación (el modo de guardar las letras) de los antiguos programas de DOS (850)
    }, contiene estas palabras: { $found }. Confírmalo solo si están bien.
repair-delimiter = Las celdas están separadas por { $found ->
        [semicolon] punto y coma
        [tab] tabulaciones
       *[bar] barras verticales
    }, como hacen algunas hojas de cálculo; se leen como celdas.
repair-line-ends = Las líneas terminan como en { $found ->
        [CRLF] Windows
       *[CR] los programas antiguos de Macintosh
    }; el contenido de las celdas no cambia.
repair-separator-line = La primera línea, «{ $found }», solo indica a la hoja de cálculo cómo se separan las celdas; no es una fila.
repair-quotes-curly = Hay comillas curvas alrededor de celdas donde van rectas, como las pone un procesador de textos; se leen como rectas.
repair-row-in-cell = { $count ->
        [one] 1 línea está entera
       *[other] { $count } líneas están enteras
    } dentro de una sola celda; se reparten en sus celdas.
repair-header = La columna «{ $found }» se lee como { $proposed }.
repair-titles = Las columnas llevan sus títulos completos; se leen por ellos.
repair-column-order = Las columnas están en un orden distinto del habitual; se leen por su nombre.
repair-columns-missing = Estas columnas no están en el archivo: { $found }. Las filas que ya existen conservan lo que tienen en ellas; en las filas nuevas, esas columnas quedan vacías.
repair-empty-columns = Se { $count ->
        [one] deja fuera 1 columna sin contenido.
       *[other] dejan fuera { $count } columnas sin contenido.
    }
repair-empty-rows = Se dejan fuera las filas vacías; la primera está en esta línea.
repair-short-rows = { $count ->
        [one] A 1 fila le
       *[other] A { $count } filas les
    } faltan las celdas de las últimas columnas, que pueden estar vacías; se leen como vacías.
repair-rows-above = Encima de los nombres de las columnas dice «{ $found }»; no se lee.
repair-no-rows = Hay nombres de columnas pero ninguna fila: de aquí no se toma nada.
repair-table = «{ $found }» no es el nombre de una tabla; por sus columnas, esta es { $proposed }.
repair-sheet-ignored = «{ $found }» no es ninguna de las tablas; no se lee.
repair-file-ignored = «{ $found }» no es ninguna de las tablas; no se lee.
repair-hidden-sheet = La hoja «{ $found }» está oculta; se lee de todos modos.
repair-hidden-rows = Las filas ocultas se leen de todos modos: { $found }.
repair-hidden-columns = Las columnas ocultas se leen de todos modos: { $found }.

## Filas que se dejan fuera

repair-row-headings = La línea { $line } no es una fila de la tabla, sino una fila de encabezados: «{ $found }». Se deja fuera.
repair-row-tags = La línea { $line } no es una fila de la tabla, sino una fila de etiquetas: «{ $found }». Se deja fuera.
repair-row-total = La línea { $line } no es una fila de la tabla, sino un total: «{ $found }». Se deja fuera.
repair-row-note = La línea { $line } no es una fila de la tabla, sino una nota: «{ $found }». Se deja fuera.

## Correcciones de una celda

repair-hidden = «{ $found }» contiene signos que no se ven; se quitan.
repair-line-end = «{ $found }» lleva un salto que otros programas no conocen (una tabulación vertical o un salto de página); pasa a ser un fin de línea.
repair-dashes = «{ $found }» lleva rayas de otro tipo; se escribe { $proposed }, con guiones.
repair-formula-text = «{ $found }» es el modo en que algunos programas evitan que la hoja de cálculo cambie un texto; se lee como { $proposed }.
repair-entities = «{ $found }» lleva signos escritos como en el código de una página web; dice «{ $proposed }».

repair-blank = Se quitan los espacios alrededor de «{ $proposed }».
repair-quotes = Se quitan las comillas alrededor de «{ $proposed }».
repair-choice = «{ $found }» se escribe aquí { $proposed }.
repair-formula = La celda es una fórmula; su resultado es { $proposed }.
repair-date-order = «{ $found }» solo admite una lectura en el calendario: { $date }, que se escribe { $proposed }.
repair-date-form = «{ $found }» es { $date }, que se escribe { $proposed }.
repair-date-serial = { $found } es el número con que una hoja de cálculo guarda el { $date }, que se escribe { $proposed }.
repair-date-time = «{ $found }» es { $date }, que se escribe { $proposed }; se quita la hora.
repair-date-cell = La hoja de cálculo guarda esta celda como fecha y muestra { $date }, que se escribe { $proposed }.
repair-date-known = «{ $found }» admite varias lecturas; una de ellas, { $date }, es la que esta fila ya tiene: { $proposed }.
repair-number-grouping = «{ $found }» es { $proposed } sin el separador de miles.
repair-number-decimals = «{ $found }» es { $proposed } sin los decimales, que son cero.
repair-number-file = «{ $found }» es { $proposed }: otros números de este archivo muestran qué significa el punto o la coma.
repair-number-as-date = La celda tiene formato de fecha y muestra «{ $found }»; el número que contiene es { $proposed }.
repair-shown-otherwise = La celda muestra «{ $found }», pero el número que contiene es solo { $proposed }; lo demás es el formato del número y no se lee.
repair-number-known = «{ $found }» admite dos lecturas; una de ellas, { $proposed }, es la que esta fila ya tiene.

## Preguntas

question-date-order = ¿Qué día significa «{ $found }»? No se sabe en qué orden están el día y el mes.
question-date-serial = { $found } es el número con que una hoja de cálculo guarda el primer día de un mes, y también el mes entero. ¿Cuál de los dos es?
question-date-cell = La celda muestra «{ $found }», pero la hoja de cálculo guarda una fecha con día. ¿Cuál de los dos es?
question-number-grouping = ¿Qué significa «{ $found }»? El punto o la coma puede separar los miles o los decimales.
question-date-utc = «{ $found }» es una hora UTC (tiempo universal): en ella, la medianoche de Europa cae la víspera por la noche, y la noche de América, ya al día siguiente. ¿Qué día es?
question-date-far = «{ $found }» sería { $date }, a muchos años de las demás fechas de esta organización o de esta columna. ¿Es esa la fecha?
question-date-zero = «{ $found }» puede ser { $date }, o bien una celda vacía o un número pequeño que la hoja de cálculo muestra como fecha. ¿Es esa la fecha?
problem-question-open-found = «{ $value }» puede significar más de una cosa, y la pregunta sobre esta celda no está respondida.
problem-question-open-expected = No se publica nada hasta que esté claro qué significa.
problem-question-open-todo = Responde a la pregunta donde enviaste el archivo, o escribe la celda de modo que solo se pueda leer de una manera: un número solo con dígitos, una fecha con el año delante, como 2025-09-30.
reading-meant = Sí, { $date }
reading-not_meant = No; lo dejo como «{ $date }» y lo corrijo en el archivo
reading-utc_day = { $date } (el día en UTC)
reading-utc_next = { $date } (allí ya es el día siguiente, como en Europa)
reading-utc_before = { $date } (allí todavía es el día anterior, como en América)
reading-day_first = { $date } (primero el día)
reading-month_first = { $date } (primero el mes)
reading-year_first = { $date } (primero el año)
reading-words = { $date } (primero el día)
reading-serial = El día { $date }
reading-serial_month = Todo { $date }
reading-cell_day = El día { $date }
reading-cell_month = Todo { $date }
reading-cell_year = Todo { $date }
reading-grouping = { $number } (el punto o la coma separa los miles)
reading-decimal = { $number } (el punto o la coma separa los decimales, que son cero)
reading-decimal-found = { $found } (el punto o la coma separa los decimales): no es un número entero; lo dejo así y lo corrijo en el original

## Lo que no puede leerse

problem-upload-column-unfilled-found = { $rows } filas no tienen nada en esta columna.
problem-upload-column-unfilled-expected = Esta columna es obligatoria en cada fila nueva.
problem-upload-column-unfilled-todo = Añade la columna al archivo si no está, y llénala.
problem-upload-too-large-found = El archivo tiene { $size } MB.
problem-upload-too-large-expected = Se leen como máximo { $most } MB.
problem-upload-too-large-todo = Envía las tablas una por una o quita del libro las imágenes y las demás hojas.
problem-upload-kind-found = { $kind ->
        [protected] El libro está protegido con contraseña.
        [xls] Es un libro de Excel antiguo (.xls).
        [xlsb] Es un libro binario (.xlsb).
        [ods] Es una hoja de cálculo OpenDocument (.ods).
        [numbers] Es un documento de Numbers.
        [pdf] Es un PDF.
        [picture] Es una imagen.
        [archive] Es un archivo comprimido que no es zip.
        [document] Es un documento de texto o una presentación.
       *[page] Es una página web u otro texto con marcas, diga lo que diga su nombre.
    }
problem-upload-kind-expected = Se esperaba un archivo CSV, un libro (.xlsx) o un zip con archivos CSV.
problem-upload-kind-todo = { $kind ->
        [protected] Ábrelo, quita la contraseña (Archivo, Información, Proteger libro) y guárdalo de nuevo.
        [pdf] Copia los números en la plantilla.
        [picture] Copia los números en la plantilla.
        [document] Copia los números en la plantilla.
        [archive] Comprime de nuevo los archivos como .zip.
       *[other] Ábrelo en su programa y guárdalo o expórtalo como «Libro de Excel (.xlsx)» o como «CSV UTF-8».
    }
problem-upload-other-package-found = Este es el paquete de otro tema: «{ $title }» ({ $name }).
problem-upload-other-package-expected = Aquí solo se actualiza «{ $own }» ({ $ours }). No se cambió nada.
problem-upload-other-package-todo = { $known ->
        [yes] Llévalo a la página «{ page-refresh }» del tema «{ $subject }»; en una orden se nombra con --subject { $subject }.
       *[other] Llévalo a la página «{ page-refresh }» de su propio tema.
    } Si es de aquí y solo el nombre está mal, escribe «{ $ours }» como nombre en su datapackage.json y vuelve a empaquetarlo.
problem-upload-other-table-found = Esta es la tabla { $table } de otro tema, «{ $title }» ({ $name }), tal como está allí.
problem-upload-other-table-expected = Aquí solo se actualiza «{ $own }» ({ $ours }). No se cambió nada.
problem-upload-other-table-todo = Llévala a la página «{ page-refresh }» del tema «{ $subject }»; en una orden se nombra con --subject { $subject }. Si el archivo correcto se llama igual, elige ese aquí.
problem-upload-zip-broken-found = El zip no puede abrirse.
problem-upload-zip-broken-expected = Se esperaba un zip completo.
problem-upload-zip-broken-todo = Comprime de nuevo los archivos o envíalos uno por uno.
problem-upload-zip-member-found = El archivo «{ $value }» del zip está dañado o no tiene el tamaño que el zip indica.
problem-upload-zip-member-expected = Todos los archivos del zip deben estar completos.
problem-upload-zip-member-todo = Comprime de nuevo los archivos.
problem-upload-zip-encrypted-found = El archivo «{ $value }» del zip está protegido con contraseña.
problem-upload-zip-encrypted-expected = Se esperaba un zip sin contraseña.
problem-upload-zip-encrypted-todo = Comprime de nuevo los archivos sin ella.
problem-upload-zip-path-found = El nombre «{ $value }» del zip sale de su carpeta.
problem-upload-zip-path-expected = Solo se esperaban nombres dentro de la carpeta; los demás se usan para engañar a los programas.
problem-upload-zip-path-todo = No uses este zip si te lo envió otra persona; si es tuyo, comprime de nuevo los archivos.
problem-upload-zip-link-found = En el zip, «{ $value }» es un enlace a otro lugar y no un archivo.
problem-upload-zip-link-expected = Solo se esperaban archivos.
problem-upload-zip-link-todo = Comprime el archivo original.
problem-upload-zip-doubled-found = El nombre «{ $value }» está dos veces en el zip.
problem-upload-zip-doubled-expected = Cada archivo tiene un nombre propio, aunque no se distingan mayúsculas y minúsculas.
problem-upload-zip-doubled-todo = Quita uno de los dos.
problem-upload-zip-nested-found = Es un zip o un libro dentro de un zip.
problem-upload-zip-nested-expected = En un zip solo se esperaban archivos CSV.
problem-upload-zip-nested-todo = Sácalo del zip y envíalo por separado.
problem-upload-workbook-broken-found = El libro no puede leerse.
problem-upload-workbook-broken-expected = Se esperaba un libro completo (.xlsx).
problem-upload-workbook-broken-todo = Ábrelo en la hoja de cálculo, acepta que lo repare si lo ofrece y guárdalo de nuevo como .xlsx.
problem-upload-no-table-found = No contiene ninguna de las tablas.
problem-upload-no-table-expected = Se esperaba al menos una tabla con los nombres de sus columnas en la primera línea.
problem-upload-no-table-todo = Parte de la plantilla o de una tabla descargada de aquí.
problem-upload-header-unknown-found = No se encontró ninguna línea con los nombres de las columnas.
problem-upload-header-unknown-expected = La primera línea nombra las columnas, como en una tabla descargada de aquí.
problem-upload-header-unknown-todo = Pon los nombres de las columnas en la primera línea.
problem-upload-table-unknown-found = No se sabe qué tabla es: ni su nombre ni sus columnas corresponden a ninguna.
problem-upload-table-unknown-expected = Las tablas son { $choices }.
problem-upload-table-unknown-todo = Da al archivo o a la hoja el nombre de su tabla.
problem-upload-table-unclear-found = Puede ser cualquiera de varias tablas, que tienen las mismas columnas.
problem-upload-table-unclear-expected = Se esperaba una de estas: { $choices }.
problem-upload-table-unclear-todo = Da al archivo o a la hoja el nombre de su tabla.
problem-upload-table-mismatch-found = Por su nombre es { $table }, pero sus columnas son las de { $choices }.
problem-upload-table-mismatch-expected = El nombre y las columnas deben ser de la misma tabla.
problem-upload-table-mismatch-todo = Corrige el nombre del archivo o de la hoja.
problem-upload-table-doubled-found = La tabla { $table } está dos veces en lo que enviaste; la otra es «{ $other }».
problem-upload-table-doubled-expected = Cada tabla se envía una sola vez.
problem-upload-table-doubled-todo = Quita una de las dos o junta sus filas.
problem-upload-column-unknown-found = La columna «{ $column }» no se conoce.
problem-upload-column-unknown-expected = De la tabla no se encontraron estas columnas: { $columns }.
problem-upload-column-unknown-todo = Si es una de ellas, ponle ese nombre; si no es de la tabla, déjala fuera del archivo.
problem-upload-column-missing-found = Falta la columna en el archivo.
problem-upload-column-missing-expected = { $kind ->
        [key] Por ella se reconocen las filas: sin ella, todas son nuevas.
       *[other] Las filas que ya existen conservan lo que tienen en ella; las nuevas la necesitan.
    }
problem-upload-column-missing-todo = Añádela si no querías dejarla fuera.
problem-encoding-unconfirmed-found = El archivo no dice cómo guarda las letras con tilde. Tal como se propone leerlo, contiene estas palabras: «{ $value }».
problem-encoding-unconfirmed-expected = No se lee nada de él hasta que alguien diga que esas palabras están bien.
problem-encoding-unconfirmed-todo = Si lo están, confirma la lectura propuesta para este archivo; si no, guárdalo de nuevo como «CSV UTF-8».
problem-upload-row-stray-found = { $kind ->
        [row-headings] La línea es una fila de encabezados
        [row-tags] La línea es una fila de etiquetas
        [row-total] La línea es un total
       *[row-note] La línea es una nota
    }, no una fila de la tabla: «{ $value }».
problem-upload-row-stray-expected = Debajo de los nombres de las columnas solo se esperaban filas de la tabla.
problem-upload-row-stray-todo = Confirma que se deja fuera, o elimínala en el archivo.
problem-upload-table-second-found = Aquí empieza otra tabla: «{ $value }».
problem-upload-table-second-expected = Se esperaba una sola tabla en cada archivo u hoja; desde esta línea no se lee nada.
problem-upload-table-second-todo = Pasa la segunda tabla a un archivo o una hoja aparte.
problem-upload-number-split-found = El número «{ $value }» quedó partido en dos por su coma, y el resto de la fila se ha corrido una celda.
problem-upload-number-split-expected = Se esperaba un número entero solo con dígitos, sin coma.
problem-upload-number-split-todo = Escribe el número sin la coma, o ponlo entre comillas dobles.
problem-upload-null-word-found = La celda dice «{ $value }», la palabra con que un programa señala una celda vacía.
problem-upload-null-word-expected = Se esperaba un valor o una celda vacía.
problem-upload-null-word-todo = Vacía la celda, o escribe lo que corresponde.
problem-upload-members-found = El zip o el libro contiene más de { $most } archivos.
problem-upload-members-expected = Se leen como máximo { $most }.
problem-upload-members-todo = Comprime solo las tablas.
problem-upload-expanded-found = Descomprimido, el archivo ocupa más de { $most } MB, mucho más que unas tablas de texto.
problem-upload-expanded-expected = Se descomprimen como máximo { $most } MB.
problem-upload-expanded-todo = Envía solo las tablas; en un libro, copia las filas con contenido en uno nuevo.
problem-upload-lines-found = Hasta aquí hay { $most } líneas, contando las vacías, y siguen más.
problem-upload-lines-expected = Se leen como máximo { $most } líneas entre todas las tablas.
problem-upload-lines-todo = Elimina las filas que hay debajo de la última con contenido (selecciónalas enteras y elimínalas) o copia las filas con contenido en un archivo nuevo.
problem-upload-rows-found = Hasta aquí hay { $most } filas con contenido, y siguen más.
problem-upload-rows-expected = Se leen como máximo { $most } filas entre todas las tablas.
problem-upload-rows-todo = Comprueba que es el archivo correcto; envía solo las filas nuevas y las cambiadas, o las tablas una por una.
problem-upload-columns-found = Esta fila ocupa más de { $most } columnas.
problem-upload-columns-expected = Se leen como máximo { $most } columnas.
problem-upload-columns-todo = Comprueba que es el archivo correcto; borra lo que haya muy a la derecha, o busca unas comillas o un fin de línea que falten.
problem-upload-cells-found = Hasta aquí hay { $most } celdas con contenido, y siguen más.
problem-upload-cells-expected = Se pueden leer como máximo { $most } celdas con contenido entre todas las tablas.
problem-upload-cells-todo = Comprueba que es el archivo correcto; envía solo las filas nuevas y las cambiadas.
problem-upload-cell-found = Una celda tiene mucho más texto que { $most } caracteres.
problem-upload-cell-expected = En una celda se leen como máximo { $most } caracteres.
problem-upload-cell-todo = Acorta el texto o copia las filas con contenido en un libro nuevo.
problem-upload-merges-found = El libro tiene más de { $most } grupos de celdas combinadas.
problem-upload-merges-expected = Se esperaba una celda por fila y columna.
problem-upload-merges-todo = Selecciona toda la hoja, separa todas las celdas (Inicio, Combinar y centrar) y llénalas.
problem-upload-marks-found = Las hojas del libro constan de muchas más piezas de las que sus filas necesitan, como celdas con formato y sin contenido.
problem-upload-marks-expected = Piezas que se leen como máximo: { $most }.
problem-upload-marks-todo = Copia las filas con contenido en un libro nuevo (Pegado especial, Valores).
problem-upload-styling-found = El libro tiene muchos más estilos, nombres u hojas de los que unas tablas necesitan; se acumulan al copiar hojas durante años.
problem-upload-styling-expected = Piezas de ellos que se leen como máximo: { $most }.
problem-upload-styling-todo = Copia las filas con contenido en un libro nuevo (Pegado especial, Valores).
problem-upload-seconds-found = La lectura tarda más de { $most } segundos y se detuvo aquí.
problem-upload-seconds-expected = Lo que se envía debe poder leerse en { $most } segundos.
problem-upload-seconds-todo = Envía las tablas una por una, o solo las filas nuevas y las cambiadas.
problem-upload-struck-part-found = En esta celda está tachado «{ $value }», y el resto de la fila no lo está.
problem-upload-struck-part-expected = Una celda dice una sola cosa; lo que no cuenta no está en ella.
problem-upload-struck-part-todo = Borra lo tachado o, si cuenta, quita la línea que lo tacha.
problem-upload-shown-hedge-found = La celda muestra «{ $value }», pero el número que contiene es solo { $number }; lo demás es el formato del número y no se lee.
problem-upload-shown-hedge-expected = «Más de», «alrededor de» y similares van en la columna para esas palabras (qualifier); sin ellas, el número se tomaría por un número sin más.
problem-upload-shown-hedge-todo = Escribe esa palabra en su columna. Si el documento da el número sin más, da a la celda el formato de número General.
problem-upload-struck-row-found = Todo lo que hay en esta fila está tachado.
problem-upload-struck-row-expected = Las filas que cuentan no están tachadas.
problem-upload-struck-row-todo = Elimina la fila si no cuenta; si cuenta, quita la línea que la tacha. Una cifra que su organización retiró conserva su fila y recibe un estado.
problem-upload-merged-found = Las celdas { $value } están combinadas.
problem-upload-merged-expected = Se esperaba una celda por fila y columna; de las celdas combinadas solo la primera tiene contenido.
problem-upload-merged-todo = Sepáralas (Inicio, Combinar y centrar) y llena todas las celdas.
problem-upload-error-value-found = La celda muestra el error { $value }.
problem-upload-error-value-expected = Se esperaba un valor.
problem-upload-error-value-todo = Escribe el valor en lugar del error; si venía de una fórmula, corrígela también.
problem-upload-formula-empty-found = La celda es una fórmula cuyo resultado no se guardó.
problem-upload-formula-empty-expected = Se esperaba un valor.
problem-upload-formula-empty-todo = Abre el libro, deja que calcule y guárdalo; o escribe el valor.
