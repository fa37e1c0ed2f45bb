detentions-question = ¿Quién dijo cuántos, y cuándo?
choose-group = Grupo
choose-measure = Qué se cuenta
choose-scope = Qué personas abarca
choose-window = Período que se muestra
choose-period = Duración de los períodos contados
window-years-5 = últimos cinco años
window-since = desde { $year }
window-all = todos los años
choice-counted =
    { $label } ({ $organizations ->
        [one] 1 organización
       *[other] { $organizations } organizaciones
    }, { $figures ->
        [one] 1 cifra
       *[other] { $figures } cifras
    })
period-month = meses ({ $count })
period-half_year = semestres ({ $count })
period-year = años ({ $count })
period-other = otras duraciones ({ $count })
timeline-alt = { $measure } a lo largo del tiempo: { $figures } cifras de { $series ->
    [one] una organización
   *[other] { $series } organizaciones
}, cada una en su fecha, con la escala desde cero. Las mismas cifras siguen como texto y como tabla.
timeline-all-organizations = Todas las organizaciones
timeline-knowledge = { $counted ->
        [events] Cada marca acumula hechos desde el inicio del período hasta su fecha, no personas: una misma persona puede figurar más de una vez. Una marca más alta después significa hechos nuevos, o anteriores que llegaron a conocerse.
       *[other] Cada marca es lo que se sabía ese día sobre el mismo período. Una marca más alta después significa que se sabe más, no que hubo más detenciones.
    }
timeline-episodes = Las cifras sobre un anuncio o un proceso concreto de excarcelaciones no están aquí, sino en la página:
timeline-empty = No hay cifras en este período.
timeline-points =
    { $count ->
        [one] 1 cifra
       *[other] { $count } cifras
    }
timeline-grammar = Una línea une solo las cifras de una misma organización que publica con regularidad; se corta donde faltan cifras y donde la organización empezó a contar otra cosa.
timeline-variants =
    { $count ->
        [one] Otra lectura de estos recuentos
       *[other] Otras { $count } lecturas de estos recuentos
    }
timeline-said =
    { $count ->
        [one] { $organization }, 1 cifra.
       *[other] { $organization }, { $count } cifras; la primera y la más reciente:
    }
timeline-empty-months =
    { $count ->
        [one] sin cifra en 1 mes
       *[other] sin cifra en { $count } meses
    }
timeline-lane = { $organization }: meses sin cifra
timeline-alt-slots =
    { $count ->
        [one] Bajo el eje, 1 casilla vacía señala un mes para el que no se encontró ninguna cifra de una serie regular.
       *[other] Bajo el eje, { $count } casillas vacías señalan los meses para los que no se encontró ninguna cifra de una serie regular.
    }
timeline-silent-heading = Meses para los que no se encontró ninguna cifra
timeline-silent-months = Meses
timeline-said-empty =
    { $count ->
        [one] No se encontró ninguna cifra para 1 mes: { $months }.
       *[other] No se encontró ninguna cifra para { $count } meses: { $months }.
    }
