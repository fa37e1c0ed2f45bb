# Quién lo dice: todos los documentos
sources-intro =
    { $sources ->
        [one] Un documento
       *[other] { $sources } documentos
    } y las { $figures } cifras que contienen. Un número repetido en diez documentos sigue siendo un solo recuento.
sources-first = Para empezar, el documento del que nació este panel:
sources-views = Tres maneras de ver los documentos
sources-view-documents = Los documentos
sources-view-counters = Documentos por organización
sources-view-drift = Dónde discrepan los documentos
sources-search = Buscar una organización, un número, un año o palabras de un título (y Enter)
sources-search-example = p. ej. 553, o el nombre de una organización
sources-query-cut = lo que sigue a los primeros { $count } caracteres de la búsqueda
# Lo que se escribe ante un número que se busca, una forma tras otra; por cada una, su matiz.
search-exact = exactamente, precisamente, solo, solamente
search-about = alrededor de, cerca de, en torno a, aproximadamente, unos, unas, casi
search-at_least = al menos, por lo menos, como mínimo, no menos de, un mínimo de
search-more_than = más de, por encima de
search-up_to = hasta, como máximo, como mucho, no más de, un máximo de
search-between = entre
sources-filter-hand = Quién lo escribió
sources-filter-kind = Tipo
sources-filter-language = Idioma
sources-filter-year = Publicado
sources-any-hand = cualquiera
sources-any-kind = todos los tipos
sources-any-language = todos los idiomas
sources-any-year = todos los años
sources-hand-first_hand = de primera mano
sources-hand-relayed = cita a otros
sources-all =
    { $count ->
        [one] Un documento
       *[other] Los { $count } documentos, del más reciente al más antiguo
    }
sources-found =
    { $count ->
        [0] No se encontró ningún documento
        [one] Se encontró un documento
       *[other] Se encontraron { $count } documentos, del más reciente al más antiguo
    }
sources-found-none = Nada coincide con la búsqueda. Pueden ayudar menos palabras u otro filtro; puede que el documento exista y no esté en los datos.
sources-clear = Borrar la búsqueda y los filtros
sources-states =
    { $count ->
        [0] no contiene ninguna cifra de estos datos
        [one] contiene una cifra
       *[other] contiene { $count } cifras
    }
sources-pages = Más documentos
sources-page = Página { $number } de { $pages }
sources-newer = más recientes
sources-older = más antiguos

# Documentos por organización
sources-counted =
    { $label } · { $count ->
        [one] 1 documento
       *[other] { $count } documentos
    }
sources-tally =
    { $documents ->
        [one] 1 documento
       *[other] { $documents } documentos
    }, { $independent ->
        [0] ninguna organización que contara por su cuenta.
        [one] 1 organización que contó por su cuenta.
       *[other] { $independent } organizaciones que contaron por su cuenta.
    }
sources-tally-repeating =
    { $count ->
        [one] 1 organización solo repite el recuento de otra.
       *[other] { $count } organizaciones solo repiten el recuento de otra.
    }
sources-tally-unnamed =
    { $count ->
        [one] Hay 1 fuente más que los documentos no identifican.
       *[other] Hay { $count } fuentes más que los documentos no identifican.
    }
sources-tally-note = Aquí se cuentan documentos, nunca personas. Son { $texts } textos distintos: un texto de agencia publicado por muchos medios es uno solo. Un documento que da varios recuentos está en varias filas. Un registro compartido cuenta como una organización, y también los órganos de un mismo gobierno; un recuento conjunto no se cuenta además de los de sus integrantes, y quien repite un recuento ajeno no se cuenta. Cuando un documento no dice de quién es el recuento, puede quedar oculta una dependencia.
sources-col-counter = Organización que contó
sources-col-documents = Documentos
sources-col-texts = Textos distintos
sources-col-own = De primera mano
sources-register = Un solo registro, a cargo de { $organizations }
sources-repeats = Recuentos que repiten el de { $organization }
sources-unnamed = Fuentes que los documentos no identifican

# Dónde discrepan los documentos
sources-drift-note = Documentos que dan el mismo recuento de la misma organización con otro número o con otra expresión («al menos», «alrededor de»). Que uno de los números se muestre aquí como principal responde a una regla de presentación y no significa que el otro sea erróneo. Quedan fuera los recuentos con otra fecha de cierre y las versiones anteriores que la propia organización sustituyó.
sources-drift-all = Todas las organizaciones
sources-drift-of =
    { $organization } · { $count ->
        [one] 1 diferencia
       *[other] { $count } diferencias
    }
sources-drift-kind = Diferencia
sources-drift-stands = Número principal
sources-drift-says = Este documento dice
sources-drift-document = Documento
sources-drift-none = no se encontró otro número
sources-drift-nothing = No hay ninguna diferencia de este tipo en los datos.
sources-drift-number = otro número
sources-drift-rounded = redondeado
sources-drift-slip = error del documento
sources-drift-subject = mismo número, otras personas u otro período
sources-drift-hedge_lost = perdió una expresión como «al menos»
sources-drift-hedge_added = se añadió una expresión como «al menos»
sources-drift-hedge_changed = otra expresión (como «alrededor de» por «al menos»)
