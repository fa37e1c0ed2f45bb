change-added = Nuevo en «{ $table }»: { $name }
change-changed = Cambia en «{ $table }»: { $name }
change-removed = Se quita de «{ $table }»: { $name }
change-withdrawn = Se retira: { $name }. Motivo: { $reason }
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
    [one] { $count } cambiada
   *[other] { $count } cambiadas
}
change-count-withdrawn = { $count ->
    [one] { $count } retirada
   *[other] { $count } retiradas
}
change-count-removed = { $count ->
    [one] { $count } quitada
   *[other] { $count } quitadas
}
change-count-untouched = { $count } sin cambios
change-log-added = { $count ->
    [one] Se añade una cifra de { $organization }, de { $documents }: { $claims }
   *[other] Se añaden { $count } cifras de { $organization }, de { $documents }: { $claims }
}
change-log-changed = Se corrige: { $name } ({ $cells }).
change-others = { $count ->
    [one] Cambia una fila de «{ $table }».
   *[other] Cambian { $count } filas de «{ $table }».
}
change-subject-added = { $count ->
    [one] Añadir una cifra de { $organization }
   *[other] Añadir { $count } cifras de { $organization }
}
change-subject = { $count ->
    [one] Cambiar { $count } fila de las cifras
   *[other] Cambiar { $count } filas de las cifras
}
