compare-question = ¿Puedo comparar estas dos?
compare-intro = Dos números solo pueden ponerse uno junto al otro si cuentan lo mismo, de las mismas personas y más o menos en el mismo momento. Elija dos cifras; se responden seis preguntas según lo que dicen sus documentos. Los valores no intervienen.
compare-choose-first = Elegir la primera cifra
compare-choose-second = Elegir la segunda
compare-from-anywhere = También se llega aquí desde la página de cada cifra.
compare-offered-rivals = Qué dicen otros sobre lo mismo
compare-offered-own = Lo que dice la propia organización, lo más cercano en el tiempo
compare-offered-relations = Fácil de confundir con ella
compare-nothing-near = No se halló ninguna cifra lo bastante cercana.
compare-start-again = Empezar de nuevo
compare-other-second = Otra segunda cifra
compare-open = Todo sobre ella
compare-inclusions = Qué incluyen los dos recuentos, hasta donde ambos lo dicen
compare-no-arithmetic = Aquí no se calcula ninguna diferencia ni proporción entre organizaciones, sea cual sea la respuesta.
compare-shared-register = Ambas proceden de un mismo registro de casos.
compare-shared-rests = Una de ellas repite el recuento de la otra.

verdict-one_count = Un solo recuento en dos voces
verdict-one_count-means = Las dos no se confirman entre sí.
verdict-not_comparable = No son comparables
verdict-not_comparable-means = Cuentan cosas distintas. No deben ponerse una junto a otra como si respondieran a la misma pregunta.
verdict-comparable = Son comparables
verdict-comparable-means = Hasta donde dicen los documentos, cuentan lo mismo, más o menos en el mismo momento.
verdict-with_care = Comparables con cautela
verdict-with_care-means = Conviene decir, junto a los dos números, lo que abajo figura como distinto o no indicado.

state-same = igual
state-differs = distinto
state-not_stated = no indicado
answer-yes = sí
answer-no = no

axis-measure = Qué se cuenta
axis-measure-same = Ambas cuentan: { $one }.
axis-measure-differs = Una cuenta «{ $one }» y la otra «{ $other }». Cantidades distintas responden a preguntas distintas.
axis-kind = En un momento o en un período
axis-kind-same = Ambas son { $one }.
axis-kind-differs = Una es { $one } y la otra { $other }. No tienen una escala común.
kind-of-stock = un número en un momento
kind-of-flow = un número de hechos o personas en un período
kind-of-ever_in_period = un número de personas distintas a lo largo de un período, incluidas las que ya salieron
axis-scope = A quiénes abarca
axis-scope-same = Ambas abarcan: { $one }.
axis-scope-differs = Una abarca «{ $one }» y la otra «{ $other }», o pertenecen a anuncios distintos. Un grupo puede contener al otro.
axis-date = Cuándo
axis-date-same =
    { $days ->
        [0] Ambas se refieren al mismo día ({ $one }).
        [one] Fechas de referencia: { $one } y { $other }, a lo sumo a 1 día de distancia.
       *[other] Fechas de referencia: { $one } y { $other }, a lo sumo a { $days } días de distancia.
    }
axis-date-differs = Fechas de referencia: { $one } y { $other }, hasta { $days } días de distancia, según la precisión de sus fechas. Entretanto hubo entradas y salidas.
axis-date-not_stated = Fechas de referencia: { $one } y { $other }; al menos un texto no indica su fecha o su período, de modo que no se sabe cuánto distan.
axis-date-unequal = Un período tiene { $one } días y el otro { $other }. El más largo reúne más solo por eso.
axis-definition = Qué incluyen los recuentos
axis-definition-same = Ambas responden, y de igual modo, a { $stated } preguntas sobre lo que incluyen.
axis-definition-differs =
    { $opposed ->
        [one] En una pregunta, una dice sí y la otra no.
       *[other] En { $opposed } preguntas, una dice sí y la otra no.
    }
axis-definition-not_stated =
    { $stated ->
        [0] En ninguna pregunta sobre lo que incluyen dicen ambas sí o no.
        [one] Solo una pregunta sobre lo que incluyen tiene respuesta de ambas.
       *[other] Solo { $stated } preguntas sobre lo que incluyen tienen respuesta de ambas.
    }
axis-hand = De primera mano o recogida por otros
axis-hand-same = Ambas: { $one }.
axis-hand-differs = Una: { $one }; la otra: { $other }. Un número recogido por otros puede haber perdido su matiz o su fecha.
