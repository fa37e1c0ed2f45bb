# Las cifras lado a lado en tablas, y cómo se elige una vista.
menu-tables = Tablas
page-tables = Tablas
tables-question = Cifra junto a cifra: ¿quién dijo qué, y cuándo?
tabs-label = Mostrar como
tab-chart = Gráfico
tab-years = Por años
tab-months = Por meses
tab-who = Quién dice qué
tables-corner-year = Año
tables-corner-month = Mes
tables-year-only = { $year }, sin indicar el mes
tables-who-title = Quién dice qué: última cifra de cada organización
tables-note-years = Cada celda es la última cifra que una organización dio para ese año.
tables-note-months = Cada celda es la última cifra que una organización dio para ese mes. No figuran los meses sin ninguna cifra.
tables-note-who = Cada celda es la última cifra de una organización en el tiempo elegido. Las columnas cuentan cosas distintas y no deben sumarse.
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
key-outside = sin cifras en el tiempo elegido

line-words = Abrir|Anterior|Siguiente|Cerrar
