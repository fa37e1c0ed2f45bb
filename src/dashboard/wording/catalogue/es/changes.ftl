change-added = Nuevo en «{ $table }»: { $name }
change-changed = Cambia en «{ $table }»: { $name }
change-removed = Se elimina de «{ $table }»: { $name }
change-withdrawn = Se retira: { $name }. Motivo: { $reason }
change-answer = Aviso con respuesta: { $name }. { $finding } Respuesta: { $why }
change-answer-gone = Aviso con respuesta: { $name }. Respuesta: { $why }
change-judged = { $name }, columna «{ $column }»
change-cell = { $column }: { $before } → { $after }
change-empty = (vacío)
change-figure = { $organization }, { $what }, { $when }: { $number }
change-source = «{ $title }» ({ $date })
change-attribution = { $figure }, según { $source }
change-count-added = { $count ->
    [one] { $count } fila añadida
   *[other] { $count } filas añadidas
}
change-count-changed = { $count ->
    [one] { $count } fila cambiada
   *[other] { $count } filas cambiadas
}
change-count-withdrawn = { $count ->
    [one] { $count } fila retirada
   *[other] { $count } filas retiradas
}
change-count-removed = { $count ->
    [one] { $count } fila eliminada
   *[other] { $count } filas eliminadas
}
change-count-untouched = { $count ->
    [one] { $count } fila sin cambios
   *[other] { $count } filas sin cambios
}
change-log-added = { $count ->
    [one] Se añade una cifra de { $organization }, tomada de { $documents }: { $claims }
   *[other] Se añaden { $count } cifras de { $organization }, tomadas de { $documents }: { $claims }
}
change-log-added-many = { $documents ->
    [one] Se añaden { $count } cifras tomadas de un documento: { $whose }.
   *[other] Se añaden { $count } cifras tomadas de { $documents } documentos: { $whose }.
}
change-log-whose = { $count } de { $organization }
change-log-further = { $count ->
    [one] Una cifra que ya estaba aparece ahora en un documento más.
   *[other] { $count } cifras que ya estaban aparecen ahora en más documentos.
}
change-log-changed = Se corrige: { $name } ({ $cells }).
change-log-changed-many = Se corrigen { $count } cifras: { $whose }.
change-log-answers = { $kind ->
    [removed] { $count ->
        [one] No cambia ninguna cifra: se retira la respuesta a un aviso de la revisión.
       *[other] No cambia ninguna cifra: se retiran las respuestas a { $count } avisos de la revisión.
    }
   *[other] { $count ->
        [one] No cambia ninguna cifra: se consultó y se respondió un aviso de la revisión.
       *[other] No cambia ninguna cifra: se consultaron y se respondieron { $count } avisos de la revisión.
    }
}
change-others = { $kind ->
    [added] { $count ->
        [one] Se añade una fila de «{ $table }».
       *[other] Se añaden { $count } filas de «{ $table }».
    }
    [removed] { $count ->
        [one] Se elimina una fila de «{ $table }».
       *[other] Se eliminan { $count } filas de «{ $table }».
    }
   *[other] { $count ->
        [one] Cambia una fila de «{ $table }».
       *[other] Cambian { $count } filas de «{ $table }».
    }
}
change-subject-added = { $count ->
    [one] Añadir una cifra
   *[other] Añadir { $count } cifras
}
change-subject-changed = { $count ->
    [one] Corregir una cifra
   *[other] Corregir { $count } cifras
}
change-subject-withdrawn = { $count ->
    [one] Retirar una cifra
   *[other] Retirar { $count } cifras
}
change-subject-removed = { $count ->
    [one] Eliminar una cifra
   *[other] Eliminar { $count } cifras
}
change-subject-of = { $text } de { $organization }
change-subject-of-many = { $text } de { $count } organizaciones
change-subject-answers = { $kind ->
    [removed] { $count ->
        [one] Retirar la respuesta a un aviso
       *[other] Retirar las respuestas a { $count } avisos
    }
   *[other] { $count ->
        [one] Responder a un aviso
       *[other] Responder a { $count } avisos
    }
}
change-subject = { $kind ->
    [added] { $tables ->
        [one] { $count ->
            [one] Añadir una fila de «{ $table }»
           *[other] Añadir { $count } filas de «{ $table }»
        }
       *[other] Añadir { $count } filas de { $tables } tablas
    }
    [removed] { $tables ->
        [one] { $count ->
            [one] Eliminar una fila de «{ $table }»
           *[other] Eliminar { $count } filas de «{ $table }»
        }
       *[other] Eliminar { $count } filas de { $tables } tablas
    }
   *[other] { $tables ->
        [one] { $count ->
            [one] Cambiar una fila de «{ $table }»
           *[other] Cambiar { $count } filas de «{ $table }»
        }
       *[other] Cambiar { $count } filas de { $tables } tablas
    }
}
