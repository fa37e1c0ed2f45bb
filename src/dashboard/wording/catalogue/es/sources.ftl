# Quién lo dice: todos los documentos
sources-intro =
    { $sources ->
        [one] Un documento
       *[other] { $sources } documentos
    } y las { $figures } cifras que contienen. Un número repetido en diez documentos sigue siendo un solo recuento.
sources-first = Para empezar, el documento del que nació este panel:
sources-views = Tres maneras de ver los documentos
sources-view-documents = Los documentos
sources-view-counters = Documentos por organización que cuenta
sources-view-drift = Dónde discrepan los documentos
sources-search = Buscar: organización, número, año o palabras de un título (y pulse Intro)
sources-search-example = p. ej. 553, o el nombre de una organización
sources-query-cut = lo que sigue a los primeros { $count } caracteres de la búsqueda
sources-filter-hand = De primera mano o no
sources-filter-kind = Tipo
sources-filter-language = Idioma
sources-filter-year = Publicado
sources-any-hand = ambos
sources-any-kind = todos los tipos
sources-any-language = todos los idiomas
sources-any-year = todos los años
sources-hand-first_hand = de primera mano
sources-hand-relayed = recoge lo dicho por otros
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
sources-found-none = Nada coincide en los datos. Pueden ayudar menos palabras u otro filtro; también puede haber documentos que no están en los datos.
sources-clear = Quitar búsqueda y filtros
sources-states =
    { $count ->
        [0] no da ninguna cifra registrada aquí
        [one] da una cifra
       *[other] da { $count } cifras
    }
sources-pages = Más documentos
sources-page = Página { $number } de { $pages }
sources-newer = más recientes
sources-older = más antiguos

# Documentos por organización que cuenta
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
        [0] ningún recuento independiente.
        [one] 1 organización que cuenta.
       *[other] { $independent } organizaciones que cuentan.
    }
sources-tally-repeating =
    { $count ->
        [one] 1 organización solo repite el recuento de otra.
       *[other] { $count } organizaciones solo repiten el recuento de otra.
    }
sources-tally-unnamed =
    { $count ->
        [one] De 1 recuento los documentos no nombran al autor.
       *[other] De { $count } recuentos los documentos no nombran al autor.
    }
sources-tally-note = Aquí se cuentan documentos, nunca personas. Son { $texts } textos distintos: un texto de agencia publicado por muchos medios es uno solo. Un documento que da varios recuentos figura en varias filas. Un registro compartido cuenta como una organización, y también los órganos de un mismo gobierno; un recuento conjunto no se suma a los de quienes lo hacen, y quien repite un recuento ajeno no se cuenta. Cuando un documento no dice de quién es el recuento, puede quedar oculta una dependencia.
sources-col-counter = Quién cuenta
sources-col-documents = Documentos
sources-col-texts = Textos distintos
sources-col-own = De primera mano
sources-register = Un solo registro, a cargo de { $organizations }
sources-repeats = Repite el recuento de { $organization }
sources-unnamed = Sin nombre en los documentos

# Dónde discrepan los documentos
sources-drift-note = Documentos que dan el mismo recuento de la misma organización con otro número o con otro matiz («al menos», «unos»). Que uno de los números figure aquí como principal responde a una regla de presentación y no significa que el otro sea erróneo. Quedan fuera los recuentos con otra fecha de corte y los estados anteriores que la propia organización sustituyó.
sources-drift-all = Todas las organizaciones
sources-drift-of =
    { $organization } · { $count ->
        [one] 1 diferencia
       *[other] { $count } diferencias
    }
sources-drift-kind = Diferencia
sources-drift-stands = Figura como principal
sources-drift-says = Este documento dice
sources-drift-document = Documento
sources-drift-none = no se halló otro número
sources-drift-nothing = No hay ninguna diferencia de este tipo en los datos.
sources-drift-number = otro número
sources-drift-rounded = redondeado
sources-drift-slip = una errata
sources-drift-subject = mismo número, otras personas u otro período
sources-drift-hedge_lost = matiz perdido
sources-drift-hedge_added = matiz añadido
sources-drift-hedge_changed = otro matiz
