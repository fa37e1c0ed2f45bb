releases-question = ¿Qué pasó con las personas cuya excarcelación se anunció?
releases-question-law = ¿Qué pasó después de la ley?
releases-others = Otros anuncios de excarcelaciones e indultos
releases-ladder-heading = Paso a paso: quién dice cuántas personas
releases-ladder-how = Cada título cuenta algo distinto, así que ningún paso puede restarse de otro. { $scales ->
        [one] Todos usan una sola escala, desde cero.
       *[other] Los pasos de otro tipo tienen su propia escala; todas las escalas empiezan en cero.
    } Los totales abarcan a todo el grupo desde { $what ->
        [law] la ley
       *[announcement] el anuncio
    }, o desde un día anterior que entonces figura en la fila: el más reciente de cada organización.
releases-ladder-scale = Desde aquí, otra escala: su número mayor es { $greatest }.
releases-empty = no encontramos ningún total
releases-empty-more = no encontramos ningún total; otros recuentos, más abajo
releases-reading-stands = se muestra junto a
releases-reading-said = Otra lectura de este recuento: { $sentence }
releases-ladder-alt = { $title }: { $figures } cifras en { $rungs } pasos, en filas bajo el título de cada paso, en una sola escala de 0 a { $greatest }. Las mismas cifras siguen como texto y como tabla.
releases-running-heading = Cómo creció el recuento
releases-running-how = Cada marca es todo lo que una organización había contado desde el { $date } hasta ese día{ $other ->
        [0] .
       *[other] , o desde otro inicio: la lista bajo el gráfico dice cuál. Los números con inicios distintos no abarcan a las mismas personas.
    } Una marca posterior de la misma organización y con el mismo inicio incluye las anteriores: no deben sumarse.
releases-running-colours = El color solo ayuda a encontrar cada organización: la tabla por días da cada número. Los recuentos de un mismo color llevan un número, en esta lista y junto a su última marca; en una pantalla ancha sus nombres están al lado del gráfico.
releases-by-day = Todos estos recuentos, día a día
releases-until = Hasta
releases-running-alt = { $measure }: { $figures } recuentos acumulados de { $organizations } organizaciones, desde el { $date } salvo que la lista diga otro inicio, como puntos en el último día que abarcan, en una escala desde cero. Las mismas cifras siguen como texto y como tabla.
releases-plain-heading = Quién dice cuántas personas
releases-apart-heading = Lo que no debe ponerse junto a esos totales
releases-apart-how = Recuentos de una parte del grupo, de otros períodos, o de fuentes que los documentos no identifican. No se suman a los totales ni se comparan con ellos.
releases-earlier =
    { $count ->
        [one] Otro total de la misma organización
       *[other] Otros { $count } totales de las mismas organizaciones
    }
releases-earlier-why = Arriba figura, de cada organización, solo el total del día más reciente. Estos llegan a un día anterior o a una fecha menos precisa, o son solo los que otros le atribuyen.
releases-startless =
    { $count ->
        [one] Un recuento cuyo inicio no se indica: 1 cifra
       *[other] Recuentos cuyo inicio no se indica: { $count } cifras
    }
releases-startless-why = Los documentos dicen hasta cuándo cuentan, no desde cuándo. Pueden abarcar más o menos que los totales de arriba.
releases-parts =
    { $count ->
        [one] Una parte del grupo: 1 cifra
       *[other] Partes del grupo: { $count } cifras
    }
releases-parts-why = Cada tabla abarca solo a las personas que nombra su título. Las partes pueden superponerse.
releases-steps =
    { $count ->
        [one] Una parte de un total, un solo hecho u otro período: 1 cifra
       *[other] Partes de un total, hechos aislados y otros períodos: { $count } cifras
    }
releases-steps-why = No cuentan desde el primer día en adelante: cubren un día, un mes o una etapa, o empiezan o terminan en otro momento.
releases-unnamed =
    { $count ->
        [one] Una fuente que los documentos no identifican: 1 cifra
       *[other] Fuentes que los documentos no identifican: { $count } cifras
    }
releases-unnamed-why = Los textos solo dicen «activistas» o «grupos de derechos humanos». Dos de estas cifras pueden referirse a personas distintas.
releases-readings =
    { $count ->
        [one] Otra lectura de uno de estos recuentos
       *[other] Otras { $count } lecturas de estos recuentos
    }
releases-overlap-heading = Cifras que no deben sumarse
releases-overlap-with = se superpone con
releases-all-heading = Todos los anuncios de excarcelaciones e indultos, y los totales oficiales
releases-no-episodes = Los datos no contienen ningún anuncio de excarcelación.
releases-listed-announcement = anuncio: { $date }
releases-listed-pardon = indulto anunciado: { $date }
releases-listed-law = ley, vigente desde: { $date }
releases-listed-total = total dado a conocer: { $date }
releases-listed-process = proceso: { $date }
releases-listed-undated = sin un anuncio único; desde { $date }
releases-outside-heading = Fuera de los anuncios
releases-outside-how = Cifras sobre excarcelaciones que no corresponden a ninguno de los anuncios anteriores. En la cronología se muestran con el período que abarca cada una.
releases-counted =
    { $organizations ->
        [one] 1 organización
       *[other] { $organizations } organizaciones
    }, { $figures ->
        [one] 1 cifra
       *[other] { $figures } cifras
    }
releases-shown = se muestra arriba
