# Lo que encuentra una revisión de los datos: qué hay, qué debe haber, qué hacer. Un bloque por código.

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
suggestion = ¿Quisiste escribir «{ $suggestion }»?
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
problem-more-alike-todo = Corrige primero las filas indicadas: las demás suelen tener la misma causa.

## Archivos

problem-folder-missing-found = No hay ninguna carpeta con este nombre.
problem-folder-missing-expected = Se esperaba una carpeta con datapackage.json y los archivos CSV.
problem-folder-missing-todo = Comprueba el nombre de la carpeta.
problem-descriptor-missing-found = Falta el archivo datapackage.json.
problem-descriptor-missing-expected = Ese archivo describe todas las tablas de la carpeta.
problem-descriptor-missing-todo = Recupéralo de la última versión que funcionaba.
problem-descriptor-not-json-found = El archivo no puede leerse como JSON o dice dos veces lo mismo.
problem-descriptor-not-json-expected = Los corchetes, comillas y comas deben estar en su sitio, y el texto debe estar en UTF-8.
problem-descriptor-not-json-todo = Deshaz el último cambio de este archivo.
problem-descriptor-incomplete-found = La parte «{ $column }» falta o está vacía.
problem-descriptor-incomplete-expected = El archivo necesita resources, dashboard y version.
problem-descriptor-incomplete-todo = Recupera esa parte de la última versión que funcionaba.
problem-descriptor-invalid-found = La descripción tiene un defecto en «{ $value }».
problem-descriptor-invalid-expected = Cada tabla necesita un nombre propio, un archivo con nombre sencillo terminado en .csv y columnas con nombre y tipo válidos; los ajustes de las páginas conservan su forma.
problem-descriptor-invalid-todo = Deshaz el último cambio en ese lugar de datapackage.json.
problem-not-linked-found = Las tablas no se pueden enlazar ({ $value }).
problem-not-linked-expected = Cada nombre permanente y cada celda debe ajustarse a su tabla.
problem-not-linked-todo = Ejecuta la revisión: señala cada lugar.
problem-file-missing-found = Falta el archivo.
problem-file-missing-expected = Cada tabla de datapackage.json tiene su archivo en la carpeta.
problem-file-missing-todo = Añade el archivo, exactamente con este nombre.
problem-file-unreadable-found = El archivo no se puede abrir ({ $value }).
problem-file-unreadable-expected = Se esperaba un archivo normal que todo el equipo pueda leer.
problem-file-unreadable-todo = Ciérralo en otros programas o guárdalo de nuevo con el mismo nombre.
problem-file-not-ordinary-found = Esto es una carpeta, una tubería o un dispositivo con el nombre de un archivo.
problem-file-not-ordinary-expected = Se esperaba un archivo normal.
problem-file-not-ordinary-todo = Pon en su lugar el archivo original.
problem-file-too-large-found = El archivo ocupa más de { $megabytes } megabytes.
problem-file-too-large-expected = Los archivos de un paquete son más pequeños; los mayores no se leen.
problem-file-too-large-todo = Busca algo pegado o exportado por error, o recupera la última versión.
problem-check-failed-found = La revisión de los datos se interrumpió ({ $value }).
problem-check-failed-expected = Contenga lo que contenga una carpeta, la revisión debería decir qué está mal.
problem-check-failed-todo = Recupera la última versión que funcionaba y muestra esta carpeta a quien administra el servidor.
problem-file-empty-found = El archivo está vacío.
problem-file-empty-expected = Se esperaban los nombres de las columnas en la primera línea y, debajo, las filas.
problem-file-empty-todo = Comprueba que la tabla se guardó y que este es el archivo correcto, o recupera su última versión.
problem-file-workbook-found = Es un libro de hoja de cálculo con nombre de archivo CSV.
problem-file-workbook-expected = Un archivo CSV es texto sin formato.
problem-file-workbook-todo = Ábrelo en la hoja de cálculo y guárdalo como «CSV UTF-8 (delimitado por comas)».
problem-file-extra-found = El archivo no figura en datapackage.json.
problem-file-extra-expected = Solo se leen los archivos que figuran allí.
problem-file-extra-todo = Comprueba el nombre; si no forma parte de los datos, llévalo a otro lugar.
problem-file-delimiter-found = Las celdas están separadas por { $delimiter ->
        [semicolon] punto y coma
        [tab] tabulaciones
       *[bar] barras verticales
    }.
problem-file-delimiter-expected = Se esperaban comas.
problem-file-delimiter-todo = Guarda el archivo como «CSV UTF-8 (delimitado por comas)»; si el programa no deja elegir, pon la coma como separador de listas.
problem-encoding-utf16-found = El archivo está guardado en UTF-16 («texto Unicode»).
problem-encoding-utf16-expected = Se esperaba UTF-8.
problem-encoding-utf16-todo = Guárdalo de nuevo como «CSV UTF-8».
problem-encoding-legacy-found = El archivo parece estar en { $encoding }; la primera letra que lo delata está en «{ $value }».
problem-encoding-legacy-expected = Se esperaba UTF-8; de otro modo se estropean las letras con tilde.
problem-encoding-legacy-todo = Guárdalo de nuevo como «CSV UTF-8», no como simple «CSV».
problem-encoding-unknown-found = Las letras del archivo no se pueden leer; la primera está cerca de «{ $value }».
problem-encoding-unknown-expected = Se esperaba UTF-8.
problem-encoding-unknown-todo = Guárdalo de nuevo como «CSV UTF-8» o recupera la última versión.
problem-nul-byte-found = La línea contiene bytes vacíos (NUL).
problem-nul-byte-expected = Solo se esperaba texto; esos bytes vienen de una copia dañada.
problem-nul-byte-todo = Copia o exporta el archivo de nuevo.
problem-no-rows-found = El archivo tiene los nombres de las columnas y ninguna fila: no hay nada que tomar de él.
problem-no-rows-expected = Se esperaba al menos una fila debajo de los nombres de las columnas.
problem-no-rows-todo = Llena las filas y guarda, o deja fuera el archivo; si las filas se perdieron, recupera su última versión.

## Columnas y filas

problem-column-missing-found = Falta la columna «{ $column }».
problem-column-missing-expected = Todas las columnas son necesarias, también las que no tienen contenido.
problem-column-missing-todo = Añade la columna con exactamente este nombre en la primera línea.
problem-column-extra-found = La columna «{ $column }» no se conoce.
problem-column-extra-expected = Solo se esperaban las columnas descritas en datapackage.json.
problem-column-extra-todo = Corrige el nombre o elimina la columna.
problem-column-doubled-found = La columna «{ $column }» aparece más de una vez.
problem-column-doubled-expected = Cada columna aparece una sola vez.
problem-column-doubled-todo = Compara las dos y elimina la copia.
problem-column-blank-found = La columna número { $position } no tiene nombre.
problem-column-blank-expected = Cada columna tiene un nombre en la primera línea.
problem-column-blank-todo = Elimina la columna o devuélvele su nombre.
problem-column-order-found = Las columnas están en un orden distinto del descrito.
problem-column-order-expected = Se esperaba el orden de datapackage.json; otros programas dependen de él.
problem-column-order-todo = Devuelve las columnas a su lugar.
problem-row-blank-found = La fila está vacía.
problem-row-blank-expected = Todas las filas tienen contenido.
problem-row-blank-todo = Elimina la fila.
problem-row-short-found = La fila tiene { $cells } celdas.
problem-row-short-expected = Se esperaban { $columns }, una por columna.
problem-row-short-todo = Busca una coma que falte; también una celda vacía lleva su coma.
problem-row-long-found = La fila tiene { $cells } celdas.
problem-row-long-expected = Se esperaban { $columns }, una por columna.
problem-row-long-todo = Busca una coma dentro de un texto o de un número como 1,150: el texto debe ir entre comillas dobles y el número, sin coma.
problem-quote-unclosed-found = Aquí se abren unas comillas dobles que nunca se cierran: «{ $value }».
problem-quote-unclosed-expected = Las comillas dobles van en pareja alrededor de una celda; el resto del archivo no puede leerse.
problem-quote-unclosed-todo = Cierra las comillas al final de la celda; dentro de un texto, las comillas se escriben dos veces.
problem-quote-stray-found = Unas comillas dobles se cierran antes de que termine la celda: «{ $value }».
problem-quote-stray-expected = Tras las comillas de cierre va una coma.
problem-quote-stray-todo = Escribe dos veces las comillas que estén dentro de un texto, o elimínalas.
problem-rows-in-cell-found = Aquí se abren unas comillas dobles y { $rows ->
        [one] 1 línea de más abajo está
       *[other] { $rows } líneas de más abajo están
    } en la misma celda: «{ $value }».
problem-rows-in-cell-expected = Se esperaba una fila en cada línea; con las comillas se toman filas enteras por un texto, y no se lee ninguna de ellas.
problem-rows-in-cell-todo = Elimina las comillas, o ciérralas donde termina su texto; las que estén dentro de un texto se escriben dos veces.

## Celdas

problem-stray-blank-found = La celda empieza o termina con un espacio.
problem-stray-blank-expected = Se esperaba «{ $value }» sin espacios alrededor.
problem-stray-blank-todo = Elimina los espacios.
problem-cell-too-long-found = La celda tiene { $length } caracteres.
problem-cell-too-long-expected = Se leen como máximo { $longest }.
problem-cell-too-long-todo = Busca un documento entero pegado en una celda o unas comillas perdidas.
problem-value-missing-found = La celda está vacía.
problem-value-missing-expected = Esta columna es obligatoria en todas las filas.
problem-value-missing-todo = Llénala.
problem-value-unknown-found = Se encontró «{ $value }».
problem-value-unknown-expected = Se esperaba uno de estos valores: { $choices }.
problem-value-unknown-todo = Elige uno, escrito igual.
problem-value-format-found = Se encontró «{ $value }».
problem-value-format-expected = Esta columna tiene otro formato; el diccionario de datos lo describe.
problem-value-format-todo = Compara con las filas de arriba y de abajo.
problem-value-doubled-found = «{ $value }» ya está en { $first }.
problem-value-doubled-expected = En esta columna cada valor aparece una sola vez.
problem-value-doubled-todo = Corrige una de las dos filas.
problem-text-too-long-found = El texto tiene { $length } caracteres.
problem-text-too-long-expected = Aquí caben como máximo { $longest }.
problem-text-too-long-todo = Acórtalo.
problem-date-format-found = Se encontró «{ $value }».
problem-date-format-expected = Una fecha se escribe 2025, 2025-09 o 2025-09-30.
problem-date-format-todo = Escribe primero el año y da a la columna formato de texto para que la hoja de cálculo no la cambie.
problem-date-day-missing-found = «{ $value }» no indica un día.
problem-date-day-missing-expected = Se esperaba una fecha con día, como 2025-09-30.
problem-date-day-missing-todo = Busca el día en el documento; si no se conoce, usa una columna que admita un mes.
problem-date-impossible-found = «{ $value }» no existe en el calendario.
problem-date-impossible-expected = Se esperaba un año, mes o día que exista.
problem-date-impossible-todo = Busca la fecha en el documento.
problem-date-year-impossible-found = El año de «{ $value }» es imposible aquí.
problem-date-year-impossible-expected = Se esperaba un año de cuatro dígitos que no empiece por 0, como 2026.
problem-date-year-impossible-todo = Busca el año en el documento.
problem-date-future-found = «{ $value }» está en el futuro.
problem-date-future-expected = Se esperaba una fecha no posterior a { $today }.
problem-date-future-todo = Comprueba el año y el mes en el documento.
problem-clock-behind-found = El reloj del servidor indica { $today }, pero los datos son del { $data }.
problem-clock-behind-expected = Los datos no pueden ser posteriores al día en que se leen.
problem-clock-behind-todo = Pon en hora el servidor. Los datos se muestran de todos modos; hasta entonces no puede publicarse nada.
problem-number-format-found = Se encontró «{ $value }».
problem-number-format-expected = Se esperaba un número entero solo con dígitos, como 1150: sin coma, punto, espacio ni palabra.
problem-number-format-todo = Escribe solo los dígitos; «alrededor de» o «más de» van en la columna para esas palabras (qualifier).
problem-number-negative-found = Se encontró «{ $value }».
problem-number-negative-expected = No puede haber menos de cero personas o hechos.
problem-number-negative-todo = Elimina el signo menos o busca el número en el documento.
problem-number-range-found = Se encontró «{ $value }».
problem-number-range-expected = { $high ->
        [none] Se esperaba un número no menor que { $low }.
       *[other] Se esperaba un número de { $low } a { $high }.
    }
problem-number-range-todo = Busca el número en el documento.
problem-value-jump-found = Se encontró «{ $value }». Las cifras de la misma organización, el mismo indicador y el mismo alcance más cercanas en el tiempo son { $near }.
problem-value-jump-expected = Un número así rara vez es cinco veces mayor o menor que todos los demás, o que todos menos uno: la causa suele ser un dígito de más o de menos, o un número pegado dos veces.
problem-value-jump-todo = Busca el número en el documento. Si lo dice así, déjalo: se puede publicar.
problem-address-format-found = Se encontró «{ $value }».
problem-address-format-expected = Se esperaba una dirección web que empiece por https:// o http:// y no tenga espacios.
problem-address-format-todo = Copia la dirección del navegador o deja la celda vacía.
problem-address-odd-found = Se encontró «{ $value }».
problem-address-odd-expected = { $fault ->
        [user] Se esperaba el nombre del sitio justo después de «//». Lo que va delante de una «@» no forma parte de él: una dirección así parece llevar a un sitio y lleva a otro.
        [letters] Se esperaba el nombre de un sitio en un solo alfabeto. Aquí lleva letras de otro que parecen iguales a las nuestras, y una dirección así lleva a otro sitio; teclea de nuevo el nombre.
        [site] Se esperaba el nombre de un sitio después de «//», como en https://example.org/pagina.
       *[sign] Se esperaba una dirección sin espacios, signos invisibles, comillas, barras invertidas, < ni >.
    }
problem-address-odd-todo = Abre el documento en el navegador y copia de ahí la dirección, o deja la celda vacía.
problem-address-example-found = Se encontró «{ $value }».
problem-address-example-expected = Se esperaba la dirección de un documento o de una organización; esta está reservada para ejemplos.
problem-address-example-todo = Escribe la dirección verdadera, o borra la fila con todo lo que remite a ella.
problem-id-format-found = Se encontró «{ $value }».
problem-id-format-expected = Se esperaba un nombre permanente: minúsculas sin tilde y dígitos, unidos como en las demás filas; sin espacios.
problem-id-format-todo = Cópialo de la tabla donde se define.
problem-key-doubled-found = «{ $value }» ya está en { $first }.
problem-key-doubled-expected = El contenido de { $columns } identifica una sola fila.
problem-key-doubled-todo = Elimina la copia o da a la fila nueva un nombre propio.
problem-reference-unknown-found = «{ $value }» no se conoce.
problem-reference-unknown-expected = Debe estar en { $table }.
problem-reference-unknown-todo = Corrige la escritura o añádelo allí antes.
problem-list-unknown-found = «{ $item }», en la lista, no se conoce.
problem-list-unknown-expected = Debe estar en { $table }; los elementos se separan con punto y coma, sin espacios.
problem-list-unknown-todo = Corrige la escritura o añádelo allí antes.
problem-topic-unknown-found = Ningún indicador tiene el tema «{ $item }».
problem-topic-unknown-expected = Un hecho se muestra junto a los gráficos de los indicadores que tienen su tema: uno de { $choices }.
problem-topic-unknown-todo = Corrige el tema o dáselo a los indicadores junto a los que el hecho es útil.
problem-language-unknown-found = «{ $value }» no corresponde a ningún idioma conocido.
problem-language-unknown-expected = Se esperaban las dos letras de un idioma, como es (español) o nl (neerlandés).
problem-language-unknown-todo = Corrige las letras. Hasta entonces se leen ellas en lugar del nombre del idioma.
problem-cell-formula-found = La celda empieza por «{ $sign }»: «{ $value }».
problem-cell-formula-expected = Una hoja de cálculo la ejecutaría como fórmula.
problem-cell-formula-todo = Empieza la celda con una palabra o un dígito.
problem-control-character-found = La celda contiene un carácter invisible ({ $name }).
problem-control-character-expected = Solo se esperaban caracteres visibles y saltos de línea.
problem-control-character-todo = Teclea el texto de nuevo en lugar de pegarlo.
problem-text-garbled-found = Hay letras estropeadas en «{ $value }».
problem-text-garbled-expected = Se esperaban las tildes y comillas del documento.
problem-text-garbled-todo = Compáralo con el documento y teclea de nuevo esas letras, y abre y guarda siempre el archivo en UTF-8.

## Cifras

problem-reference-after-publication-found = La cifra se refiere a «{ $value }», pero { $source } ya la publicó el { $published }.
problem-reference-after-publication-expected = Nadie puede dar un número antes de su fecha.
problem-reference-after-publication-todo = Comprueba las dos fechas en el documento.
problem-read-before-published-found = El documento se leyó el «{ $value }», antes de su publicación ({ $published }).
problem-read-before-published-expected = Un documento se lee el día en que aparece o después.
problem-read-before-published-todo = Comprueba las dos fechas; una celda dañada puede convertirse en una fecha antigua.
problem-date-far-found = «{ $value }» es anterior en años a todo lo demás que se conoce en torno a ella; la fecha más próxima es { $near }.
problem-date-far-expected = Una cifra o un documento lleva una fecha cercana a las demás de su organización o a la del documento que la da.
problem-date-far-todo = Comprueba el año en el documento: una celda dañada puede convertirse en una fecha antigua. Si el documento lo dice así, déjala.
problem-period-reversed-found = El final, «{ $value }», es anterior al inicio, «{ $start }».
problem-period-reversed-expected = Un período no termina antes de empezar.
problem-period-reversed-todo = Comprueba si se intercambiaron.
problem-hour-without-day-found = Se indica una hora ({ $value }), pero no un día.
problem-hour-without-day-expected = La hora es la de un día: as_of, o el final del período, lo indica.
problem-hour-without-day-todo = Llena el día o quita la hora.
problem-stock-without-date-found = Falta la fecha del recuento.
problem-stock-without-date-expected = Este indicador cuenta personas en una fecha.
problem-stock-without-date-todo = Llena as_of con la precisión que permita el documento.
problem-stock-with-period-found = La cifra tiene un período («{ $value }»).
problem-stock-with-period-expected = Este indicador cuenta personas en una fecha; solo se llena as_of.
problem-stock-with-period-todo = Vacía la celda o elige un indicador que abarque un período.
problem-flow-with-date-found = La cifra tiene una fecha de recuento («{ $value }»).
problem-flow-with-date-expected = Este indicador abarca un período; as_of queda vacío.
problem-flow-with-date-todo = Pasa la fecha a period_start y period_end.
problem-flow-without-period-found = Falta el período.
problem-flow-without-period-expected = Este indicador abarca un período; se conoce al menos su inicio o su final.
problem-flow-without-period-todo = Llena period_start, period_end o los dos.
problem-upper-missing-found = Falta el número mayor.
problem-upper-missing-expected = «between» (entre) necesita dos números.
problem-upper-missing-todo = Escribe el número mayor o elige otra palabra que «between» (entre).
problem-upper-unwanted-found = Hay un número mayor («{ $value }»), aunque la palabra que acompaña al número (qualifier) es «{ $qualifier }».
problem-upper-unwanted-expected = Solo «between» (entre) lleva un número mayor.
problem-upper-unwanted-todo = Vacía la celda o pon «between» (entre) en qualifier.
problem-upper-not-above-found = El número mayor, { $value }, no es mayor que el otro, { $value_low }.
problem-upper-not-above-expected = El número mayor va en value_high.
problem-upper-not-above-todo = Comprueba si se intercambiaron.
problem-part-above-whole-found = La parte es { $value } y el total, solo { $whole_value } ({ $whole }).
problem-part-above-whole-expected = En un mismo documento ({ $source }) una parte no supera al total.
problem-part-above-whole-todo = Comprueba las dos cifras; si el documento lo dice así, déjalas y dilo en la nota.
problem-list-arithmetic-found = La lista es { $value }; { $before } + { $added } − { $removed } da { $residue } de diferencia.
problem-list-arithmetic-expected = La lista anterior, más las altas, menos las bajas, da la lista nueva.
problem-list-arithmetic-todo = Comprueba los cuatro números en los documentos; si lo dicen así, déjalos.
problem-figure-doubled-found = La misma cifra ya está como { $other }.
problem-figure-doubled-expected = Un recuento aparece una vez; cada documento adicional es una fila de attributions.csv.
problem-figure-doubled-todo = Pasa sus documentos a la primera fila y elimina esta.
problem-answers-unmatched-found = { $count ->
        [one] Una respuesta no corresponde a ningún aviso.
       *[other] { $count } respuestas no corresponden a ningún aviso.
    }
problem-answers-unmatched-expected = Una respuesta es de un aviso sobre esa fila y esa columna que diga exactamente lo mismo.
problem-answers-unmatched-todo = Si lo que estaba mal ya se corrigió, déjala así; en lo escrito a mano, busca un error de escritura.
problem-figure-rival-found = Aquí { $value }; en { $other }, { $other_value }, para el mismo recuento.
problem-figure-rival-expected = De dos números para un mismo recuento, uno es variante del otro.
problem-figure-rival-todo = Llena variant_of y variant_kind en una de las dos filas.
problem-figure-look-alike-found = { $value } está también en { $other }, donde es otro indicador ({ $measure }).
problem-figure-look-alike-expected = El mismo número en fechas cercanas suele ser el mismo recuento leído dos veces.
problem-figure-look-alike-todo = Comprueba los documentos; si son cosas distintas, añade la pareja a relations.csv.
problem-document-known-found = La dirección lleva a la misma página que { $document }{ $stands ->
    [here] , en { $first }.
   *[published] , que ya consta.
}
problem-document-known-expected = Un documento aparece una sola vez, con todas las cifras que da.
problem-document-known-todo = { $stands ->
    [asked] Si es el mismo documento, marca arriba «Es …» con su título y revisa de nuevo; si es otro, deja la casilla vacía.
    [here] Si es el mismo documento, deja una de las dos filas y escribe el nombre de esa en attributions.csv.
   *[published] Si es el mismo documento, quita esta fila y escribe { $other } en attributions.csv en lugar de su nombre.
} Si la página reproduce el documento de otra organización, indica quién lo difunde; si tenía entonces otro documento, di en la nota cuál.
problem-document-same-day-found = El mismo autor publicó el mismo día { $document }{ $stands ->
    [here] , en { $first }.
   *[published] , que ya consta.
}
problem-document-same-day-expected = Un documento aparece una sola vez, con todas las cifras que da.
problem-document-same-day-todo = { $stands ->
    [asked] Si es el mismo documento con otra dirección, marca arriba «Es …» con su título y revisa de nuevo; si ese día hubo dos, deja la casilla vacía.
    [here] Si es el mismo documento con otra dirección, deja una de las dos filas y escribe el nombre de esa en attributions.csv; si ese día hubo dos, deja los dos.
   *[published] Si es el mismo documento con otra dirección, quita esta fila y escribe { $other } en attributions.csv en lugar de su nombre; si ese día hubo dos, deja los dos.
}
problem-scope-without-sentence-found = El alcance «{ $name }» no tiene palabras para una frase.
problem-scope-without-sentence-expected = Una frase nombra a las personas que abarca la cifra; mientras tanto figura en ella el nombre del alcance, entre paréntesis.
problem-scope-without-sentence-todo = Llena sentence_en y sentence_es, por ejemplo «vinculada a las protestas de julio de 2021|vinculadas a las protestas de julio de 2021».
problem-variant-without-kind-found = Falta el tipo de variante.
problem-variant-without-kind-expected = Una variante dice en qué difiere.
problem-variant-without-kind-todo = Llena variant_kind.
problem-variant-without-figure-found = Hay un tipo de variante («{ $kind }») sin la cifra de la que es variante.
problem-variant-without-figure-expected = Las dos columnas se llenan juntas o ninguna.
problem-variant-without-figure-todo = Llena variant_of o vacía variant_kind.
problem-variant-of-variant-found = «{ $value }» es a su vez una variante o no está vigente.
problem-variant-of-variant-expected = Una variante señala la cifra principal.
problem-variant-of-variant-todo = Señala la cifra principal.
problem-status-without-reason-found = El estado es «{ $status }», sin motivo.
problem-status-without-reason-expected = Una cifra retirada necesita un motivo.
problem-status-without-reason-todo = Llena status_reason.
problem-active-superseded-found = Se dice que «{ $value }» sustituye a una cifra vigente.
problem-active-superseded-expected = Solo se sustituye una cifra que no está vigente.
problem-active-superseded-todo = Cambia el estado o vacía la celda.
problem-pointer-circle-found = Siguiendo «{ $value }» se vuelve a esta fila.
problem-pointer-circle-expected = Cada fila señala hacia adelante, nunca en círculo.
problem-pointer-circle-todo = Vacía la celda en la primera de esas filas.
problem-rests-on-itself-found = Se dice que la cifra repite el recuento de su propia organización.
problem-rests-on-itself-expected = Se esperaba otra organización.
problem-rests-on-itself-todo = Vacía la celda.
problem-figure-without-source-found = Ningún documento da esta cifra.
problem-figure-without-source-expected = Una cifra solo entra con una fila en attributions.csv.
problem-figure-without-source-todo = Añade el documento o quita la cifra.
problem-figure-misplaced-found = El indicador «{ $value }» no corresponde a este archivo.
problem-figure-misplaced-expected = measures.csv lo sitúa en { $dataset }.csv.
problem-figure-misplaced-todo = Lleva la fila allí o corrige el indicador.
problem-figure-elsewhere-found = «{ $value }» está también en { $first }.
problem-figure-elsewhere-expected = Una cifra tiene un nombre único en las tres tablas de cifras.
problem-figure-elsewhere-todo = Cambia el nombre de una de las dos o elimínala.

## Textos y personas

problem-translation-missing-found = El texto está vacío y { $filled } no lo está.
problem-translation-missing-expected = Un texto está en los dos idiomas o en ninguno.
problem-translation-missing-todo = Añade la traducción.
problem-sentence-forms-found = Se encontró «{ $value }».
problem-sentence-forms-expected = Se esperaban dos formas, para uno y para varios, separadas por una barra vertical «|»; puede seguir una tercera, para ninguno.
problem-sentence-forms-todo = Escribe las dos formas, aunque sean iguales.
problem-sentence-places-found = Se encontró «{ $value }».
problem-sentence-places-expected = Cada forma lleva {"{n}"}, {"{scope}"} y {"{when}"} u {"{on}"} exactamente una vez, {"{people}"} una vez como máximo, ninguna otra llave y los corchetes por pares. Solo a la forma para ninguno le puede faltar {"{n}"}.
problem-sentence-places-todo = Pon las tres marcas en cada forma.
problem-person-column-found = La columna «{ $column }» parece hecha para personas.
problem-person-column-expected = Los datos no contienen nombres de personas, salvo cuando alguien con un cargo público habla como fuente de una cifra.
problem-person-column-todo = Elimina la columna antes de enviar el archivo.
problem-identity-number-found = La celda contiene un número que puede ser el de un documento de identidad.
problem-identity-number-expected = Los datos no contienen nombres de personas, salvo cuando alguien con un cargo público habla como fuente de una cifra.
problem-identity-number-todo = Elimina el número.
problem-person-name-found = «{ $name }» puede ser el nombre de una persona.
problem-person-name-expected = Los datos no contienen nombres de personas, salvo cuando alguien con un cargo público habla como fuente de una cifra.
problem-person-name-todo = Elimina el nombre si lo es; si no, déjalo.

## Un solo vocabulario en varios paquetes

problem-vocabulary-meaning-found = «{ $id }» tiene aquí «{ $here }» y en { $first } «{ $there }».
problem-vocabulary-meaning-expected = Un nombre permanente significa lo mismo en todos los paquetes de una carpeta.
problem-vocabulary-meaning-todo = Si los dos significan una misma cosa, escribe lo mismo en ambos; si no, da a uno de ellos un nombre permanente propio, en todas las tablas que lo usan.
problem-vocabulary-words-found = «{ $id }» dice aquí «{ $here }» y en { $first } «{ $there }».
problem-vocabulary-words-expected = Lo que significa lo mismo se dice con las mismas palabras en todos los paquetes de una carpeta. Solo puede variar cómo llama cada paquete a su tema («names» en los ajustes).
problem-vocabulary-words-todo = Usa en ambos las mejores palabras. Si solo difiere el nombre del tema, indica en names, en el datapackage.json de cada paquete, cómo llama al suyo. Lo demás que vale para un solo paquete va en su nota; dos cosas distintas necesitan dos nombres permanentes.
problem-vocabulary-two-names-found = «{ $here }» se dice aquí de «{ $id }» y, en { $first }, de «{ $other }».
problem-vocabulary-two-names-expected = Una cosa tiene un solo nombre permanente en todos los paquetes de una carpeta, y dos cosas se distinguen por sus palabras.
problem-vocabulary-two-names-todo = Si son una misma cosa, da a las dos el mismo nombre permanente, en todas las tablas que lo usan; si no, di una de ellas con otras palabras.

## Los ajustes de las páginas (en datapackage.json)

problem-settings-unknown-id-found = Los ajustes nombran «{ $value }».
problem-settings-unknown-id-expected = Debería ser uno de los nombres permanentes de { $table }.
problem-settings-unknown-id-todo = Corrige el nombre permanente bajo «dashboard» en datapackage.json.
problem-settings-colour-found = Se encontró el color «{ $value }».
problem-settings-colour-expected = Un color es una almohadilla y seis dígitos o letras de la a a la f, como #1f6fb4.
problem-settings-colour-todo = Corrige el color bajo «dashboard» en datapackage.json.
problem-settings-colours-alike-found = Se encontró el color «{ $value }», que también tiene «{ $other }».
problem-settings-colours-alike-expected = Cada organización de los ajustes, los órganos oficiales y «other» tienen un color propio, en claro y en oscuro.
problem-settings-colours-alike-todo = Da otro color a uno de los dos bajo «dashboard» en datapackage.json. Hasta entonces, quien lee no puede distinguir sus marcas.
problem-settings-name-found = Se encontró el nombre «{ $value }».
problem-settings-name-expected = Aquí se leen estos nombres: { $choices }. Los textos terminan con las letras de su idioma, como title_es.
problem-settings-name-todo = Corrige el nombre bajo «dashboard» en datapackage.json, o bórralo: ninguna página lee lo que dice.
problem-settings-doubled-found = «{ $value }» aparece aquí más de una vez.
problem-settings-doubled-expected = Cada panel, pregunta, carpeta y color aparece una vez en los ajustes, con un nombre propio.
problem-settings-doubled-todo = Da otro nombre a uno de ellos bajo «dashboard» en datapackage.json, o bórralo: solo se muestra uno.
problem-settings-list-incomplete-found = A la aritmética de una lista le falta: { $value }.
problem-settings-list-incomplete-expected = Nombra un indicador para cada uno de estos: { $choices }.
problem-settings-list-incomplete-todo = Añade lo que falta bajo «dashboard» en datapackage.json, o borra list_arithmetic: tal como está, no se sigue ninguna lista.
problem-settings-parameter-found = La vista pide «{ $value }».
problem-settings-parameter-expected = La página «{ $page }» entiende: { $choices }.
problem-settings-parameter-todo = Corrige el nombre bajo «dashboard» en datapackage.json, o bórralo: la página no lo mira.
problem-settings-choice-found = Se encontró «{ $value }».
problem-settings-choice-expected = Se esperaba uno de estos valores: { $choices }.
problem-settings-choice-todo = Escribe uno de ellos bajo «dashboard» en datapackage.json. Hasta entonces, la página muestra lo que muestra cuando no se pide nada.
problem-settings-day-found = Se encontró «{ $value }».
problem-settings-day-expected = Se esperaba un año, un mes o un día que ya haya empezado (2024, 2024-05 o 2024-05-01); en «known», un día anterior a hoy.
problem-settings-day-todo = Corrige la fecha bajo «dashboard» en datapackage.json. Hasta entonces, la página muestra lo que muestra cuando no se pide nada.
problem-settings-nothing-there-found = La vista pide «{ $value }».
problem-settings-nothing-there-expected = Hay una cifra activa de este indicador, y de este alcance si se nombra uno, que no pertenece a ningún episodio.
problem-settings-nothing-there-todo = Nombra otro indicador u otro alcance bajo «dashboard» en datapackage.json. Hasta entonces, la página muestra algo distinto de lo pedido.
problem-settings-card-found = Se encontró la tarjeta «{ $value }».
problem-settings-card-expected = Una tarjeta es una de estas, con sus nombres permanentes tras dos puntos: { $choices } (newest:listed, chart:home:panel-listed).
problem-settings-card-todo = Corrige la tarjeta bajo «dashboard» en datapackage.json. Hasta entonces queda fuera de la carpeta.
problem-settings-text-missing-found = Falta un texto de las páginas.
problem-settings-text-missing-expected = Debe estar bajo «dashboard» en datapackage.json en cada idioma.
problem-settings-text-missing-todo = Añade el texto.
problem-settings-language-unknown-found = Los ajustes nombran el idioma «{ $value }».
problem-settings-language-unknown-expected = Las páginas tienen textos en estos idiomas: { $spoken }.
problem-settings-language-unknown-todo = Si las letras están mal, corrígelas bajo «dashboard» en datapackage.json; si no, encarga la traducción de los textos de las páginas. Hasta entonces no se muestra nada en este idioma.
problem-subject-same-folder-found = Este tema y «{ $other }» son una misma carpeta con dos nombres.
problem-subject-same-folder-expected = Cada tema tiene una carpeta propia. Aquí cada cifra se muestra dos veces, y lo que se publica en uno cambia el otro.
problem-subject-same-folder-todo = Borra el enlace, y su línea en subjects.txt si la tiene. Para otro tema, empieza una carpeta propia (python -m dashboard new-subject).
problem-subject-same-name-found = El paquete se llama «{ $value }», igual que el de { $other }.
problem-subject-same-name-expected = Cada paquete de una carpeta tiene un nombre propio: por él se reconoce de qué tema es un archivo.
problem-subject-same-name-todo = Si una carpeta es copia de la otra, quítala de ahí; si son dos temas, escribe un nombre propio en uno de los datapackage.json.
problem-subject-name-found = Un paquete está en una carpeta llamada así.
problem-subject-name-expected = Se esperaban al menos tres letras minúsculas, cifras o guiones, con una letra al principio; ni «data» ni «assets».
problem-subject-name-todo = Cambia el nombre de la carpeta, o sácala de ahí: no se muestra.
problem-subject-line-found = Se encontró «{ $value }», que no puede ser el nombre de ningún tema.
problem-subject-line-expected = Cada línea es el nombre de la carpeta de un tema: al menos tres letras minúsculas, cifras o guiones, con una letra al principio. Lo que sigue a un # es una observación.
problem-subject-line-todo = Corrige la línea o bórrala. Hasta entonces su lugar queda para un tema que no existe, y si es la primera línea no se muestra ninguna cifra.
problem-subject-order-found = Aquí falta el orden de los temas: { $value }.
problem-subject-order-expected = Lo indica subjects.txt, un nombre por línea. El primero es el tema de toda dirección que no nombra ninguno, y a su personal se refiere [staff].
problem-subject-order-todo = Escribe el archivo, con el tema más antiguo primero. Hasta entonces, una carpeta cuyo nombre vaya antes que las demás se queda con sus direcciones, y [staff] no deja publicar a nadie.
