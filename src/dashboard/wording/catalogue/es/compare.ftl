compare-question = ¿Puedo comparar estas dos cifras?
compare-intro = Dos números solo pueden ponerse uno junto al otro si cuentan lo mismo, de las mismas personas y en fechas cercanas. Elija dos cifras: se responden seis preguntas a partir de lo que dicen sus documentos. Los valores no intervienen.
compare-choose-first = Elegir la primera cifra
compare-choose-second = Elegir la segunda
compare-from-anywhere = También se llega aquí desde la página de cada cifra.
compare-offered-rivals = Qué dicen otros sobre lo mismo
compare-offered-own = Qué dice la propia organización, lo más cercano en el tiempo
compare-offered-relations = Fáciles de confundir con ella
compare-offered-latest = Las cifras más recientes
compare-nothing-near = No se halló ninguna cifra lo bastante cercana.
compare-start-again = Empezar de nuevo
compare-other-second = Cambiar la segunda cifra
compare-open = Ver esta cifra
compare-inclusions = Qué incluyen los dos recuentos, hasta donde ambos lo dicen (primera · segunda)
compare-no-arithmetic = Aquí no se calcula ninguna diferencia ni proporción entre organizaciones, sea cual sea la respuesta.
compare-shared-register = Ambas proceden de un mismo registro de casos.
compare-shared-rests = Es un solo recuento: { $organization } repite el de { $counter }.
compare-shared-third = Ambas repiten el recuento de { $counter }.
compare-shared-none = Nada de lo leído indica que una se base en la otra.

verdict-one_count = Un solo recuento en dos voces
verdict-one_count-means = Las dos cifras no se confirman entre sí.
verdict-not_comparable = No son comparables
verdict-not_comparable-means = No responden a la misma pregunta. No deben ponerse una junto a otra como si lo hicieran.
verdict-comparable = Son comparables
verdict-comparable-means = Según lo que dicen los documentos, cuentan lo mismo y en fechas cercanas.
verdict-with_care = Comparables con cautela
verdict-with_care-means = Al citar los dos números conviene decir lo que abajo figura como «distinto» o «no consta».

state-same = igual
state-differs = distinto
state-not_stated = no consta
answer-yes = sí
answer-no = no

axis-measure = Qué se cuenta
axis-measure-same = Ambas cuentan «{ $one }».
axis-measure-differs = La primera cuenta «{ $one }» y la segunda, «{ $other }». Cantidades distintas responden a preguntas distintas.
axis-kind = En un momento o en un período
axis-kind-same = Ambas son { $one }.
axis-kind-differs = La primera es { $one } y la segunda, { $other }. No tienen una escala común.
kind-of-stock = un número en un momento dado
kind-of-flow = un número de hechos o de personas en un período
kind-of-ever_in_period = un número de personas distintas a lo largo de un período, incluidas las que ya salieron
axis-scope = A quiénes abarca
axis-scope-same = Ambas abarcan «{ $one }».
axis-scope-everyone = Ninguna se limita a un grupo de personas.
axis-scope-differs = La primera abarca «{ $one }» y la segunda, «{ $other }». Un grupo puede contener al otro.
axis-scope-episodes = La primera pertenece a «{ $one }» y la segunda, a «{ $other }»: otras excarcelaciones, otras personas.
axis-scope-episode =
    { $which ->
        [first] Solo la primera pertenece
       *[second] Solo la segunda pertenece
    } a «{ $label }». La otra puede referirse a otras excarcelaciones.
axis-date = Cuándo
axis-date-same =
    { $days ->
        [0] Ambas se refieren al mismo día ({ $one }).
        [one] Fechas de referencia: { $one } y { $other }; como máximo hay 1 día entre ellas.
       *[other] Fechas de referencia: { $one } y { $other }; como máximo hay { $days } días entre ellas.
    }
axis-date-differs =
    { $kind ->
        [stock] Fechas de referencia: { $one } y { $other }; puede haber hasta { $days } días entre ellas, según la precisión con que están fechadas. Entretanto pudo haber ingresos y salidas.
       *[other] Fechas de referencia: { $one } y { $other }; puede haber hasta { $days } días entre ellas, según la precisión con que están fechadas.
    }
axis-period-same =
    { $days ->
        [0] Períodos de referencia: { $one } y { $other }. Ambos terminan el mismo día.
        [one] Períodos de referencia: { $one } y { $other }. Entre sus cierres hay como máximo 1 día.
       *[other] Períodos de referencia: { $one } y { $other }. Entre sus cierres hay como máximo { $days } días.
    }
axis-period-differs = Períodos de referencia: { $one } y { $other }. Entre sus cierres puede haber hasta { $days } días, según la precisión con que están fechados.
axis-date-not_stated = Fechas de referencia: { $one } y { $other }; en al menos un texto no consta la fecha o el período, de modo que no se sabe cuánto distan.
axis-date-unequal =
    La primera abarca { $one } ({ $one_days ->
        [one] 1 día
       *[other] { $one_days } días
    }) y la segunda, { $other } ({ $other_days ->
        [one] 1 día
       *[other] { $other_days } días
    }). El período más largo puede reunir más casos solo por serlo.
axis-definition = Qué incluyen los recuentos
axis-definition-same = Ambas dan la misma respuesta a { $stated } preguntas sobre lo que incluyen y no se contradicen en ninguna.
axis-definition-differs =
    { $opposed ->
        [one] En una pregunta sobre lo que incluyen, una responde sí y la otra no.
       *[other] En { $opposed } preguntas sobre lo que incluyen, una responde sí y la otra no.
    }
axis-definition-not_stated =
    { $stated ->
        [0] Ninguna pregunta sobre lo que incluyen tiene respuesta de ambas.
        [one] Solo una pregunta sobre lo que incluyen tiene respuesta de ambas.
       *[other] Solo { $stated } preguntas sobre lo que incluyen tienen respuesta de ambas.
    }
axis-hand = De primera mano o a través de otros
axis-hand-same =
    { $one ->
        [first_hand] Ambas se leyeron en un texto de la organización que contó.
       *[relayed] Ambas se conocen solo por textos de otros; por el camino un número puede perder su matiz («al menos», «unos») o su fecha.
    }
axis-hand-differs =
    { $one ->
        [first_hand] La primera se leyó en un texto de la organización que contó y la segunda, solo en textos de otros; por el camino un número puede perder su matiz («al menos», «unos») o su fecha.
       *[relayed] La primera se conoce solo por textos de otros y la segunda se leyó en un texto de la organización que contó. Por el camino un número puede perder su matiz («al menos», «unos») o su fecha.
    }
