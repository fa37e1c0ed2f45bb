# ¿Qué significa?
method-heading = ¿Qué significan estos números?
method-lede = Dos recuentos honestos de las mismas personas pueden diferir, porque cada organización decide a quién cuenta. Aquí se explica qué dice contar cada una y cómo lo mostramos, y se pueden descargar todos los datos.
method-contents = En esta página

# Qué cuenta cada organización
method-counts-heading = ¿Qué cuenta cada organización?
method-counts-note = Lo que un recuento incluye según los documentos leídos. «No consta» significa que no lo dicen; no equivale a un no.
method-choose-measure = Qué se cuenta
method-choose-scope = A quiénes abarca
method-option =
    { $count ->
        [one] { $label } (1 organización)
       *[other] { $label } ({ $count } organizaciones)
    }
method-counts-caption = { $measure }: qué incluye cada organización
method-counts-source = documento
method-counts-unanswered = No consta en ninguna: { $questions }.
method-counts-silent = Los documentos no dicen ni sí ni no
method-yes = sí
method-no = no
method-unstated = no consta
method-valid-since = desde { $date }; hasta donde se sabe, sigue en uso

# Las reglas
method-rules-heading = ¿Con qué reglas se muestran los números?
method-rule-claims = Cada número es la afirmación de alguien.
method-rule-claims-text = Va acompañado de quién contó, con qué firmeza lo dijo, la fecha a la que se refiere y el documento donde se leyó. Un matiz como «más de» forma parte del número y nunca se omite.
method-rule-sums = No fundimos recuentos distintos en uno.
method-rule-sums-text = Los números de organizaciones diferentes nunca se suman, promedian ni restan, y a ninguno se le llama el mayor ni el verdadero. Cuando calculamos con los números de una sola organización, lo decimos: «cálculo nuestro». Lo único que contamos son documentos, días y organizaciones.
method-rule-alike = Solo se muestra junto lo que es igual.
method-rule-alike-text = Dos números comparten un gráfico cuando cuentan lo mismo entre las mismas personas. Cuántas están presas en un día y cuántas fueron detenidas en un mes nunca comparten escala. Las escalas empiezan en cero.
method-rule-lines = El silencio no es un cero.
method-rule-lines-text = Una línea une las cifras de una organización solo si esta cuenta con regularidad. Se interrumpe donde dejó de contar o empezó a contar de otro modo. No se rellena ningún hueco.
method-rule-dates = La fecha es aquella a la que se refiere el número.
method-rule-dates-text = No es el día de la publicación, y no se muestra con más precisión que la indicada: un mes sigue siendo un mes. Si un texto no da fecha, decimos que solo se conoce la de su publicación.
method-rule-repeats = Repetir no es confirmar.
method-rule-repeats-text = Diez artículos que repiten un recuento son un solo recuento. La marca indica si leímos el número en un texto de la organización que contó o en uno ajeno, y quienes repiten el recuento de otra figuran en un grupo aparte.
method-rule-growth = Un número que sube puede tener muchas causas.
method-rule-growth-text = Hay casos que se conocen tarde, hay más gente contando o cambia la forma de contar. La corrección posterior de un número pasado se muestra como un conocimiento más reciente del pasado, no como un aumento.
method-rule-releases = Anunciar no es cumplir.
method-rule-releases-text = Excarcelaciones anunciadas, solicitadas, comunicadas oficialmente, documentadas una por una y personas devueltas a prisión son cosas distintas. Cada una tiene su lugar y ninguna se resta de otra.
method-rule-equal = El trato es igual para todos.
method-rule-equal-text = Gobiernos, organizaciones, iglesias y medios tienen los mismos campos, los mismos gráficos y ningún adjetivo. Una negación se muestra en palabras, no como una línea en cero.
method-rule-kept = Los errores quedan a la vista.
method-rule-kept-text = Un número equivocado o retirado se marca con su motivo y sale de los gráficos, pero no se borra. Ninguna tabla contiene el nombre de una persona presa.

# Una lista, mes a mes
method-list-heading = ¿Cuadra una lista de un mes a otro?
method-list-note = La lista de un mes debería ser la del mes anterior, más las personas incorporadas, menos las retiradas. Cada número es de la organización; solo la suma es nuestra.
method-choose-list = De quién es la lista
method-list-ours = Cálculo nuestro
method-list-of = con los números de { $organization }.
method-list-fitting =
    { $months ->
        [one] Los cuatro números se conocen sin matices para un mes; la suma { $fitting ->
            [0] no cuadra.
           *[other] cuadra.
        }
       *[other] Los cuatro números se conocen sin matices para { $months } meses; la suma cuadra en { $fitting }.
    }
method-list-misfit-more = No cuadra en { $month }: la lista publicada tiene { $number } más de lo que da la suma.
method-list-misfit-fewer = No cuadra en { $month }: la lista publicada tiene { $number } menos de lo que da la suma.
method-list-caption = Cálculo nuestro, el mes más reciente primero
method-list-hedged-caption = Cálculo nuestro con un número matizado
method-list-hedged =
    { $months ->
        [one] En un mes más, uno de los cuatro números lleva un matiz, por lo que la suma prueba poco. Con los números tal como están escritos { $fitting ->
            [0] no cuadra.
           *[other] cuadra.
        }
       *[other] En otros { $months } meses uno de los cuatro números lleva un matiz, por lo que la suma prueba poco. Con los números tal como están escritos cuadra en { $fitting }.
    }
method-list-month = Mes
method-list-before = Lista anterior
method-list-added = Incorporadas
method-list-removed = Retiradas
method-list-sum = Suma
method-list-after = Lista publicada
method-list-difference = Diferencia
method-list-fits = ninguna, cuadra
method-list-more = { $number } más que la suma
method-list-fewer = { $number } menos que la suma
method-list-rivals = También publicada para el mismo lugar:
method-list-earlier =
    { $count ->
        [one] Un mes anterior
       *[other] { $count } meses anteriores
    }
method-list-holes =
    { $count ->
        [one] Un mes sin suma, porque falta algún número
       *[other] { $count } meses sin suma, porque falta algún número
    }
method-list-without-before = sin lista al cierre del mes anterior
method-list-without-added = sin número de incorporadas
method-list-without-removed = sin número de retiradas
method-list-without-after = sin lista al cierre del mes

# El diccionario
method-dictionary-heading = ¿Qué hay en cada tabla?
method-dictionary-note = Los datos son una carpeta de tablas que abre cualquier hoja de cálculo. Esto es lo que contiene cada columna, tal como lo describe el propio paquete.
method-dictionary-allowed = Valores admitidos:

# Descargas
method-downloads-heading = ¿Cómo me llevo los datos?
method-downloads-note = Cada tabla lista para una hoja de cálculo, o todo, byte a byte, en un solo archivo con descripciones, licencia, lista de cambios, cita y sumas de comprobación.
method-downloads-changing = Los archivos se están modificando en este momento. Conviene recargar la página dentro de un minuto.
method-download-all = Descargar todo (zip)
method-download = { $title } ({ $file }, { $size })
method-size =
    { $count ->
        [one] 1 kilobyte
       *[other] { $number } kilobytes
    }
method-checksums = Sumas de comprobación (SHA-256)
method-checksums-note = Permiten comprobar que un archivo es el publicado aquí, byte a byte. Son las de los archivos del zip y las de los que están en la dirección /data/ seguida del nombre del archivo. Lo que se descarga con el botón de cada tabla empieza con tres bytes más (una marca de orden de bytes) para que Excel lea bien las tildes; el resto es idéntico.

# Para programas
method-programs-heading = ¿Cómo pueden leer las cifras los programas?
method-programs-note = Una sola dirección da las cifras vigentes, una por fila, cada una con su matiz, sus fechas tal como se indicaron, una frase completa y las direcciones de sus fuentes. Es la misma tabla que dan los botones debajo de los gráficos. Por ejemplo:
method-programs-file = Dos archivos junto a estas páginas contienen todas las cifras vigentes, una por fila, cada una con su matiz, sus fechas tal como constan, una frase completa y las direcciones de sus fuentes.
method-programs-asking = Estos parámetros limitan lo que se da; todos se pueden omitir. Si algo no se entiende, se dice qué, y entonces no se envía ninguna cifra.
method-programs-measure = Identificadores de las tablas /data/measures.csv, /data/scopes.csv y /data/organizations.csv, respectivamente; varios, separados por comas.
method-programs-from = Un año, un mes o un día (2024, 2024-05, 2024-05-01). Se da una cifra cuando la fecha o el periodo al que se refiere coincide al menos en parte.
method-programs-known = Un día: lo que se sabía entonces. Con undated=1, también lo que solo dicen documentos sin fecha.
method-programs-lang = El idioma de los nombres y las frases.
method-programs-care = Las filas son afirmaciones de organizaciones distintas sobre grupos de personas que se solapan: no se pueden sumar. Una fila cuya frase dice que es una declaración pública no es un recuento, aunque su valor sea 0.

# Citar
method-cite-heading = ¿Cómo se cita esta compilación?
method-cite-note = Con cada número conviene nombrar la organización que contó y el documento: la página de cada cifra trae esa cita. Para citar la compilación entera:
method-cite-line = { $authors } ({ $year }) { $title }. Versión { $version }. Conjunto de datos, { $licence }. Consultado el { $today }.
method-cite-kind = Conjunto de datos
method-cite-message = Si usa estos datos, cite la compilación y, con cada cifra, su organización y su documento.
method-cite-licence = Licencia de la compilación:
method-compilers = Compiladores de «{ $title }»

# Cambios
method-changes-heading = ¿Qué ha cambiado y por qué?
method-changes-none = Los datos no contienen una lista de cambios.

# El término
method-term-heading = ¿De quién es el término y quién lo rechaza?
method-term-positions = La posición pública más reciente de cada parte que da una en lugar de un recuento:
method-term-zero = Son declaraciones, no recuentos; nunca se dibujan como un cero.

# Marcas y colores
method-marks-heading = ¿Qué significan las marcas y los colores?
method-marks-note = La forma dice con qué firmeza se dio el número; el relleno, dónde lo leímos; el color solo ayuda a encontrar a una organización cuyo nombre está al lado.
method-mark-full = Relleno: { key-full }
method-mark-ring = Aro: { key-ring }
method-mark-about = Rombo: { key-about }
method-mark-bound = Flecha hacia el lado mayor: { key-bound }
method-mark-up-to = Flecha hacia el lado menor: { key-up-to }
method-mark-between = Barra con dos extremos y sin punto: { key-between }
method-mark-span = Barra pálida: { key-span }
method-mark-step = Escalón: { key-step }
method-mark-variant = Cruz pequeña unida por una línea fina: { key-variant }
method-mark-definition = Pie corto sobre el eje: { key-definition }
method-mark-line = Línea: { key-line }
method-mark-slot = Casilla hueca bajo el eje: { key-slot }
method-mark-event = Letra sobre el gráfico: { key-event }
method-colours-heading = ¿De quién es cada color?
method-colours-note = El mismo en todos los gráficos. El nombre siempre está junto a la marca.
method-colours-other = Los demás: un mismo gris; se distinguen por el nombre
