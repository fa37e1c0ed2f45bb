# La carpeta de la reunión: cómo se añade, su página y su presentación.
menu-present = Reunión
page-present = Qué se lleva a la reunión
describe-present = Cifras, gráficos y respuestas para llevar a una reunión, con sus fuentes.
meeting-add = Añadir a la reunión
meeting-added = Ya está en la reunión
meeting-full = La carpeta está llena
meeting-steps = Paso a paso: quién dice cuántas personas
meeting-attributed = Atribuidas por otros; sin texto propio hallado
meeting-repeats-under = tomadas de { $counter }
meeting-attributed-under = atribuidas por otros
meeting-replaced = En su lugar está ahora otra cifra. { $sentence }
meeting-corrected = Esta cifra se corrigió el { $date }. { $said }
meeting-dropped = Quedó fuera, porque no existe:
written-by = citada por { $author }
deck-sources = { $figures ->
    [one] Una cifra
   *[other] { $figures } cifras
  } de { $sources ->
    [one] un documento, que figura en las notas.
   *[other] { $sources } documentos; cada uno figura en las notas.
  }
deck-sources-there = { $figures ->
    [one] Una cifra
   *[other] { $figures } cifras
  } de { $sources ->
    [one] un documento
   *[other] { $sources } documentos
  }{ $figures ->
    [one] ; figura en esta dirección.
   *[other] ; todas figuran en esta dirección.
  }
deck-key-after = { $count ->
    [0] Qué significan las marcas: en la diapositiva siguiente.
    [one] Un nombre más, y qué significan las marcas: en la diapositiva siguiente.
   *[other] { $count } nombres más, y qué significan las marcas: en la diapositiva siguiente.
  }
deck-origin = { $subject }, versión de los datos { $version }
deck-note = Nota:
deck-back = Atrás
deck-on = Adelante
deck-full = Pantalla completa
deck-notes = Notas
deck-shut = Cerrar
deck-help = Teclas
deck-help-keys = → espacio=diapositiva siguiente|←=diapositiva anterior|Inicio, Fin=primera y última diapositiva|un número=esa diapositiva|f=pantalla completa|l=otro idioma|b=pantalla en negro, y volver|n=notas en otra ventana|?=esta lista|Esc=fin de la pantalla completa, del negro, de esta lista
# Para el programa: título de la ventana de notas, reloj, tarjeta siguiente, última tarjeta.
deck-words = Notas|Reloj|Sigue:|Última diapositiva
to-say-short = Para decir
meeting-lede = Tarjetas para mostrar, decir y repartir, cada una con su fuente. Están en la dirección: quien la tiene ve lo mismo.
meeting-empty = Todavía no hay nada. Debajo de cada gráfico, cifra, pregunta y documento está «Añadir a la reunión»; o se toma una carpeta ya preparada.
meeting-refused = De esa dirección no se tomó ninguna tarjeta. Lo que ya se había elegido queda como estaba.
meeting-no-room = En una carpeta caben como mucho { $most } tarjetas. No hubo lugar para: { $cards }.
meeting-ready = Carpetas ya preparadas
meeting-deck = Abrir la presentación
meeting-deck-file = Llevársela como archivo
meeting-file = reunion
meeting-choose-languages = Idioma:
meeting-choose-mode = Fondo:
meeting-choose-ratio = Pantalla:
meeting-light = claro
meeting-dark = oscuro
meeting-states = { $figures ->
    [one] una cifra
   *[other] { $figures } cifras
  } de { $sources ->
    [one] un documento
   *[other] { $sources } documentos
  }
meeting-up = Subir
meeting-down = Bajar
meeting-out = Quitar
meeting-otherwise-figure = Mostrar su gráfico en su lugar
meeting-otherwise-chart = Mostrar en su lugar la cifra más reciente, en grande
meeting-words = Nombre y nota propios
meeting-name = Nombre (sobre el título)
meeting-note = Nota (para quien habla)
meeting-keep = Guardar
meeting-send = Para otra persona
meeting-send-note = Esta dirección tiene las tarjetas en su orden, sin los nombres ni las notas propias.
meeting-none = No hay ninguna tarjeta en: { $cards }
meeting-no-pictures = Ninguna de estas tarjetas es una cifra o un gráfico: no hay nada que dibujar.
# Slides for an office program.
slides-figures = Cifras de esta diapositiva:
slides-cited = Dónde se leyeron:
slides-cited-more = { $count ->
    [one] Hay una cifra más en la dirección.
   *[other] Hay { $count } cifras más en la dirección.
  }
slides-chart = { $measure } a lo largo del tiempo: { $figures ->
    [one] una cifra
   *[other] { $figures } cifras
  } de { $series ->
    [one] una organización
   *[other] { $series } organizaciones
  }, cada una en su fecha, con la escala desde cero. La más reciente de cada organización está en las notas.
slides-definition = Línea de puntos: desde el { $date }, { $organization } cuenta de otro modo.
slides-marks = Cada número en una misma escala desde cero: { $numbers }
meeting-slides = Diapositivas (PowerPoint)
meeting-odp = Diapositivas (OpenDocument)
odp-no-libreoffice = Aquí no se pueden preparar diapositivas para LibreOffice: falta LibreOffice. En Debian y Ubuntu: apt-get install { $packages }
meeting-busy = En este momento se preparan otros archivos. Hay que intentarlo de nuevo dentro de un momento.
meeting-still-making = Todavía se prepara un archivo pedido desde esta conexión. Hay que intentarlo de nuevo cuando haya llegado.
meeting-again = Intentarlo de nuevo
meeting-back = Volver a la carpeta
meeting-instead = Poner la cifra que vale ahora
# En papel: una hoja para repartir.
handout-address = Las mismas tarjetas, como están hoy:
handout-code = Código que lleva a la dirección de al lado
handout-page = Página { $page } de { $pages }
handout-table = Las cifras anteriores; de un gráfico en el tiempo, la más reciente de cada organización
handout-what = Qué se cuenta
handout-definitions = Qué se cuenta, y de quiénes
handout-counters = A quiénes incluye cada organización
handout-why = Por qué difieren las cifras
handout-references = Documentos
handout-no-pango = Aquí no se puede preparar la hoja: falta Pango, que compone su texto. En Debian y Ubuntu: apt-get install { $packages }
meeting-handout = Hoja para repartir (PDF, A4)
meeting-handout-letter = Hoja para repartir (PDF, carta)
meeting-pack = Todo en un archivo (zip)
meeting-message = Como texto para un correo o un mensaje
meeting-more = { $count ->
    [one] Ahí hay una cifra más.
   *[other] Ahí hay { $count } cifras más.
  }
pack-holds = En este archivo:
pack-data = data/ contiene las cifras de estas tarjetas como paquete de datos (frictionlessdata.io), con aquellas a las que remiten, sus documentos y los términos que usan; cada fila está como en el conjunto.
meeting-before = A la carpeta que había antes
meeting-too-long = El nombre o la nota no se guardó: con ella, la dirección de la carpeta sería demasiado larga para un navegador o un correo. Quizá quepa una más corta.
