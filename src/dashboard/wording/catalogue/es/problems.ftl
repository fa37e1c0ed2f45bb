# Lo que halla una revisión de los datos: qué hay, qué debe haber, qué hacer. Un bloque por código.

severity-error = Error
severity-warning = Aviso
file-published = { $file } (publicado)
first-line = la línea { $line }
first-file = { $file }
first-line-file = la línea { $line } de { $file }
known-document = «{ $title }», de { $author }, { $date } ({ $id })
known-document-untitled = un documento sin título de { $author }, { $date } ({ $id })
place-file = { $file }
place-line = { $file }, línea { $line }
place-column = { $file }, columna { $column }
place-line-column = { $file }, línea { $line }, columna { $column }
said = { $place }: { $words }
suggestion = Quizá se quiso escribir «{ $suggestion }».
check-clean = { $folder }: nada que corregir.
check-count = { $errors ->
        [0] Ningún error
        [one] 1 error
       *[other] { $errors } errores
    }, { $warnings ->
        [0] { $errors ->
            [0] ningún aviso
           *[other] por ahora ningún aviso: algunos solo se encuentran cuando se han corregido los errores
        }
        [one] 1 aviso
       *[other] { $warnings } avisos
    }{ $answered ->
        [0] .
       *[other] { $open ->
            [0] { $warnings ->
                [one] , que tiene respuesta.
               *[other] , todos con respuesta.
            }
           *[other] , { $answered } de ellos con respuesta.
        }
    }
check-answer = Respuesta del { $day }: { $why } – { $said }

problem-more-alike-found = { $count ->
        [one] Lo mismo que en la fila { $like } se encontró una vez más, en la fila { $rows }.
       *[other] Lo mismo que en la fila { $like } se encontró { $count } veces más, en las filas { $rows }.
    }
problem-more-alike-expected = Allí se dice qué se esperaba.
problem-more-alike-todo = Corregir primero las filas indicadas: las demás suelen tener la misma causa.

## Archivos

problem-folder-missing-found = No hay ninguna carpeta con este nombre.
problem-folder-missing-expected = Se esperaba una carpeta con datapackage.json y los archivos CSV.
problem-folder-missing-todo = Comprobar el nombre de la carpeta.
problem-descriptor-missing-found = Falta el archivo datapackage.json.
problem-descriptor-missing-expected = Ese archivo describe todas las tablas de la carpeta.
problem-descriptor-missing-todo = Recuperarlo de la última versión que funcionaba.
problem-descriptor-not-json-found = El archivo no puede leerse como JSON o dice dos veces lo mismo.
problem-descriptor-not-json-expected = Los corchetes, comillas y comas deben estar en su sitio, y el texto, en UTF-8.
problem-descriptor-not-json-todo = Deshacer el último cambio de este archivo.
problem-descriptor-incomplete-found = La parte «{ $column }» falta o está vacía.
problem-descriptor-incomplete-expected = El archivo necesita resources, dashboard y version.
problem-descriptor-incomplete-todo = Recuperar esa parte de la última versión que funcionaba.
problem-descriptor-invalid-found = La descripción tiene un defecto en «{ $value }».
problem-descriptor-invalid-expected = Cada tabla necesita un nombre propio, un archivo con nombre sencillo terminado en .csv y columnas con nombre y tipo válidos; los ajustes de las páginas conservan su forma.
problem-descriptor-invalid-todo = Deshacer el último cambio en ese lugar de datapackage.json.
problem-not-linked-found = Las tablas no se pueden enlazar ({ $value }).
problem-not-linked-expected = Cada identificador y cada celda debe ajustarse a su tabla.
problem-not-linked-todo = Ejecutar la revisión: señala cada lugar.
problem-file-missing-found = Falta el archivo.
problem-file-missing-expected = Cada tabla de datapackage.json tiene su archivo en la carpeta.
problem-file-missing-todo = Añadir el archivo, exactamente con este nombre.
problem-file-unreadable-found = El archivo no se puede abrir ({ $value }).
problem-file-unreadable-expected = Se esperaba un archivo normal que todo el equipo pueda leer.
problem-file-unreadable-todo = Cerrarlo en otros programas o guardarlo de nuevo con el mismo nombre.
problem-file-not-ordinary-found = Esto es una carpeta, una tubería o un dispositivo con el nombre de un archivo.
problem-file-not-ordinary-expected = Se esperaba un archivo común.
problem-file-not-ordinary-todo = Poner en su lugar el archivo mismo.
problem-file-too-large-found = El archivo ocupa más de { $megabytes } megabytes.
problem-file-too-large-expected = Los archivos de un paquete son más pequeños; los mayores no se leen.
problem-file-too-large-todo = Buscar algo pegado o exportado por error, o recuperar la última versión.
problem-check-failed-found = La revisión de los datos se interrumpió ({ $value }).
problem-check-failed-expected = Contenga lo que contenga una carpeta, la revisión debería decir qué está mal.
problem-check-failed-todo = Recuperar la última versión que funcionaba y mostrar esta carpeta a quien cuida el programa.
problem-file-empty-found = El archivo está vacío.
problem-file-empty-expected = Se esperaban una línea con los nombres de las columnas y las filas.
problem-file-empty-todo = Mirar si la tabla se guardó y si este es el archivo correcto, o recuperar su última versión.
problem-file-workbook-found = Es un libro de hoja de cálculo con nombre de archivo CSV.
problem-file-workbook-expected = Un archivo CSV es texto sin formato.
problem-file-workbook-todo = Abrirlo en la hoja de cálculo y guardarlo como «CSV UTF-8 (delimitado por comas)».
problem-file-extra-found = El archivo no figura en datapackage.json.
problem-file-extra-expected = Solo se leen los archivos que figuran allí.
problem-file-extra-todo = Comprobar el nombre; si no forma parte de los datos, llevarlo a otro lugar.
problem-file-delimiter-found = Las celdas están separadas por { $delimiter ->
        [semicolon] punto y coma
        [tab] tabulaciones
       *[bar] barras verticales
    }.
problem-file-delimiter-expected = Se esperaban comas.
problem-file-delimiter-todo = Guardar el archivo como «CSV UTF-8 (delimitado por comas)»; si el programa no deja elegir, poner la coma como separador de listas.
problem-encoding-utf16-found = El archivo está guardado en UTF-16 («texto Unicode»).
problem-encoding-utf16-expected = Se esperaba UTF-8.
problem-encoding-utf16-todo = Guardarlo de nuevo como «CSV UTF-8».
problem-encoding-legacy-found = El archivo parece estar en { $encoding }; la primera letra que lo delata está en «{ $value }».
problem-encoding-legacy-expected = Se esperaba UTF-8; de otro modo se estropean las letras con tilde.
problem-encoding-legacy-todo = Guardarlo de nuevo como «CSV UTF-8», no como simple «CSV».
problem-encoding-unknown-found = Las letras del archivo no se pueden leer; la primera está cerca de «{ $value }».
problem-encoding-unknown-expected = Se esperaba UTF-8.
problem-encoding-unknown-todo = Guardarlo de nuevo como «CSV UTF-8» o recuperar la última versión.
problem-nul-byte-found = La línea contiene bytes vacíos (NUL).
problem-nul-byte-expected = Solo se esperaba texto; esos bytes vienen de una copia dañada.
problem-nul-byte-todo = Copiar o exportar el archivo de nuevo.
problem-no-rows-found = El archivo tiene los nombres de las columnas y ninguna fila: no hay nada que traer de él.
problem-no-rows-expected = Se esperaba al menos una fila debajo de los nombres de las columnas.
problem-no-rows-todo = Rellenar las filas y guardar, o dejar fuera el archivo; si las filas se perdieron, recuperar su última versión.

## Columnas y filas

problem-column-missing-found = Falta la columna «{ $column }».
problem-column-missing-expected = Todas las columnas son necesarias, también las que no tienen contenido.
problem-column-missing-todo = Añadir la columna con exactamente este nombre en la primera línea.
problem-column-extra-found = La columna «{ $column }» no se conoce.
problem-column-extra-expected = Solo se esperaban las columnas descritas en datapackage.json.
problem-column-extra-todo = Corregir el nombre o eliminar la columna.
problem-column-doubled-found = La columna «{ $column }» aparece más de una vez.
problem-column-doubled-expected = Cada columna aparece una sola vez.
problem-column-doubled-todo = Comparar las dos y eliminar la copia.
problem-column-blank-found = La columna número { $position } no tiene nombre.
problem-column-blank-expected = Cada columna tiene un nombre en la primera línea.
problem-column-blank-todo = Eliminar la columna o devolverle su nombre.
problem-column-order-found = Las columnas están en un orden distinto del descrito.
problem-column-order-expected = Se esperaba el orden de datapackage.json; otros programas dependen de él.
problem-column-order-todo = Devolver las columnas a su lugar.
problem-row-blank-found = La fila está vacía.
problem-row-blank-expected = Todas las filas tienen contenido.
problem-row-blank-todo = Eliminar la fila.
problem-row-short-found = La fila tiene { $cells } celdas.
problem-row-short-expected = Se esperaban { $columns }, una por columna.
problem-row-short-todo = Buscar una coma que falte; también una celda vacía lleva su coma.
problem-row-long-found = La fila tiene { $cells } celdas.
problem-row-long-expected = Se esperaban { $columns }, una por columna.
problem-row-long-todo = Buscar una coma dentro de un texto o de un número como 1,150: el texto debe ir entre comillas dobles y el número, sin coma.
problem-quote-unclosed-found = Aquí se abren unas comillas dobles que nunca se cierran: «{ $value }».
problem-quote-unclosed-expected = Las comillas dobles van en pareja alrededor de una celda; el resto del archivo no puede leerse.
problem-quote-unclosed-todo = Cerrar las comillas al final de la celda; dentro de un texto, las comillas se escriben dos veces.
problem-quote-stray-found = Unas comillas dobles se cierran antes de que termine la celda: «{ $value }».
problem-quote-stray-expected = Tras las comillas de cierre va una coma.
problem-quote-stray-todo = Escribir dos veces las comillas que estén dentro de un texto, o eliminarlas.
problem-rows-in-cell-found = Aquí se abren unas comillas dobles y { $rows ->
        [one] 1 línea de más abajo está
       *[other] { $rows } líneas de más abajo están
    } en la misma celda: «{ $value }».
problem-rows-in-cell-expected = Se esperaba una fila en cada línea; con las comillas se toman filas enteras por un texto, y no se lee ninguna de ellas.
problem-rows-in-cell-todo = Eliminar las comillas, o cerrarlas donde termina su texto; las que estén dentro de un texto se escriben dos veces.

## Celdas

problem-stray-blank-found = La celda empieza o termina con un espacio.
problem-stray-blank-expected = Se esperaba «{ $value }» sin espacios alrededor.
problem-stray-blank-todo = Eliminar los espacios.
problem-cell-too-long-found = La celda tiene { $length } caracteres.
problem-cell-too-long-expected = Se leen como máximo { $longest }.
problem-cell-too-long-todo = Buscar un documento entero pegado en una celda o unas comillas perdidas.
problem-value-missing-found = La celda está vacía.
problem-value-missing-expected = Esta columna debe rellenarse en todas las filas.
problem-value-missing-todo = Rellenarla.
problem-value-unknown-found = Se encontró «{ $value }».
problem-value-unknown-expected = Se esperaba uno de estos valores: { $choices }.
problem-value-unknown-todo = Elegir uno, con la misma ortografía.
problem-value-format-found = Se encontró «{ $value }».
problem-value-format-expected = Esta columna lleva otra forma; el diccionario de datos la describe.
problem-value-format-todo = Comparar con las filas de arriba y de abajo.
problem-value-doubled-found = «{ $value }» ya está en { $first }.
problem-value-doubled-expected = En esta columna cada valor aparece una sola vez.
problem-value-doubled-todo = Corregir una de las dos filas.
problem-text-too-long-found = El texto tiene { $length } caracteres.
problem-text-too-long-expected = Aquí caben como máximo { $longest }.
problem-text-too-long-todo = Acortarlo.
problem-date-format-found = Se encontró «{ $value }».
problem-date-format-expected = Una fecha se escribe 2025, 2025-09 o 2025-09-30.
problem-date-format-todo = Escribir primero el año y dar a la columna formato de texto para que la hoja de cálculo no la cambie.
problem-date-day-missing-found = «{ $value }» no indica un día.
problem-date-day-missing-expected = Se esperaba un día completo, como 2025-09-30.
problem-date-day-missing-todo = Buscar el día en el documento; si no se conoce, usar una columna que admita un mes.
problem-date-impossible-found = «{ $value }» no existe en el calendario.
problem-date-impossible-expected = Se esperaba un año, mes o día que exista.
problem-date-impossible-todo = Buscarla en el documento.
problem-date-year-impossible-found = El año de «{ $value }» es imposible aquí.
problem-date-year-impossible-expected = Se esperaba un año de cuatro cifras que no empiece por 0, como 2026.
problem-date-year-impossible-todo = Buscar el año en el documento.
problem-date-future-found = «{ $value }» está en el futuro.
problem-date-future-expected = Se esperaba una fecha no posterior a { $today }.
problem-date-future-todo = Comprobar el año y el mes en el documento.
problem-clock-behind-found = El reloj de este equipo indica { $today }, pero los datos son del { $data }.
problem-clock-behind-expected = Los datos no pueden ser posteriores al día en que se leen.
problem-clock-behind-todo = Poner en hora el equipo. Los datos se muestran de todos modos; hasta entonces no puede publicarse nada.
problem-number-format-found = Se encontró «{ $value }».
problem-number-format-expected = Se esperaba un número entero solo con cifras, como 1150: sin coma, punto, espacio ni palabra.
problem-number-format-todo = Escribir solo las cifras; «alrededor de» o «más de» van en la columna del matiz.
problem-number-negative-found = Se encontró «{ $value }».
problem-number-negative-expected = No puede haber menos de cero personas o hechos.
problem-number-negative-todo = Eliminar el signo menos o buscar el número en el documento.
problem-number-range-found = Se encontró «{ $value }».
problem-number-range-expected = { $high ->
        [none] Se esperaba un número no menor que { $low }.
       *[other] Se esperaba un número de { $low } a { $high }.
    }
problem-number-range-todo = Buscar el número en el documento.
problem-value-jump-found = Se encontró «{ $value }». Las cifras de la misma organización, el mismo indicador y el mismo alcance más cercanas en el tiempo son { $near }.
problem-value-jump-expected = Un número así rara vez es cinco veces mayor o menor que todos los demás, o que todos menos uno: eso lo hace un dígito de más o de menos, o un número pegado dos veces.
problem-value-jump-todo = Buscar el número en el documento. Si lo dice así, dejarlo: se puede publicar.
problem-address-format-found = Se encontró «{ $value }».
problem-address-format-expected = Se esperaba una dirección web que empiece por https:// o http:// y no tenga espacios.
problem-address-format-todo = Copiar la dirección del navegador o dejar la celda vacía.
problem-address-odd-found = Se encontró «{ $value }».
problem-address-odd-expected = { $fault ->
        [user] Se esperaba el nombre del sitio justo después de «//». Lo que va delante de una «@» no forma parte de él: una dirección así parece llevar a un sitio y lleva a otro.
        [letters] Se esperaba el nombre de un sitio en un solo alfabeto. Aquí lleva letras de otro que parecen iguales a las nuestras, y una dirección así lleva a otro sitio; conviene teclear de nuevo el nombre.
        [site] Se esperaba el nombre de un sitio después de «//», como en https://example.org/pagina.
       *[sign] Se esperaba una dirección sin espacios, signos invisibles, comillas, barras invertidas, < ni >.
    }
problem-address-odd-todo = Abrir el documento en el navegador y copiar de ahí la dirección, o dejar la celda vacía.
problem-id-format-found = Se encontró «{ $value }».
problem-id-format-expected = Se esperaba un nombre permanente con minúsculas sin tilde y cifras, unidas como en las demás filas; sin espacios.
problem-id-format-todo = Copiarlo de la tabla donde se define.
problem-key-doubled-found = «{ $value }» ya está en { $first }.
problem-key-doubled-expected = El contenido de { $columns } identifica una sola fila.
problem-key-doubled-todo = Eliminar la copia o dar a la fila nueva un nombre propio.
problem-reference-unknown-found = «{ $value }» no se conoce.
problem-reference-unknown-expected = Debe figurar en { $table }.
problem-reference-unknown-todo = Corregir la ortografía o añadirlo allí antes.
problem-list-unknown-found = «{ $item }», en la lista, no se conoce.
problem-list-unknown-expected = Debe figurar en { $table }; los elementos se separan con punto y coma, sin espacios.
problem-list-unknown-todo = Corregir la ortografía o añadirlo allí antes.
problem-cell-formula-found = La celda empieza por «{ $sign }»: «{ $value }».
problem-cell-formula-expected = Una hoja de cálculo la ejecutaría como fórmula.
problem-cell-formula-todo = Empezar la celda con una palabra o una cifra.
problem-control-character-found = La celda contiene un carácter invisible ({ $name }).
problem-control-character-expected = Solo se esperaban caracteres visibles y saltos de línea.
problem-control-character-todo = Teclear el texto de nuevo en lugar de pegarlo.
problem-text-garbled-found = Hay letras estropeadas en «{ $value }».
problem-text-garbled-expected = Se esperaban las tildes y comillas del documento.
problem-text-garbled-todo = Comparar con el documento y teclear de nuevo esas letras, y abrir y guardar siempre el archivo en UTF-8.

## Cifras

problem-reference-after-publication-found = La cifra se refiere a «{ $value }», pero { $source } ya la publicó el { $published }.
problem-reference-after-publication-expected = Nadie puede dar un número antes de su fecha.
problem-reference-after-publication-todo = Comprobar las dos fechas en el documento.
problem-read-before-published-found = El documento se consultó el «{ $value }», antes de su publicación ({ $published }).
problem-read-before-published-expected = Un documento se consulta el día en que aparece o después.
problem-read-before-published-todo = Comprobar las dos fechas; una celda dañada puede convertirse en una fecha antigua.
problem-date-far-found = «{ $value }» es anterior en años a todo lo demás que se conoce en torno a ella; la fecha más próxima es { $near }.
problem-date-far-expected = Una cifra o un documento lleva una fecha cercana a las demás de su organización o a la del documento que la da.
problem-date-far-todo = Comprobar el año: una celda dañada puede convertirse en una fecha antigua. Si el documento lo dice así, dejarla.
problem-period-reversed-found = El final, «{ $value }», es anterior al inicio, «{ $start }».
problem-period-reversed-expected = Un período no termina antes de empezar.
problem-period-reversed-todo = Comprobar si se intercambiaron.
problem-stock-without-date-found = Falta la fecha del recuento.
problem-stock-without-date-expected = Este indicador cuenta personas en una fecha.
problem-stock-without-date-todo = Rellenar as_of con la precisión que permita el documento.
problem-stock-with-period-found = La cifra tiene un período («{ $value }»).
problem-stock-with-period-expected = Este indicador cuenta personas en una fecha; solo se rellena as_of.
problem-stock-with-period-todo = Vaciar la celda o elegir un indicador que abarque un período.
problem-flow-with-date-found = La cifra tiene una fecha de recuento («{ $value }»).
problem-flow-with-date-expected = Este indicador abarca un período; as_of queda vacío.
problem-flow-with-date-todo = Pasar la fecha a period_start y period_end.
problem-flow-without-period-found = Falta el período.
problem-flow-without-period-expected = Este indicador abarca un período; se conoce al menos su inicio o su final.
problem-flow-without-period-todo = Rellenar period_start, period_end o los dos.
problem-upper-missing-found = Falta el valor superior.
problem-upper-missing-expected = «between» (entre) necesita dos números.
problem-upper-missing-todo = Rellenar el valor superior o elegir otro matiz.
problem-upper-unwanted-found = Hay un valor superior («{ $value }»), aunque el matiz es «{ $qualifier }».
problem-upper-unwanted-expected = Solo «between» (entre) lleva valor superior.
problem-upper-unwanted-todo = Vaciar la celda o poner el matiz «between».
problem-upper-not-above-found = El valor superior, { $value }, no es mayor que el inferior, { $value_low }.
problem-upper-not-above-expected = El número mayor va en value_high.
problem-upper-not-above-todo = Comprobar si se intercambiaron.
problem-part-above-whole-found = La parte es { $value } y su total, solo { $whole_value } ({ $whole }).
problem-part-above-whole-expected = En un mismo documento ({ $source }) una parte no supera a su total.
problem-part-above-whole-todo = Comprobar las dos cifras; si el documento lo dice así, dejarlas y decirlo en la nota.
problem-list-arithmetic-found = La lista es { $value }; { $before } + { $added } - { $removed } difiere en { $residue }.
problem-list-arithmetic-expected = La lista anterior, más las altas, menos las bajas, da la lista nueva.
problem-list-arithmetic-todo = Comprobar los cuatro números en los documentos; si lo dicen así, dejarlos.
problem-figure-doubled-found = La misma cifra ya está como { $other }.
problem-figure-doubled-expected = Un recuento figura una vez; cada documento más es una fila de attributions.csv.
problem-figure-doubled-todo = Pasar sus documentos a la primera fila y eliminar esta.
problem-answers-unmatched-found = { $count ->
        [one] Una respuesta no corresponde a ningún aviso.
       *[other] { $count } respuestas no corresponden a ningún aviso.
    }
problem-answers-unmatched-expected = Una respuesta es de un aviso sobre esa fila y esa columna que diga exactamente lo mismo.
problem-answers-unmatched-todo = Si lo que estaba mal ya se corrigió, dejarla así; en lo escrito a mano, buscar un descuido.
problem-figure-rival-found = Aquí { $value }; en { $other }, { $other_value }, para el mismo recuento.
problem-figure-rival-expected = De dos números para un mismo recuento, uno es variante del otro.
problem-figure-rival-todo = Rellenar variant_of y variant_kind en una de las dos filas.
problem-figure-look-alike-found = { $value } está también en { $other }, donde es otro indicador ({ $measure }).
problem-figure-look-alike-expected = El mismo número hacia la misma fecha suele ser el mismo recuento leído dos veces.
problem-figure-look-alike-todo = Comprobar los documentos; si son cosas distintas, añadir la pareja a relations.csv.
problem-document-known-found = La dirección lleva a la misma página que { $document }{ $stands ->
    [here] , en { $first }.
   *[published] , que ya consta.
}
problem-document-known-expected = Un documento figura una sola vez, con todas las cifras que da.
problem-document-known-todo = { $stands ->
    [asked] Si es el mismo documento, marcar arriba «Es …» con su título y revisar de nuevo; si es otro, dejar la casilla vacía.
    [here] Si es el mismo documento, dejar una de las dos filas y escribir el nombre de esa en attributions.csv.
   *[published] Si es el mismo documento, quitar esta fila y escribir { $other } en attributions.csv en lugar de su nombre.
} Si la página difunde el documento de otra organización, indicar quién lo difunde; si tenía entonces otro documento, decir en la nota cuál.
problem-document-same-day-found = El mismo autor publicó el mismo día { $document }{ $stands ->
    [here] , en { $first }.
   *[published] , que ya consta.
}
problem-document-same-day-expected = Un documento figura una sola vez, con todas las cifras que da.
problem-document-same-day-todo = { $stands ->
    [asked] Si es el mismo documento con otra dirección, marcar arriba «Es …» con su título y revisar de nuevo; si ese día hubo dos, dejar la casilla vacía.
    [here] Si es el mismo documento con otra dirección, dejar una de las dos filas y escribir el nombre de esa en attributions.csv; si ese día hubo dos, dejar los dos.
   *[published] Si es el mismo documento con otra dirección, quitar esta fila y escribir { $other } en attributions.csv en lugar de su nombre; si ese día hubo dos, dejar los dos.
}
problem-scope-without-sentence-found = El alcance «{ $name }» no tiene palabras para una frase.
problem-scope-without-sentence-expected = Una frase nombra a las personas que abarca la cifra; mientras tanto figura en ella el nombre del alcance, entre paréntesis.
problem-scope-without-sentence-todo = Rellenar sentence_en y sentence_es, por ejemplo «vinculada a las protestas de julio de 2021|vinculadas a las protestas de julio de 2021».
problem-variant-without-kind-found = Falta el tipo de variante.
problem-variant-without-kind-expected = Una variante dice en qué difiere.
problem-variant-without-kind-todo = Rellenar variant_kind.
problem-variant-without-figure-found = Hay un tipo de variante («{ $kind }») sin la cifra de la que es variante.
problem-variant-without-figure-expected = Las dos columnas se rellenan juntas o ninguna.
problem-variant-without-figure-todo = Rellenar variant_of o vaciar variant_kind.
problem-variant-of-variant-found = «{ $value }» es a su vez una variante o no está vigente.
problem-variant-of-variant-expected = Una variante señala una cifra que vale por sí misma.
problem-variant-of-variant-todo = Señalar la cifra que vale al final.
problem-status-without-reason-found = El estado es «{ $status }», sin motivo.
problem-status-without-reason-expected = De una cifra que se retira se dice por qué.
problem-status-without-reason-todo = Rellenar status_reason.
problem-active-superseded-found = Se dice que «{ $value }» sustituye a una cifra vigente.
problem-active-superseded-expected = Solo se sustituye una cifra que no está vigente.
problem-active-superseded-todo = Cambiar el estado o vaciar la celda.
problem-pointer-circle-found = Siguiendo «{ $value }» se vuelve a esta fila.
problem-pointer-circle-expected = Cada fila señala hacia adelante, nunca en círculo.
problem-pointer-circle-todo = Vaciar la celda en la fila que va primero.
problem-rests-on-itself-found = Se dice que la cifra repite el recuento de su propia organización.
problem-rests-on-itself-expected = Se esperaba otra organización.
problem-rests-on-itself-todo = Vaciar la celda.
problem-figure-without-source-found = Ningún documento da esta cifra.
problem-figure-without-source-expected = Una cifra solo entra con una fila en attributions.csv.
problem-figure-without-source-todo = Añadir el documento o quitar la cifra.
problem-figure-misplaced-found = El indicador «{ $value }» no corresponde a este archivo.
problem-figure-misplaced-expected = measures.csv lo sitúa en { $dataset }.csv.
problem-figure-misplaced-todo = Llevar la fila allí o corregir el indicador.
problem-figure-elsewhere-found = «{ $value }» está también en { $first }.
problem-figure-elsewhere-expected = Una cifra tiene un nombre único en las tres tablas de cifras.
problem-figure-elsewhere-todo = Cambiar el nombre de una de las dos o eliminarla.

## Textos y personas

problem-translation-missing-found = El texto está vacío y { $filled } está relleno.
problem-translation-missing-expected = Un texto está en los dos idiomas o en ninguno.
problem-translation-missing-todo = Añadir la traducción.
problem-sentence-forms-found = Se encontró «{ $value }».
problem-sentence-forms-expected = Se esperaban dos formas, para uno y para varios, separadas por una barra vertical «|»; puede seguir una tercera, para ninguno.
problem-sentence-forms-todo = Escribir las dos formas, aunque sean iguales.
problem-sentence-places-found = Se encontró «{ $value }».
problem-sentence-places-expected = Cada forma lleva {"{n}"}, {"{scope}"} y {"{when}"} u {"{on}"} exactamente una vez, {"{people}"} una vez como máximo, ninguna otra llave y los corchetes por pares. Solo a la forma para ninguno le puede faltar {"{n}"}.
problem-sentence-places-todo = Poner los tres lugares en cada forma.
problem-person-column-found = La columna «{ $column }» parece hecha para personas.
problem-person-column-expected = Los datos no nombran a ninguna persona por debajo del nivel de una organización.
problem-person-column-todo = Eliminar la columna antes de que el archivo vaya a ninguna parte.
problem-identity-number-found = La celda contiene un número que puede ser el de un documento de identidad.
problem-identity-number-expected = Los datos no nombran a ninguna persona.
problem-identity-number-todo = Eliminar el número.
problem-person-name-found = «{ $name }» puede ser el nombre de una persona.
problem-person-name-expected = Los datos no nombran a ninguna persona por debajo del nivel de una organización.
problem-person-name-todo = Eliminar el nombre si lo es; si no, dejarlo.

## Los ajustes de las páginas (en datapackage.json)

problem-settings-unknown-id-found = Los ajustes nombran «{ $value }».
problem-settings-unknown-id-expected = Debería ser uno de los identificadores de { $table }.
problem-settings-unknown-id-todo = Corregir el identificador bajo «dashboard» en datapackage.json.
problem-settings-colour-found = Se encontró el color «{ $value }».
problem-settings-colour-expected = Un color es una almohadilla y seis cifras o letras de la a a la f, como #1f6fb4.
problem-settings-colour-todo = Corregir el color bajo «dashboard» en datapackage.json.
problem-settings-text-missing-found = Falta un texto de las páginas.
problem-settings-text-missing-expected = Figura bajo «dashboard» en datapackage.json en cada idioma.
problem-settings-text-missing-todo = Añadir el texto.
problem-settings-language-unknown-found = Los ajustes nombran el idioma «{ $value }».
problem-settings-language-unknown-expected = Las páginas tienen textos en estos idiomas: { $spoken }.
problem-settings-language-unknown-todo = Si las letras están mal, corregirlas bajo «dashboard» en datapackage.json; si no, encargar la traducción de los textos de las páginas. Hasta entonces no se muestra nada en este idioma.
