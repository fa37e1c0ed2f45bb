# Por dónde va un trabajo largo.

progress-reading = Leyendo las celdas: { $done } de { $total } filas
progress-naming = Dando nombre a las filas nuevas: { $done } de { $total } filas
progress-cells = Revisando las celdas: { $done } de { $total } filas
progress-rules = Revisando si las filas concuerdan: { $done } de { $total } reglas
progress-places = Buscando las filas de lo encontrado: { $done } de { $total }
progress-pages = Dibujando páginas: { $done } de { $total }
progress-files = Preparando los archivos: { $done } de { $total }
progress-waiting = Se está revisando otro archivo. El tuyo sigue en cuanto { $before ->
    [one] termine
   *[other] terminen los { $before } anteriores
}; también puedes salir.
progress-giving-way = El equipo está revisando sus cifras. Tu prueba continúa enseguida; también puedes salir.
progress-cancel = Cancelar
progress-too-long = Esta prueba superó los { $seconds } segundos de cálculo, lo máximo sin iniciar sesión. No se guardó nada de ella, y lo que subiste sigue como estaba. Envía menos filas cada vez, o corrige los primeros errores antes que los demás.
