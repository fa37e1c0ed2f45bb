# Lo que el servidor no acepta, para que haya lugar para todos
upload-not-expected = Este archivo no se aceptó: la página no lo había pedido o ya se había enviado. Vuelve a cargar la página y elige el archivo otra vez.
upload-too-many = Este archivo no se aceptó: aquí puede haber como máximo { $files } archivos a la vez. Quita alguno y elígelo otra vez.
upload-too-much = Este archivo no se aceptó: tus archivos pueden sumar { $megabytes } MB como máximo. Quita alguno y elígelo otra vez.
upload-no-room = Este archivo no se aceptó: el espacio para archivos está lleno en este momento. Inténtalo de nuevo dentro de unos minutos.
upload-too-slow = Este archivo no se aceptó: tardó demasiado en llegar. Inténtalo de nuevo con una conexión mejor.
desk-files-refused = Un archivo marcado en rojo no se aceptó. Cada archivo puede tener { $megabytes } MB; puede haber { $files } archivos, que sumen { $together } MB. Si el tuyo está dentro de esos límites, elígelo otra vez; si tampoco se acepta, el servidor no tiene espacio en este momento: inténtalo de nuevo dentro de unos minutos.
no-room-title = Hay demasiadas personas leyendo en este momento
no-room-text = Este panel atiende ya a tantas personas como puede. La página vuelve a intentarlo sola dentro de { $seconds } segundos.
away-title = El panel se está iniciando
away-text = Volverá a responder en unos instantes. Esta página lo intenta de nuevo por sí sola cada { $seconds } segundos.
no-room-data = Mientras tanto se pueden descargar las propias cifras:
desk-files-left-out = { $count ->
    [one] Este archivo no forma parte de tu borrador:
   *[other] Estos archivos no forman parte de tu borrador:
}
desk-files-left-out-why = Un borrador puede tener { $files } archivos, que sumen { $together } MB. Quita otros o publícalos antes. Si los tuyos están dentro de esos límites, los borradores de todos los visitantes han llenado el espacio: inténtalo de nuevo dentro de unos minutos.
