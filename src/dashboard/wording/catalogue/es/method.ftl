# ¿Qué significa?
method-heading = ¿Qué significan estos números?
method-lede = Dos recuentos honestos de las mismas personas pueden diferir, porque cada organización decide a quién cuenta. Aquí se explica qué dice contar cada una y cómo lo mostramos, y se pueden descargar todos los datos.
method-contents = En esta página

# Qué cuenta cada organización
method-counts-heading = ¿Qué cuenta cada organización?
method-counts-note = Lo que incluye cada recuento, según los documentos que leímos. «No se indica» significa que no lo dicen; no significa que no.
method-choose-measure = Qué se cuenta
method-choose-scope = A quiénes abarca
method-option =
    { $count ->
        [one] { $label } (1 organización)
       *[other] { $label } ({ $count } organizaciones)
    }
method-counts-caption = { $measure }: qué incluye cada organización
method-counts-source = documento
method-counts-unanswered = Ninguna organización indica: { $questions }.
method-counts-silent = Los documentos no dicen ni sí ni no
method-yes = sí
method-no = no
method-unstated = no se indica
method-valid-since = desde { $date }; hasta donde se sabe, sigue en uso

# Las reglas
method-rules-heading = ¿Con qué reglas se muestran los números?
method-rule-claims = Cada número es la afirmación de alguien.
method-rule-claims-text = Va con quién contó, con qué firmeza lo dijo, la fecha a la que se refiere y el documento donde lo leímos. Un «más de» forma parte del número y nunca se omite.
method-rule-sums = No fundimos recuentos distintos en uno.
method-rule-sums-text = Los números de organizaciones diferentes nunca se suman, promedian ni restan, y a ninguno se le llama el mayor ni el verdadero. Cuando calculamos con los números de una sola organización, lo indicamos: «cálculo nuestro». Lo único que contamos son documentos, días y organizaciones.
method-rule-alike = Solo ponemos juntas cifras que cuentan lo mismo.
method-rule-alike-text = Dos números comparten un gráfico cuando cuentan lo mismo entre las mismas personas. Cuántas personas estaban presas un día y cuántas fueron detenidas en un mes nunca comparten escala. Las escalas empiezan en cero.
method-rule-lines = Un mes sin cifra no es un cero.
method-rule-lines-text = Una línea une las cifras de una organización solo si esta cuenta con regularidad. Se interrumpe donde dejó de contar o empezó a contar de otro modo. No se rellena ningún hueco.
method-rule-dates = La fecha es aquella a la que se refiere el número.
method-rule-dates-text = No es el día de la publicación, y no se muestra con más precisión que la indicada: un mes sigue siendo un mes. Si un texto no da fecha, decimos que solo se conoce la de su publicación.
method-rule-repeats = Repetir no es confirmar.
method-rule-repeats-text = Diez artículos que repiten un recuento son un solo recuento. La marca indica si leímos el número en un texto de la organización que contó o en uno ajeno, y las organizaciones que repiten un recuento ajeno están en un grupo aparte.
method-rule-growth = Un número que sube puede tener muchas causas.
method-rule-growth-text = Hay casos que se conocen tarde, hay más gente contando o cambia la forma de contar. La corrección posterior de un número pasado se muestra como un conocimiento más reciente del pasado, no como un aumento.
method-rule-releases = Anunciar no es cumplir.
method-rule-releases-text = Excarcelaciones anunciadas, solicitadas, dadas por cumplidas, documentadas una por una y personas devueltas a prisión son cosas distintas. Cada una tiene su lugar y ninguna se resta de otra.
method-rule-equal = Tratamos a todos por igual.
method-rule-equal-text = Gobiernos, organizaciones, iglesias y medios tienen los mismos campos, los mismos gráficos y ningún adjetivo. Un desmentido se muestra con palabras, no como una línea en cero.
method-rule-kept = Los errores quedan a la vista.
method-rule-kept-text = Un número equivocado o retirado se marca con su motivo y sale de los gráficos, pero no se borra. Ninguna tabla contiene el nombre de una persona presa.

# Una lista, mes a mes
method-list-heading = ¿Cuadran las listas de un mes a otro?
method-list-note = La lista de un mes debería ser la del mes anterior, más las personas que entraron, menos las que salieron de la lista. Cada número es de la organización; solo la suma es nuestra.
method-choose-list = De quién es la lista
method-list-ours = Cálculo nuestro
method-list-of = con los números de { $organization }.
method-list-fitting =
    { $months ->
        [one] De un mes conocemos los cuatro números sin expresiones como «al menos» o «alrededor de»; la suma { $fitting ->
            [0] no cuadra.
           *[other] cuadra.
        }
       *[other] De { $months } meses conocemos los cuatro números sin expresiones como «al menos» o «alrededor de»; la suma cuadra en { $fitting }.
    }
method-list-misfit-more =
    No cuadra en { $month }: la lista dada tiene { $count ->
        [one] { $number } persona
       *[other] { $number } personas
    } más que la suma.
method-list-misfit-fewer =
    No cuadra en { $month }: la lista dada tiene { $count ->
        [one] { $number } persona
       *[other] { $number } personas
    } menos que la suma.
method-list-caption = Cálculo nuestro, el mes más reciente primero
method-list-hedged-caption = Cálculo nuestro, con un número aproximado
method-list-hedged =
    { $months ->
        [one] En un mes más, uno de los cuatro números lleva una expresión como «al menos» o «alrededor de», así que la suma prueba poco. Con los números tal como están escritos { $fitting ->
            [0] no cuadra.
           *[other] cuadra.
        }
       *[other] En otros { $months } meses uno de los cuatro números lleva una expresión como «al menos» o «alrededor de», así que la suma prueba poco. Con los números tal como están escritos cuadra en { $fitting }.
    }
method-list-month = Mes
method-list-before = Lista anterior
method-list-added = Altas
method-list-removed = Bajas
method-list-sum = Suma
method-list-after = Lista según la organización
method-list-difference = Diferencia
method-list-fits = ninguna, cuadra
method-list-more = { $number } más que la suma
method-list-fewer = { $number } menos que la suma
method-list-rivals = También dado para uno de estos cuatro números:
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
method-list-without-added = sin número de altas
method-list-without-removed = sin número de bajas
method-list-without-after = sin lista al cierre del mes

# El diccionario
method-dictionary-heading = ¿Qué hay en cada tabla?
method-dictionary-note = Los datos son una carpeta de tablas que abre cualquier programa de hojas de cálculo. Esto es lo que contiene cada columna, tal como lo describe el propio paquete.
method-dictionary-allowed = Valores admitidos:

# Descargas
method-downloads-heading = ¿Cómo se descargan los datos?
method-downloads-note = Cada tabla lista para una hoja de cálculo, o todo, byte a byte, en un solo archivo con descripciones, licencia, lista de cambios, cita y sumas de comprobación.
method-downloads-changing = Los archivos se están modificando en este momento. Conviene recargar la página dentro de un minuto.
method-download-all = Descargar todo (zip)
method-download = { $title } ({ $file }, { $size })
method-size = { $number } KB
method-checksums = Sumas de comprobación (SHA-256)
method-checksums-note = Permiten comprobar que un archivo es el publicado aquí, byte a byte. Son las de los archivos del zip y las de los que están en la dirección /data/ seguida del nombre del archivo. Lo que se descarga con el botón de cada tabla empieza con tres bytes más (una marca de orden de bytes) para que Excel lea bien las tildes; el resto es idéntico.

# Para programas
method-programs-heading = ¿Cómo pueden leer las cifras los programas?
method-programs-note = Una sola dirección da las cifras principales, una por fila, cada una con su «al menos» o «alrededor de» si lo lleva, sus fechas tal como se indicaron, una frase completa y las direcciones de sus fuentes. Es la misma tabla que dan los botones debajo de los gráficos. Por ejemplo:
method-programs-file = Dos archivos junto a estas páginas contienen todas las cifras principales, una por fila, cada una con su «al menos» o «alrededor de» si lo lleva, sus fechas tal como se indicaron, una frase completa y las direcciones de sus fuentes.
method-programs-asking = Estos parámetros limitan lo que se da; todos se pueden omitir. Si algo no se entiende, la respuesta dice qué es y no se envía ninguna cifra.
method-programs-measure = Nombres permanentes de las tablas measures.csv, scopes.csv y organizations.csv de la misma carpeta, respectivamente; varios, separados por comas.
method-programs-from = Un año, un mes o un día (2024, 2024-05, 2024-05-01). Se da una cifra cuando la fecha o el período al que se refiere coincide al menos en parte.
method-programs-known = Un día: lo que se sabía entonces. Con undated=1, también lo que solo dicen documentos sin fecha.
method-programs-lang = El idioma de los nombres y las frases.
method-programs-care = Las filas son afirmaciones de organizaciones distintas sobre grupos de personas que se superponen: no se pueden sumar. Una fila cuya frase dice que es una declaración pública no es un recuento, aunque su valor sea 0.

# Citar
method-cite-heading = ¿Cómo se citan estos datos?
method-cite-note = Con cada número conviene nombrar la organización que contó y el documento: la página de cada cifra trae esa cita. Para citar la compilación entera:
method-cite-line = { $authors } ({ $year }) { $title }. Versión { $version }. Conjunto de datos, { $licence }. Consultado el { $today }.
method-cite-kind = Conjunto de datos
method-cite-message = Al usar estos datos, se ruega citar la compilación y, con cada cifra, su organización y su documento.
method-cite-licence = Licencia de la compilación:
method-compilers = Equipo que reunió «{ $title }»

# Cambios
method-changes-heading = ¿Qué ha cambiado y por qué?
method-changes-none = No hay ninguna lista de cambios en los datos.

# El término
method-term-heading = ¿De quién es el término «preso político» y quién lo rechaza?
method-term-positions = La postura pública más reciente de quienes no cuentan, sino que niegan o afirman:
method-term-zero = Son declaraciones, no recuentos; nunca se dibujan como un cero.

# Marcas y colores
method-marks-heading = ¿Qué significan las marcas y los colores?
method-marks-note = La forma dice con qué firmeza se dio el número; el relleno, si lo leímos en la fuente; el color solo ayuda a encontrar a una organización, cuyo nombre está siempre al lado.
method-mark-full = Relleno: { key-full }
method-mark-ring = Aro: { key-ring }
method-mark-about = Rombo: { key-about }
method-mark-bound = Flecha hacia la derecha (o arriba): { key-bound }
method-mark-up-to = Flecha hacia la izquierda (o abajo): { key-up-to }
method-mark-between = Barra con dos extremos y sin punto: { key-between }
method-mark-span = Barra pálida: { key-span }
method-mark-step = Escalón: { key-step }
method-mark-since = Barra hasta una marca: { key-since }
method-mark-variant = Cruz pequeña unida por una línea fina: { key-variant }
method-mark-definition = Marca corta sobre el eje: { key-definition }
method-mark-line = Línea: { key-line }
method-mark-slot = Casilla vacía bajo el eje: { key-slot }
method-mark-event = Letra sobre el gráfico: { key-event }
method-colours-heading = ¿De quién es cada color?
method-colours-note = El mismo en todos los gráficos. El nombre siempre está junto a la marca.
method-colours-other = Las demás: un mismo gris; se distinguen por el nombre
