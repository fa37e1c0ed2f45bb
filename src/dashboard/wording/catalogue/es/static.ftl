# La página tal como llega antes de la aplicación, o sin ella.

menu = Páginas
skip = Ir al texto
static-tool = Esta página trabaja con archivos y necesita programas del navegador. Se abre en cuanto se hayan cargado.
static-sparing = La conexión es lenta o ahorra datos: aquí todo se puede leer, seguir y descargar tal como está.
static-load = Cargar lo que hace falta para elegir y para señalar marcas (de 1 a 2 MB)
static-appless = Esta página se muestra sin su aplicación: cada elección abre una página nueva, y todo se puede leer, seguir y descargar.

baked-on = Copia para leer sin el panel, hecha el
baked-changes = Qué cambió y por qué
baked-app = Elegir más en el panel
missing-title = Esta página no existe
missing-text = Puede que la dirección se haya cortado o escrito mal.
missing-home = A la primera página
data-unreadable = No se pueden leer los datos.
bake-done = { $files } archivos, { $size } en total: { $written } escritos, { $removed } quitados, los demás sin cambios. Abre { $first } en un navegador, o pon la carpeta en cualquier servidor web.
bake-not-ours = { $folder } contiene archivos que no son de una copia anterior; no se tocó ninguno. Indica una carpeta vacía o nueva.
bake-address = { $address } no es una dirección a la que enlazar. Se esperaba: https://… o http://…, sin signo de interrogación.
follow-address = Esta dirección no se puede seguir. Se esperaba: https://… o http://…, o git+ y la dirección de un repositorio.

take-along = Llevárselo: imagen, o código para una página propia
take-picture = Como imagen:
take-wide = para enlaces
take-square = cuadrada
take-tall = vertical
take-slide = para diapositivas
picture-who = Según { $organizations }
picture-more = { $count ->
    [one] otra más
   *[other] otras { $count }
}
picture-span = { $count ->
    [one] Fecha de la cifra: { $first }
   *[other] Fechas de las cifras: de { $first } a { $last }
}; las marcas son afirmaciones de organizaciones.
picture-sources = { $figures ->
    [one] Una cifra
   *[other] { $figures } cifras
} de { $sources ->
    [one] un documento
   *[other] { $sources } documentos
}{ $figures ->
    [one] ; con su fuente en:
   *[other] ; cada una con su fuente en:
}
picture-size = Estos son los tamaños: { $sizes }.
picture-too-tall = Este gráfico tiene más filas de las que caben en una imagen así. Se puede pedir el tamaño «tall», o solo una parte del gráfico.
image-none = { $view } no tiene ese gráfico. Sus gráficos: { $charts }.

copied-code = Copiado
take-embed = Código para una página propia:
embed-sources = { $figures ->
    [one] Una cifra
   *[other] { $figures } cifras
} de { $sources ->
    [one] un documento
   *[other] { $sources } documentos
}{ $figures ->
    [one] : con su fuente
   *[other] : cada una con su fuente
}
