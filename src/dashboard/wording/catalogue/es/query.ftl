### Lo que pidió un programa y no se entiende

query-refused =
    { $count ->
        [one] No se envía nada, porque algo de la dirección no se entiende.
       *[other] No se envía nada, porque { $count } cosas de la dirección no se entienden.
    }
problem-query-long-found = La dirección es demasiado larga.
problem-query-long-expected = Se esperaban como máximo { $most } caracteres tras el signo de interrogación.
problem-query-long-todo = Pedir menos nombres permanentes a la vez, o todos si se omite el parámetro.
problem-query-unknown-found = No hay ningún parámetro «{ $column }».
problem-query-unknown-expected = Los parámetros son { $choices }.
problem-query-unknown-todo = Corregir el nombre o quitar el parámetro de la dirección.
problem-query-subject-found = El tema no es un parámetro de esta dirección: las cifras de cada uno están en una carpeta propia.
problem-query-subject-expected = Se esperaba { $address }.
problem-query-subject-todo = Usar esa dirección.
problem-query-subject-unknown-found = No hay ningún tema «{ $value }», y el tema no es un parámetro de esta dirección.
problem-query-subject-unknown-expected = Los temas son { $choices }, cada uno con una carpeta propia.
problem-query-subject-unknown-todo = Escribir en la ruta el que se quiere decir, como en { $address }.
problem-query-twice-found = «{ $column }» aparece más de una vez.
problem-query-twice-expected = Se esperaba un solo valor.
problem-query-twice-todo = Dejar solo uno.
problem-query-empty-found = «{ $column }» no tiene valor, o hay una coma sin nada al lado.
problem-query-empty-expected = Se esperaba al menos un valor.
problem-query-empty-todo = Dar un valor o quitar el parámetro de la dirección: así no limita nada.
problem-query-id-found = Los datos no tienen «{ $value }» para «{ $column }».
problem-query-id-expected = Se esperaba un nombre permanente, o varios separados por comas.
problem-query-id-todo = Copiarlo de la columna { $id } de { $table }, en la misma carpeta.
problem-query-date-found = «{ $value }» no es una fecha del calendario.
problem-query-date-expected = Se esperaba un año, un mes o un día, como 2024, 2024-05 o 2024-05-01.
problem-query-date-todo = Escribir la fecha con el año delante y guiones entre las partes.
problem-query-order-found = «from» es { $value } y «to» es { $end }: empieza después de terminar.
problem-query-order-expected = Se esperaba que «from» no fuera posterior a «to».
problem-query-order-todo = Intercambiar las dos fechas o corregir una de ellas.
problem-query-known-found = Los datos no se pueden mostrar a fecha de «{ $value }».
problem-query-known-expected = Se esperaba un día completo posterior a 1899 y anterior al { $today }, como 2024-05-01.
problem-query-known-todo = Corregir el día u omitir «known»: así se envía todo lo que se sabe hoy.
problem-query-undated-found = «undated» es «{ $value }».
problem-query-undated-expected = Se esperaba 1.
problem-query-undated-todo = Escribir undated=1 u omitirlo.
problem-query-undated-alone-found = «undated» aparece sin «known».
problem-query-undated-alone-expected = Se esperaba junto a un día: sin él, las cifras de documentos sin fecha se envían igualmente.
problem-query-undated-alone-todo = Omitir «undated» o decir con «known» qué día se quiere decir.
problem-query-language-found = Los datos no tienen textos en «{ $value }».
problem-query-language-expected = Se esperaba uno de estos: { $choices }.
problem-query-language-todo = Corregir el idioma u omitir «lang».
data-of-subject = { $file } del tema { $subject } tiene su propia dirección: { $address }
