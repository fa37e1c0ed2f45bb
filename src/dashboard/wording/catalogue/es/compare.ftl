compare-question = ¿Puedo comparar estas dos cifras?
compare-intro = Dos números solo pueden ponerse uno junto al otro si cuentan lo mismo, de las mismas personas y en fechas cercanas. Al elegir dos cifras se responden seis preguntas, según lo que dicen sus documentos. El tamaño de los números no influye.
compare-choose-first = Elegir la primera cifra
compare-choose-second = Elegir la segunda cifra
compare-older = Estas son las últimas anteriores:
compare-nothing-first = Aquí no hay ninguna cifra que elegir.
compare-from-anywhere = También se llega aquí desde la página de cada cifra.
compare-offered-rivals = Qué dicen otros sobre lo mismo
compare-offered-own = Lo que dice la misma organización en fechas cercanas
compare-offered-relations = Fáciles de confundir con ella
compare-offered-latest = Las cifras más recientes
compare-nothing-near = No encontramos ninguna cifra lo bastante cercana.
compare-start-again = Empezar de nuevo
compare-other-second = Cambiar la segunda cifra
compare-open = Ver esta cifra
compare-inclusions = Qué incluye cada recuento, cuando los dos lo dicen (primera cifra · segunda cifra)
compare-no-arithmetic = Aquí no se calcula ninguna diferencia ni proporción entre organizaciones, sea cual sea la respuesta.
compare-shared-register = Ambas proceden de un mismo registro de casos.
compare-shared-rests = Es un solo recuento: { $organization } repite el de { $counter }.
compare-shared-third = Ambas repiten el recuento de { $counter }.
compare-shared-none = Nada de lo que leímos indica que una se base en la otra.

verdict-one_count = Un solo recuento, repetido
verdict-one_count-means = Las dos cifras no se confirman entre sí.
verdict-not_comparable = No son comparables
verdict-not_comparable-means = No responden a la misma pregunta. No deben ponerse una junto a otra como si lo hicieran.
verdict-comparable = Son comparables
verdict-comparable-means = Según lo que dicen los documentos, cuentan lo mismo y en fechas cercanas.
verdict-with_care = Comparables con cautela
verdict-with_care-means = Al citar los dos números hay que decir también en qué difieren y qué no se indica.

state-same = igual
state-differs = distinto
state-not_stated = no se indica
answer-yes = sí
answer-no = no

axis-measure = Qué se cuenta
axis-measure-same = Ambas cuentan «{ $one }».
axis-measure-differs = La primera cuenta «{ $one }» y la segunda, «{ $other }». Cantidades distintas responden a preguntas distintas.
axis-kind = En un momento o en un período
axis-kind-same = Ambas son { $one }.
axis-kind-differs = La primera es { $one } y la segunda, { $other }. No tienen una escala común.
kind-of-stock = un número en un momento dado
kind-of-flow = un número de { $counted ->
        [people] personas
        [events] hechos
       *[other] hechos o de personas
    } en un período
kind-of-ever_in_period = { $counted ->
        [people] un número de personas distintas en un período, incluidas las que después dejaron la lista o la prisión
        [events] un número de hechos acumulados desde el inicio de un período, en el que una misma persona puede figurar más de una vez
       *[other] un número de personas distintas o de hechos en un período, incluidas las personas que después dejaron la lista o la prisión
    }
axis-scope = Qué personas abarca
axis-scope-same = Ambas abarcan «{ $one }».
axis-scope-everyone = Ninguna se limita a un grupo de personas.
axis-scope-differs = La primera abarca «{ $one }» y la segunda, «{ $other }». Un grupo puede incluir al otro.
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
        [one] Fechas de las cifras: { $one } y { $other }; hay como máximo 1 día entre ellas.
       *[other] Fechas de las cifras: { $one } y { $other }; hay como máximo { $days } días entre ellas.
    }
axis-date-differs =
    { $kind ->
        [stock] Fechas de las cifras: { $one } y { $other }; puede haber hasta { $days } días entre ellas, según la precisión con que están fechadas. Entretanto, algunas personas pudieron entrar en prisión o salir de ella.
       *[other] Fechas de las cifras: { $one } y { $other }; puede haber hasta { $days } días entre ellas, según la precisión con que están fechadas.
    }
axis-period-same =
    { $days ->
        [0] Períodos de las cifras: { $one } y { $other }. Ambos terminan el mismo día.
        [one] Períodos de las cifras: { $one } y { $other }. Entre sus cierres hay como máximo 1 día.
       *[other] Períodos de las cifras: { $one } y { $other }. Entre sus cierres hay como máximo { $days } días.
    }
axis-period-differs = Períodos de las cifras: { $one } y { $other }. Entre sus cierres puede haber hasta { $days } días, según la precisión con que están fechados.
axis-date-not_stated = Fechas de las cifras: { $one } y { $other }; al menos un texto no indica la fecha o el período, así que no se sabe cuánto tiempo hay entre ellas.
axis-date-unequal =
    La primera abarca { $one } ({ $one_days ->
        [one] 1 día
       *[other] { $one_days } días
    }) y la segunda, { $other } ({ $other_days ->
        [one] 1 día
       *[other] { $other_days } días
    }). El período más largo puede reunir más casos solo por ser más largo.
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
axis-hand = Leída en su fuente o citada por otros
axis-hand-same =
    { $one ->
        [first_hand] Ambas se leyeron en un texto de la organización que contó.
       *[relayed] Ambas se conocen solo por textos de otros; por el camino un número puede perder su «al menos» o su fecha.
    }
axis-hand-differs =
    { $one ->
        [first_hand] La primera se leyó en un texto de la organización que contó y la segunda, solo en textos de otros; por el camino un número puede perder su «al menos» o su fecha.
       *[relayed] La primera se conoce solo por textos de otros y la segunda se leyó en un texto de la organización que contó. Por el camino un número puede perder su «al menos» o su fecha.
    }
