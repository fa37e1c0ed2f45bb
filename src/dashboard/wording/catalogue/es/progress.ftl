# Por dónde va un trabajo largo.

progress-reading = Leyendo las celdas: { $done } de { $total } filas
progress-naming = Dando nombre a las filas nuevas: { $done } de { $total } filas
progress-cells = Revisando las celdas: { $done } de { $total } filas
progress-rules = Revisando si las filas concuerdan: { $done } de { $total } reglas
progress-places = Buscando las filas de lo encontrado: { $done } de { $total }
progress-pages = Dibujando páginas: { $done } de { $total }
progress-waiting = Se está revisando otro archivo. Este sigue en cuanto { $before ->
    [one] termine
   *[other] terminen los { $before } anteriores
}; también se puede dejar.
progress-giving-way = El equipo está revisando sus cifras. Esta prueba continúa enseguida; también se puede dejar.
progress-cancel = Cancelar
progress-too-long = Esta prueba superó los { $seconds } segundos de cálculo, lo máximo sin iniciar sesión. No se guardó nada de ella, y lo subido sigue como estaba. Conviene enviar menos filas cada vez, o corregir los primeros errores antes que los demás.
