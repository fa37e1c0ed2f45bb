# Marco
page-home = ¿Cuántos?
page-detentions = Quién dijo cuántos, y cuándo
page-releases = ¿Qué pasó con las personas cuya excarcelación se anunció?
page-compare = ¿Puedo comparar estas dos cifras?
page-method = ¿Qué significan estos números?
page-sources = ¿Quién lo dice?
menu-detentions = Cronología
menu-releases = Excarcelaciones
menu-sources = Fuentes
menu-compare = Comparar
menu-method = Método
dropped = No se entendió una parte de la dirección y no se tuvo en cuenta: { $values }.
dropped-known = Lo que se publicó después del { $date } no se conoce en esa fecha.
dropped-subject = Se muestra: { $shown }.
dropped-elsewhere = Se encuentra aquí:
alone = Se interrumpió la conexión con el servidor. Esta página se puede seguir leyendo; las opciones volverán a funcionar cuando se restablezca.
address-unread = Esa dirección era demasiado larga: no se tomó nada de ella.
address-too-long = La dirección es demasiado larga.
broken-heading = Los archivos de datos más recientes tienen errores. Se muestra la última versión sin errores, { $version }.
broken-what =
    { $count ->
        [one] Una cosa por corregir
       *[other] { $count } cosas por corregir
    }
no-data-title = No es posible mostrar los datos
no-data-text = La carpeta de datos tiene errores y no hay una versión anterior sin errores que mostrar. No se perdió nada. Hay que corregir lo siguiente y recargar la página:
no-data-more =
    { $count ->
        [one] y una cosa más.
       *[other] y { $count } más.
    }
foot-edition = Datos del { $day } (versión { $version })
foot-edition-undated = Versión de los datos { $version }
foot-data = { $edition } · cifra más reciente: { $newest } · { $stated ->
        [one] { $figures } cifra
       *[other] { $figures } cifras
    } de { $read ->
        [one] { $sources } documento
       *[other] { $sources } documentos
    }
foot-paper = { $title }, versión de los datos { $version }
foot-changed = Qué cambió ({ $heading })

# Tablas
col-organization = Organización
col-figure = Cifra
col-reference = Fecha de la cifra
col-age = Hace
col-source = Fuente
col-copy = Copiar
copy-sentence = Copiar frase
copied = Copiado
hand-first = de primera mano
hand-relayed = citada por otros
hand-unread = su propia página, que no leímos
doubt = lectura dudosa
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
age-years =
    { $count ->
        [one] 1 año
       *[other] { $count } años
    }
age-years-months = { $years } y { $months }
download-shown = Descargar estas cifras (CSV)

# Inicio
promise = Ningún número es nuestro. Cada uno lo afirma una organización; va con su fecha y su fuente, junto a lo que dicen las demás.
lede-unread = No leímos su página: el número se conoce por otro texto.
lede-relayed = El número se conoce solo por otros que lo citan.
lede-doubt = No es seguro que lo hayamos leído bien.
key-heading = Qué significan las marcas:
key-full = leído en un texto de la propia organización
key-ring = conocido solo por otros que lo citan
key-about = «alrededor de»
key-bound = «al menos» o «más de»: el número puede ser mayor; el largo de la flecha no significa nada
key-up-to = «como máximo»: el número puede ser menor; el largo de la flecha no significa nada
key-between = «entre» dos números
key-span = el número se refiere a todo un mes o año; la marca está al final
key-step = un recuento de un mes o un año, tan ancho como ese período
key-since = un recuento desde un comienzo, tan ancho como el período; la marca está donde se alcanzó
key-variant = otra lectura del mismo recuento
key-definition = desde aquí la organización cuenta de otro modo
key-line = una sola organización que cuenta con regularidad
key-slot = no encontramos cifra para ese mes, aunque la organización solía darla; no es un cero
key-event = un hecho, explicado debajo
group-repeats = Cifras que repiten el recuento de { $counter }
group-attributed = Cifras que otros atribuyen a una organización; no encontramos un texto suyo con ese número
answer-attributed = Se la atribuyen otros; no encontramos un texto suyo con este número.
group-undated = No sabemos cuándo se publicaron estas cifras
panel-empty = Ninguna organización dio esta cifra en los últimos { $months } meses.
panel-alt = { $title }: { $rows } organizaciones, una por fila, en una escala de 0 a { $greatest }. Las mismas cifras siguen como texto y como tabla.
read-table = Las mismas cifras en una tabla
read-text = Leer este gráfico como texto
earlier =
    { $count ->
        [one] Cifras anteriores a los últimos { $months } meses: 1 organización
       *[other] Cifras anteriores a los últimos { $months } meses: { $count } organizaciones
    }
unnamed-heading = Fuentes que los documentos no identifican
releases-heading =
    { $laws ->
        [0] Excarcelaciones e indultos anunciados en los últimos 24 meses
       *[other] Excarcelaciones e indultos anunciados en los últimos 24 meses, y leyes
    }
releases-none = Los datos no contienen ningún anuncio de los últimos 24 meses.
announced-on =
    { $what ->
        [nobody] Anuncio ({ $date }):
        [unknown] Anuncio de { $organization } ({ $date }):
        [pardon] { $organization } anunció un indulto ({ $date }):
       *[announcement] { $organization } anunció excarcelaciones ({ $date }):
    }
announced-law =
    { $by ->
        [0] Ley
       *[other] Ley aprobada por { $organization }
    }, vigente desde { $precision ->
        [day] el { $date }
       *[other] { $date }
    }
announced-quote = «{ $words }»
announced-numberless = no se dio ninguna cifra; las palabras fueron { $quote }
announced-unfound = no encontramos ningún total
announced-published = fecha de publicación: { $date }
announced-since = Lo que dijo después cada organización, según su propia definición:
announced-nothing-since = No encontramos ningún recuento de las personas que salieron de prisión.
announced-parts-since = No encontramos ningún total de las personas que salieron de prisión; otros recuentos están en su página.
announced-more =
    { $count ->
        [one] ; y una organización más
       *[other] ; y { $count } organizaciones más
    }
positions-heading = Una postura pública, no un recuento
introduced-by = Este panel surgió de un documento:

# Una cifra
figure-of = Cifra de { $organization }
figure-of-attributed = Cifra atribuida a { $organization }
figure-means = Qué se cuenta
figure-scope = Qué personas abarca
figure-refers = Fecha de la cifra
figure-published = Publicada por primera vez
basis-stated = La fecha consta en el texto.
basis-inferred = La fecha se dedujo; la nota dice de dónde.
basis-published = Solo se conoce la fecha de publicación: el texto no da otra.
figure-note = Nota
figure-episode =
    { $what ->
        [law] Ley a la que sigue
       *[announcement] Anuncio al que pertenece
    }
figure-definition = Qué incluye el recuento de esta organización
figure-definition-none = No encontramos un texto en el que la organización diga qué incluye este recuento.
figure-documents =
    { $count ->
        [one] El documento que la da
       *[other] Los { $count } documentos que la dan
    }
documents-texts =
    { $documents ->
        [one] 1 documento, un solo recuento.
       *[other] { $documents } documentos ({ $texts } textos distintos), un solo recuento: repetir no es confirmar.
    }
path-counted = lo contó { $organization }
path-written = lo escribió { $organization }
path-read = lo leímos en { $organization }
path-unread = no lo leímos
path-unsaid = no se indica si se leyó
path-says = dice: { $number }
published-on = publicado: { $date }
accessed-on = leído el { $date }
no-address = sin enlace
confidence-high = el número, lo que se cuenta y la fecha constan en el texto
confidence-medium = el número, lo que se cuenta o la fecha se deducen en parte
confidence-low = no estamos seguros de haber leído bien este texto
figure-neighbours = En la misma serie
figure-before = antes
figure-after = después
figure-rivals = Qué dicen otros sobre lo mismo
figure-rivals-none = Ninguna otra organización da este dato sobre las mismas personas en los seis meses anteriores o posteriores.
figure-variants = Otras lecturas del mismo recuento
figure-stands-for = Se muestra junto a la cifra principal
variant-other_reading = otra lectura
variant-rounded = redondeada
variant-other_cut = el mismo recuento, cerrado otro día
variant-revision = una versión anterior, sustituida después
figure-relations = No confundirla con
relation-look_alike = el mismo número, o casi, con otro significado
relation-overlap = se superponen; no deben sumarse
figure-rests = Se basa en el recuento de { $organization }.
figure-increment = Es una parte de un total, o un solo hecho; no debe ponerse junto a los totales.
status-entry_error = Esta cifra se conserva, pero no aparece en los gráficos: parece un error del documento.
status-withdrawn = Esta cifra fue retirada.
figure-superseded = La sustituye
figure-replaces = Sustituye a
figure-report = Avisar de un problema con esta cifra
figure-compare = ¿Puede compararse esta cifra con otra?
figure-completeness = Qué parte del total cree haber contado la organización
figure-cite = Cómo citar esta cifra
cite-text = Texto
cite-bibtex = BibTeX
cite-csl = CSL-JSON
copy = Copiar
cited-as = Afirma: «{ $sentence }» Incluido en { $title }, versión de los datos { $version }, cifra { $figure }.
figure-address = Nombre permanente

# Un documento
document-states =
    { $count ->
        [one] Contiene una cifra
       *[other] Contiene { $count } cifras
    }
document-says = Este documento dice: { $number }.
document-beside = Lo que se conoce de { $organization } en fechas cercanas
document-beside-none = No encontramos ninguna otra cifra suya sobre esto.
document-others = Qué dijeron otros sobre lo mismo
document-statements = Lo que afirma sin dar un número
document-statement-translated = Traducción nuestra: «{ $words }»
document-statement-none = no da un número
document-statement-by = atribuido a: { $organizations }
document-read-at = Dónde lo leímos
document-found-at = Dónde se encuentra
document-read-on = el { $date }
document-language = en { $language }
document-open = Abrir el documento
document-http = El enlace no es seguro (http).
document-unread = No leímos este documento; se conoce por otro texto.
document-unsaid = No se indica si se leyó este documento mismo.

# Lo que se sabía un día
known-on = Lo que se sabía el { $date }.
known-left-out =
    { $count ->
        [one] Queda fuera una cifra de los datos actuales: ningún documento fechado la había dado aún.
       *[other] Quedan fuera { $count } cifras de los datos actuales: ningún documento fechado las había dado aún.
    }
known-undated =
    { $count ->
        [one] De una cifra no se conoce la fecha de publicación.
       *[other] De { $count } cifras no se conoce la fecha de publicación.
    }
known-with-undated =
    { $count ->
        [one] Se muestra una cifra cuya fecha de publicación no se conoce.
       *[other] Se muestran { $count } cifras cuya fecha de publicación no se conoce.
    }
known-show = Mostrarlas también
known-without = Dejarlas fuera
known-today = Volver a hoy
known-choose = Ver lo que se sabía el día
known-go = Mostrar

# Qué es una página, para buscadores y vistas previas de enlaces
describe-detentions = Quién dijo cuántos, y cuándo: cada cifra en su fecha, las organizaciones una junto a otra.
describe-releases = Anunciadas, solicitadas, dadas por cumplidas, documentadas: lo que se sabe de cada anuncio de excarcelaciones.
describe-sources = Los documentos detrás de cada cifra: quién contó, quién lo escribió, dónde se leyó.
describe-compare = Comprobar si dos cifras cuentan lo mismo, de las mismas personas y en fechas cercanas.
describe-method = Qué cuenta cada organización, las reglas de este panel, los datos para descargar.

# Why figures differ
why-differ = ¿Por qué difieren?
figure-age =
    { $days ->
        [0] cifra de hoy
       *[other] cifra de hace { $age }
    }
why-dates = Se refieren a días distintos, del { $oldest } al { $newest }.
why-includes = { $organization }: { $summary }
why-unstated = No encontramos un texto en el que estas organizaciones digan qué incluyen: { $organizations }.
why-repeats = { $organization } repite el recuento de { $counter }: es uno solo, no dos.
why-register = Comparten un mismo registro de casos, así que no se confirman entre sí: { $organizations }.
questions-heading = Preguntas que suele hacer la gente

# Citing a view
cite-view = Citar este gráfico
cite-view-line = «{ $title }», { $view }, en: { $compilation }
table-figures = { $count ->
    [one] Una cifra con organización, fecha y fuente
   *[other] { $count } cifras con organización, fecha y fuente
}
table-drift = Lo que dicen los documentos de un mismo recuento, uno junto a otro
