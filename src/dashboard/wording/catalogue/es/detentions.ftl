detentions-question = ¿Quién dijo cuántos, y cuándo?
choose-group = Tema
choose-measure = Qué se cuenta
choose-scope = A quiénes abarca
choose-window = Tiempo
choose-period = Duración del período
window-years-5 = últimos cinco años
window-since = desde { $year }
window-all = todo
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
timeline-alt = { $measure } en el tiempo: { $figures } cifras de { $series ->
    [one] una fuente de recuento
   *[other] { $series } fuentes de recuento
}, cada una como marca en su fecha de referencia sobre una escala desde cero. Lo mismo figura debajo como texto y como tabla.
timeline-all-organizations = Todas las organizaciones
timeline-knowledge = Cada marca es lo que se sabía en su fecha sobre el mismo pasado. Una marca posterior y más alta es más conocimiento, no más detenciones.
timeline-empty = Ninguna cifra cae en este tiempo.
timeline-points =
    { $count ->
        [one] 1 cifra
       *[other] { $count } cifras
    }
timeline-grammar = Una línea une solo las cifras propias y regulares de una organización; se corta ante un silencio y donde la organización empezó a contar otra cosa.
timeline-variants =
    { $count ->
        [one] Otra lectura de estos recuentos
       *[other] { $count } otras lecturas de estos recuentos
    }
timeline-said =
    { $count ->
        [one] { $organization }, 1 cifra.
       *[other] { $organization }, { $count } cifras; la primera y la última:
    }
timeline-empty-months =
    { $count ->
        [one] sin cifra hallada para 1 mes
       *[other] sin cifra hallada para { $count } meses
    }
timeline-lane = { $organization }: sin cifra hallada
timeline-alt-slots =
    { $count ->
        [one] Bajo el eje, 1 casilla hueca señala un mes para el que no se halló ninguna cifra de una serie regular.
       *[other] Bajo el eje, { $count } casillas huecas señalan los meses para los que no se halló ninguna cifra de una serie regular.
    }
timeline-silent-heading = Meses para los que no se halló ninguna cifra
timeline-silent-months = Meses
timeline-said-empty =
    { $count ->
        [one] No se halló ninguna cifra para 1 mes: { $months }.
       *[other] No se halló ninguna cifra para { $count } meses: { $months }.
    }
