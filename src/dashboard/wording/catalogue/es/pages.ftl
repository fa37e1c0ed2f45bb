# Marco
page-home = ¿Cuántos?
page-detentions = En el tiempo
page-releases = ¿Qué fue de las excarcelaciones?
page-compare = ¿Puedo comparar estas dos cifras?
page-method = ¿Qué significa?
page-sources = ¿Quién lo dice?
menu-detentions = En el tiempo
menu-releases = Excarcelaciones
menu-sources = Fuentes
menu-compare = Comparar
menu-method = Método
dropped = La dirección contenía algo que esta página no conoce y se dejó fuera: { $values }.
dropped-known = Lo que se publicó después del { $date } no se conoce en esa fecha.
broken-heading = Los archivos de datos más recientes tienen errores. Se muestran los últimos datos correctos, versión { $version }.
broken-what =
    { $count ->
        [one] Una cosa por corregir
       *[other] { $count } cosas por corregir
    }
no-data-title = No es posible mostrar los datos
no-data-text = La carpeta de datos tiene errores y no hay un estado anterior correcto al que recurrir. No se ha perdido nada. Hay que corregir lo siguiente y recargar la página:
no-data-more =
    { $count ->
        [one] y uno más.
       *[other] y { $count } más.
    }
foot-data = Versión de los datos { $version } · fecha de referencia más reciente: { $newest } · { $figures } cifras de { $sources } documentos
foot-paper = { $title }, versión de los datos { $version }
foot-changed = Qué cambió ({ $heading })

# Tablas
col-organization = Organización
col-figure = Cifra
col-reference = Se refiere a
col-age = Antigüedad
col-source = Fuente
col-copy = Copiar
copy-sentence = Copiar frase
copied = Copiada
hand-first = de primera mano
hand-relayed = recogida por otros
hand-unread = página propia, no leída
age-days =
    { $count ->
        [0] hoy
        [one] 1 día
       *[other] { $count } días
    }
age-months =
    { $count ->
        [one] 1 mes
       *[other] { $count } meses
    }
download-shown = Descargar estas cifras (CSV)

# Inicio
promise = Ningún número es nuestro. Cada uno es la afirmación de una organización, con su fecha y su fuente, junto a lo que dicen las demás.
key-heading = Cómo leerlo:
key-full = leído en un texto de quien cuenta
key-ring = recogido por otros
key-about = alrededor de
key-bound = al menos, o más de; la longitud de la flecha no indica nada
key-up-to = hasta; la longitud de la flecha no indica nada
key-between = entre dos números
key-span = el número se refiere a todo un mes o año; la marca está al final
key-step = un recuento durante un período, tan ancho como el período
key-variant = otra lectura del mismo recuento
key-definition = desde aquí la organización cuenta de otro modo
key-line = una sola organización que cuenta con regularidad
key-slot = no se halló ninguna cifra para ese mes, aunque por el propio ritmo de la organización cabía esperarla; no es un cero
key-event = un hecho, explicado debajo
group-repeats = repite el recuento de { $counter }
group-attributed = atribuida por otros; sin texto propio con este número
group-undated = fecha de publicación no establecida
panel-empty = Ninguna organización había dado esta cifra para los últimos 24 meses.
panel-alt = { $title }: { $rows } organizaciones, una por fila, en una escala de 0 a { $greatest }. Lo mismo figura debajo como texto y como tabla.
read-table = Las mismas cifras en una tabla
read-text = Leer este gráfico como texto
earlier =
    { $count ->
        [one] Anteriores, sin noticias desde entonces: 1 organización
       *[other] Anteriores, sin noticias desde entonces: { $count } organizaciones
    }
unnamed-heading = Quienes cuentan sin que los documentos los nombren
releases-heading = Excarcelaciones anunciadas en los últimos 24 meses
releases-none = Los datos no contienen ningún anuncio de los últimos 24 meses.
announced-on = El { $date }, { $organization } anunció excarcelaciones:
announced-since = Lo que se halló desde entonces, cada cual con su definición:
announced-nothing-since = No se halló ningún recuento de lo que siguió.
announced-more =
    { $count ->
        [one] ; y una más
       *[other] ; y { $count } más
    }
positions-heading = Una posición pública, no un recuento
introduced-by = El documento que dio origen a este panel:

# Una cifra
figure-of = Cifra de { $organization }
figure-means = Qué se cuenta
figure-scope = A quiénes abarca
figure-refers = Se refiere a
figure-published = Primera publicación
figure-basis = La fecha
basis-stated = consta en el texto
basis-inferred = fue inferida; la nota dice de qué
basis-published = es solo la de publicación: el texto no da otra
figure-note = Nota
figure-episode = Anuncio al que pertenece
figure-definition = Qué cuenta esta organización
figure-definition-none = No se halló un texto en el que la organización diga qué incluye este recuento.
figure-documents =
    { $count ->
        [one] El documento que la da
       *[other] Los { $count } documentos que la dan
    }
documents-texts =
    { $documents ->
        [one] 1 documento, 1 recuento.
       *[other] { $documents } documentos ({ $texts } textos distintos), 1 recuento: repetir no es confirmar.
    }
path-counted = cuenta: { $organization }
path-written = escribe: { $organization }
path-read = leído en { $organization }
path-unread = no leído por nosotros
path-unsaid = no consta si se leyó
path-says = dice: { $number }
published-on = publicado: { $date }
accessed-on = leído el { $date }
no-address = sin dirección
confidence-high = el número, lo que cuenta y su fecha son explícitos
confidence-medium = el número, lo que cuenta o su fecha está en parte implícito
confidence-low = nuestra lectura de este texto es insegura
figure-neighbours = En la misma serie
figure-before = antes
figure-after = después
figure-rivals = Qué dicen otros sobre lo mismo
figure-rivals-none = Ninguna otra organización da este indicador para las mismas personas en un plazo de medio año.
figure-variants = Otras lecturas del mismo recuento
figure-stands-for = Se muestra junto a la cifra que se mantiene
variant-other_reading = otra lectura
variant-rounded = redondeada
variant-other_cut = otro corte del mismo recuento
variant-revision = un estado anterior, reemplazado después
figure-relations = No debe confundirse con
relation-look_alike = número igual o parecido, con otro significado
relation-overlap = se solapa; no deben sumarse
figure-rests = Se basa en el recuento de { $organization }.
figure-increment = Es un incremento o un hecho suelto, no un total; no debe ponerse junto a totales.
status-entry_error = Este número se conserva pero no aparece en los gráficos: es un error de transcripción.
status-withdrawn = Esta cifra fue retirada.
figure-superseded = Lo que la sustituye
figure-replaces = Sustituye a
figure-report = Avisar de un problema con esta cifra
figure-compare = ¿Puede compararse esta cifra con otra?
figure-completeness = Cuán completo es, según quien cuenta
figure-cite = Citarla
cite-text = Texto
cite-bibtex = BibTeX
cite-csl = CSL-JSON
copy = Copiar
cited-as = Afirma: «{ $sentence }» Recogido en { $title }, versión de los datos { $version }, cifra { $figure }.
figure-address = Identificador estable

# Un documento
document-states =
    { $count ->
        [one] Da una cifra
       *[other] Da { $count } cifras
    }
document-says = Este documento dice: { $number }.
document-beside = Lo más cercano en el tiempo que publicó { $organization }
document-beside-none = No se halló ninguna cifra propia sobre esto.
document-others = Qué dijeron otros sobre lo mismo
document-statements = Lo que afirma sin dar un número
document-statement-none = sin número
document-statement-translated = Traducción nuestra: «{ $words }»
document-statement-by = atribuido a { $organizations }
document-read-at = Leído en
document-open = Abrir el documento
document-http = La dirección no está cifrada (http).
document-unread = No hemos leído este documento; se conoce por otro texto.
document-unsaid = No consta si se leyó este documento mismo.

# Lo que se sabía un día
known-on = Lo que se sabía el { $date }.
known-left-out =
    { $count ->
        [one] Queda fuera una cifra de los datos actuales: ningún documento fechado la había dado aún.
       *[other] Quedan fuera { $count } cifras de los datos actuales: ningún documento fechado las había dado aún.
    }
known-undated =
    { $count ->
        [one] De una cifra no consta la fecha de publicación.
       *[other] De { $count } cifras no consta la fecha de publicación.
    }
known-with-undated =
    { $count ->
        [one] Se muestra una cifra de la que no consta la fecha de publicación.
       *[other] Se muestran { $count } cifras de las que no consta la fecha de publicación.
    }
known-show = Mostrarlas también
known-without = Dejarlas fuera
known-today = Volver a hoy
known-choose = Ver todo como se sabía el
known-go = Mostrar

# Qué es una página, para buscadores y vistas previas de enlaces
describe-detentions = Quién dijo cuántos, y cuándo: cada cifra en su fecha de referencia, las organizaciones lado a lado.
describe-releases = Anunciadas, solicitadas, dadas por hechas, documentadas: lo que se sabe de cada anuncio de excarcelación.
describe-sources = Los documentos detrás de cada cifra: quién contó, quién lo escribió, dónde se leyó.
describe-compare = Si dos cifras cuentan lo mismo, de las mismas personas y en fechas cercanas.
describe-method = Qué cuenta cada organización, las reglas de este panel, los datos para descargar.

# Why figures differ
last-heard =
    { $age ->
        [hoy] última noticia hoy
       *[other] última noticia hace { $age }
    }
why-differ = ¿Por qué difieren?
why-dates = Se refieren a días distintos, desde el { $oldest } hasta el { $newest }.
why-includes = { $organization } cuenta: { $summary }
why-unstated = No se halló un texto en el que digan qué incluyen: { $organizations }.
why-repeats = { $organization } repite el recuento de { $counter }: es uno solo, no dos.
why-register = Comparten un mismo registro de casos, así que no se confirman entre sí: { $organizations }.
questions-heading = Preguntas frecuentes

# Citing a view
cite-view = Citar esta vista
cite-view-line = «{ $title }», { $view }, en: { $compilation }
table-figures = { $count ->
    [one] Una cifra con organización, fecha y fuente
   *[other] { $count } cifras con organización, fecha y fuente
}
table-drift = Lo que dicen los documentos de un mismo recuento, uno junto a otro
