# Lo que el servidor no acepta, para que haya lugar para todos
upload-not-expected = Este archivo no se aceptó: la página no lo había pedido o ya se había enviado. Hay que volver a cargar la página y elegir el archivo otra vez.
upload-too-many = Este archivo no se aceptó: aquí puede haber como máximo { $files } archivos a la vez. Hay que quitar alguno y elegirlo otra vez.
upload-too-much = Este archivo no se aceptó: los archivos pueden sumar { $megabytes } MB como máximo. Hay que quitar alguno y elegirlo otra vez.
upload-no-room = Este archivo no se aceptó: el espacio para archivos está lleno en este momento. Se puede intentar de nuevo dentro de unos minutos.
upload-too-slow = Este archivo no se aceptó: tardó demasiado en llegar. Se puede intentar de nuevo con una conexión mejor.
desk-files-refused = Un archivo marcado en rojo no se aceptó. Cada archivo puede tener { $megabytes } MB; puede haber { $files } archivos, que sumen { $together } MB. Si está dentro de esos límites, el servidor no tiene espacio en este momento: se puede intentar de nuevo dentro de unos minutos.
no-room-title = Hay demasiadas personas leyendo en este momento
no-room-text = Este panel lo están leyendo todas las personas que puede atender. La página vuelve a intentarlo sola dentro de { $seconds } segundos.
no-room-data = Mientras tanto se pueden obtener las cifras mismas:
desk-files-left-out = { $count ->
    [one] Este archivo no forma parte del borrador:
   *[other] Estos archivos no forman parte del borrador:
}
desk-files-left-out-why = Un borrador puede tener { $files } archivos, que sumen { $together } MB. Se pueden quitar otros o publicarlos antes. Si está dentro de esos límites, los borradores de todos los visitantes han llenado el espacio: se puede intentar de nuevo dentro de unos minutos.
