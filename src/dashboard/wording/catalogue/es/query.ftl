### Lo que pidió un programa y no se entiende

query-refused =
    { $count ->
        [one] No se envía nada, porque algo de la dirección no se entiende.
       *[other] No se envía nada, porque { $count } cosas de la dirección no se entienden.
    }
problem-query-long-found = La dirección pide con demasiados caracteres.
problem-query-long-expected = Se esperaban como máximo { $most } caracteres tras el signo de interrogación.
problem-query-long-todo = Pida menos identificadores a la vez, o todos si omite el parámetro.
problem-query-unknown-found = No hay ningún parámetro «{ $column }».
problem-query-unknown-expected = Los parámetros son { $choices }.
problem-query-unknown-todo = Corrija el nombre o quite el parámetro de la dirección.
problem-query-twice-found = «{ $column }» figura más de una vez.
problem-query-twice-expected = Se esperaba un solo valor.
problem-query-twice-todo = Deje solo uno.
problem-query-empty-found = «{ $column }» no tiene valor, o hay una coma sin nada al lado.
problem-query-empty-expected = Se esperaba al menos un valor.
problem-query-empty-todo = Dé un valor o quite el parámetro de la dirección: así no limita nada.
problem-query-id-found = Los datos no tienen «{ $value }» para «{ $column }».
problem-query-id-expected = Se esperaba un identificador, o varios separados por comas.
problem-query-id-todo = Tome el identificador de la columna { $id } de /data/{ $table }.
problem-query-date-found = «{ $value }» no es una fecha del calendario.
problem-query-date-expected = Se esperaba un año, un mes o un día, como 2024, 2024-05 o 2024-05-01.
problem-query-date-todo = Escriba la fecha con el año delante y guiones entre las partes.
problem-query-order-found = «from» es { $value } y «to» es { $end }: empieza después de terminar.
problem-query-order-expected = Se esperaba que «from» no fuera posterior a «to».
problem-query-order-todo = Intercambie las dos fechas o corrija una de ellas.
problem-query-known-found = «{ $value }» no es un día en el que se puedan mostrar los datos.
problem-query-known-expected = Se esperaba un día completo posterior a 1899 y anterior al { $today }, como 2024-05-01.
problem-query-known-todo = Corrija el día u omita «known»: así se envía todo lo que se sabe hoy.
problem-query-undated-found = «undated» es «{ $value }».
problem-query-undated-expected = Se esperaba 1.
problem-query-undated-todo = Escriba undated=1 u omítalo.
problem-query-undated-alone-found = «undated» figura sin «known».
problem-query-undated-alone-expected = Se esperaba junto a un día: sin él, las cifras de documentos sin fecha se envían igualmente.
problem-query-undated-alone-todo = Omita «undated» o diga con «known» qué día se quiere decir.
problem-query-language-found = Los datos no hablan «{ $value }».
problem-query-language-expected = Se esperaba uno de estos: { $choices }.
problem-query-language-todo = Corrija el idioma u omita «lang».
