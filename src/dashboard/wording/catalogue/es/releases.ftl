releases-question = ¿Qué fue de las excarcelaciones anunciadas?
releases-others = Otras excarcelaciones anunciadas
releases-ladder-heading = Paso a paso: quién dice cuántas
releases-ladder-how = Cada título cuenta algo distinto, así que ningún paso puede restarse de otro. La escala, desde cero, es la misma en todo el gráfico. Se muestran los totales de todo el grupo desde el anuncio, el más reciente de cada organización.
releases-empty = no se halló ningún total
releases-empty-more = no se halló ningún total, solo otras cifras
releases-reading-stands = junto a
releases-reading-said = Otra lectura de este recuento: { $sentence }
releases-ladder-alt = { $title }: { $figures } cifras en { $rungs } pasos, en filas bajo el título de cada paso, en una sola escala de 0 a { $greatest }. Lo mismo figura debajo como texto y como tabla.
releases-running-heading = Cómo avanzó el recuento
releases-running-how = Cada marca es todo lo que una organización había documentado desde el { $date } hasta el día indicado. Una marca posterior de la misma organización incluye las anteriores; nada de esto debe sumarse.
releases-running-colours = El color solo ayuda: la lista anterior da cada número con su día. Las organizaciones en gris se distinguen por el número y el día.
releases-basis-published = (publicación)
releases-running-alt = { $measure }: { $figures } recuentos acumulados de { $organizations } organizaciones, todos desde el { $date }, como puntos en el día hasta el que llegan, en una escala desde cero. Lo mismo figura debajo como texto y como tabla.
releases-plain-heading = Quién dice cuántas
releases-apart-heading = Lo que no debe ponerse junto a esos totales
releases-apart-how = Recuentos de una parte del grupo, de otros períodos o de quienes nadie nombra. No se suman ni se comparan con los totales.
releases-earlier =
    { $count ->
        [one] Otro total de la misma organización
       *[other] Otros { $count } totales de las mismas organizaciones
    }
releases-earlier-why = De cada organización solo figura arriba el total con el día más reciente. Estos llegan hasta un día anterior o una fecha menos precisa, o solo se los atribuyen otros.
releases-parts =
    { $count ->
        [one] Una parte del grupo: 1 cifra
       *[other] Partes del grupo: { $count } cifras
    }
releases-parts-why = Cada tabla abarca solo a las personas que nombra su título. Las partes pueden solaparse.
releases-steps =
    { $count ->
        [one] Un paso, un hecho aislado u otro período: 1 cifra
       *[other] Pasos, hechos aislados y otros períodos: { $count } cifras
    }
releases-steps-why = No van desde el anuncio en adelante: un día, un mes, una etapa o un recuento que empieza o termina en otro momento.
releases-unnamed =
    { $count ->
        [one] Alguien que cuenta sin que los documentos lo nombren: 1 cifra
       *[other] Quienes cuentan sin que los documentos los nombren: { $count } cifras
    }
releases-unnamed-why = Los textos solo dicen «activistas» o «grupos de derechos humanos». Dos de estas cifras no tienen por qué referirse a las mismas personas.
releases-readings =
    { $count ->
        [one] Otra lectura de uno de estos recuentos
       *[other] Otras { $count } lecturas de estos recuentos
    }
releases-overlap-heading = No deben sumarse
releases-overlap-with = se solapa con
releases-all-heading = Todas las excarcelaciones anunciadas y los totales oficiales
releases-no-episodes = En estos datos no consta ninguna excarcelación anunciada.
releases-listed-announcement = anunciada: { $date }
releases-listed-total = total informado: { $date }
releases-listed-process = proceso: { $date }
releases-listed-undated = sin un anuncio único; desde { $date }
releases-counted =
    { $organizations ->
        [one] 1 organización
       *[other] { $organizations } organizaciones
    }, { $figures ->
        [one] 1 cifra
       *[other] { $figures } cifras
    }
releases-shown = se muestra arriba
