# Las cifras lado a lado en tablas, y cómo se elige una vista.
menu-tables = Tablas
page-tables = Tablas
describe-tables = Quién dijo qué, y cuándo: períodos por organizaciones, organizaciones por lo que dicen, cada celda con su fecha y su fuente.
tables-question = Cifra junto a cifra: ¿quién dijo qué, y cuándo?
tabs-label = Mostrar como
tab-chart = Gráfico
tab-years = Por años
tab-months = Por meses
tab-who = Quién dice qué
tables-corner-year = Año
tables-corner-month = Mes
tables-year-only = { $year }, sin indicar el mes
tables-year-whole = { $year }, año entero
tables-year-longer = { $year }, más de un mes
tables-year-mixed = { $year }, más de un mes o sin indicar el mes
tables-who-title = Quién dice qué: última cifra de cada organización
tables-note-years = Cada celda es la última cifra que dio la propia organización con fecha, o fin de período, en ese año.
tables-note-months = Cada celda es la última cifra que dio la propia organización con fecha, o fin de período, en ese mes. No figuran los meses sin ninguna cifra. Las cifras sin mes indicado, o de un período de más de un mes, están en una fila de su año.
tables-note-who = Cada celda es la última cifra que dio la propia organización en el tiempo elegido. Las columnas cuentan cosas distintas y no deben sumarse.
tables-note-ascribed = Donde no dio ninguna, figura la última que otros le atribuyen, y así se indica; donde otros le atribuyen una posterior, una segunda línea da la última de ellas.
tables-shorter-all = Los períodos contados aquí son más cortos que un año: una celda es la cifra del último de ese año, no la del año entero. No se suma nada.
tables-shorter-some = Algunos de los períodos contados aquí son más cortos que un año: una celda así es la cifra del último de ese año, no la del año entero. No se suma nada.
tables-ascribed = se la atribuyen otros
tables-later = otros le atribuyen:
tables-empty-means = Una celda vacía significa que no se encontró ninguna cifra, no que sea cero.
tables-last-of = la última de { $count }
tables-go-to = Ir a:
tables-sort = Ordenar por { $column }
tables-copy = Copiar la tabla con sus fuentes
tables-sources = { $count ->
    [one] Fuente de esta tabla: 1 documento
   *[other] Fuentes de esta tabla: { $count } documentos
}
tables-download-csv = Esta tabla en CSV
tables-download-xlsx = Esta tabla en un libro de Excel
tables-sheet = Tabla
tables-sheet-sources = Fuentes
tables-claim = Afirmación
tables-document = Documento
tables-published = Publicado
tables-address = Dirección

choose-summary = Elegir qué, quién y cuándo
dates-summary = Entre dos fechas
dates-from = Desde
dates-to = Hasta
dates-go = Mostrar
window-years-2 = últimos dos años
key-organizations = Organizaciones
key-hide = { $organization }: se muestra; dejar fuera
key-show = { $organization }: no se muestra; mostrar
key-last = { $organization }: se muestra; siempre se muestra al menos una
key-outside = sin cifras en el tiempo elegido

line-words = Abrir|Anterior|Siguiente|Cerrar|Añadir a la reunión|Ya está en la reunión|La carpeta está llena

why-line = Por qué difieren: { $reasons }.
why-more = Qué cuenta cada una
why-line-none = lo que las organizaciones dicen de sus recuentos no lo explica
why-line-under = { $reasons }.
why-line-years = van de { $oldest } a { $newest }
why-line-dates = son de días distintos
why-line-rules = cada organización cuenta con sus propias reglas
why-line-unstated = { $count ->
    [one] 1 organización no indica sus reglas
   *[other] { $count } organizaciones no indican sus reglas
}
why-line-repeats = { $count ->
    [one] 1 organización repite el número de otra
   *[other] { $count } organizaciones repiten el número de otra
}
why-line-registers = algunas son un mismo registro llevado en común

against-heading = Junto a la fila anterior:
against-comparable = puede compararse con la fila anterior
against-with_care = solo puede compararse con la fila anterior con cautela
against-one_count = es el mismo recuento que la fila anterior
against-not_comparable = no debe compararse con la fila anterior
against-mark-comparable = ✓
against-mark-with_care = !
against-mark-one_count = ↻
against-mark-not_comparable = ✕

found-figures = { $count ->
    [0] No se encontró ninguna cifra
    [one] Se encontró 1 cifra
   *[other] Se encontraron { $count } cifras
}
found-all = { $count ->
    [one] 1 cifra más
   *[other] { $count } cifras más
}
found-more = Figuran las { $shown } más recientes de { $count }: para acotar, añádase una palabra, un año o un nombre.
found-meant = ¿Se buscaba esto?
compare-search = Buscar una cifra: organización, qué se cuenta, número, mes o año (y después Intro)
compare-search-example = p. ej., mujeres 2025

to-say = Para decirlo en voz alta, sin la fuente:
copy-to-say = Copiar para decirlo
copy-to-print = Copiar para imprimirlo
paper-sources = Fuentes de las cifras anteriores

take-leaf = Una página para imprimir y dejar
leaf-print = Una página para imprimir y dejar.
leaf-go = Imprimir
leaf-more = { $count ->
    [one] Hay 1 cifra más, con su fuente, en la dirección de abajo.
   *[other] Hay { $count } cifras más, con sus fuentes, en la dirección de abajo.
}
leaf-besides = También en el gráfico:
leaf-not-here = Solo en la dirección de abajo: { $what }.
leaf-rows-years = { $count ->
    [one] 1 año más
   *[other] { $count } años más
}
leaf-rows-months = { $count ->
    [one] 1 mes más
   *[other] { $count } meses más
}
leaf-rows-who = { $count ->
    [one] 1 organización más
   *[other] { $count } organizaciones más
}
leaf-columns-years = { $count ->
    [one] 1 organización más
   *[other] { $count } organizaciones más
}
leaf-columns-months = { $count ->
    [one] 1 organización más
   *[other] { $count } organizaciones más
}
leaf-columns-who = { $count ->
    [one] 1 columna más
   *[other] { $count } columnas más
}
leaf-day = Impreso el { $day }
tables-csv-value = número
tables-csv-claim = cifra
tables-csv-reference = fecha
tables-csv-figure_id = figure_id
tables-csv-source = fuente
tables-csv-ascribed = { $column } (atribuido por otros)
