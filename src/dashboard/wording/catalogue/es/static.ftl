# La página tal como llega antes de la aplicación, o sin ella.

menu = Páginas
skip = Ir al texto
static-tool = Esta página trabaja con archivos y necesita programas del navegador. Se abre en cuanto se hayan cargado.
static-sparing = Su conexión es lenta o ahorra datos: aquí todo se puede leer, seguir y descargar tal como está.
static-load = Cargar gráficos que responden al toque (unos 2 MB)
static-appless = Esta página se muestra sin su aplicación: cada elección abre una página nueva, y todo se puede leer, seguir y descargar.
