# El libro que se rellena cuando salen cifras nuevas
template-readme = Léame
template-lists = Listas
template-figures = Cifras de todas las tablas
template-list-id = Identificador (elegir este)
template-list-name = Nombre
template-quoted = «{ $name }»
template-intro = Este libro tiene una hoja por cada tabla. Anotar lo nuevo, guardarlo como libro de Excel (.xlsx) y llevarlo a la página de cifras nuevas del panel. Nada se publica hasta que alguien haya visto cada cambio y lo haya aceptado.
template-version = Hecho con la versión { $version } de los datos. Si después se publicaron datos más recientes, conviene descargar otro libro: las listas y los ejemplos pueden haber cambiado.
template-steps = Cómo rellenarlo
template-step-document = Ha salido un documento nuevo: describirlo en una fila de la hoja { $documents }.
template-step-numbers = Escribir cada número en una fila propia, en la hoja que le corresponde: { $figures }.
template-step-stating = En la hoja { $stating }, decir qué documento da cada cifra: una fila por cada cifra y documento. Una cifra sin documento no se admite.
template-step-labels = Una cifra o un documento nuevo todavía no tiene nombre permanente. Escribir en su primera celda cualquier etiqueta corta, como «nueva 1», y la misma etiqueta en las demás hojas donde se hable de esa fila. El panel la cambia por un nombre permanente.
template-step-choose = Si la celda tiene una lista, elegir de ella: pulsar la celda y después la flecha que aparece al lado. Las listas contienen identificadores; en la hoja { $lists } cada uno está junto a su nombre. Allí se puede buscar con Ctrl + B (en otros programas, Ctrl + F).
template-step-dates = Escribir las fechas como 2025, 2025-09 o 2025-09-30, nunca con más precisión que el documento. Escribir los números solo con cifras: 1150, no 1.150.
template-step-correct = Para corregir una fila que ya existe, escribir su identificador y todas sus celdas: la celda que se deje vacía quedará vacía en los datos.
template-step-example = La fila en gris y cursiva al principio de cada hoja es un ejemplo, una fila de los datos tal como está. Dejarla como está o borrarla, pero no escribir encima. Mientras no se modifique, no cambia nada.
template-step-bring = Guardar y llevar el archivo a la página de cifras nuevas. Allí se señala cada error con su fila y se dice qué hacer.
template-headings = Qué significa el aspecto
template-key = Encabezado
template-key-required = Blanco sobre oscuro, en negrita y con asterisco: debe rellenarse en todas las filas.
template-key-optional = Oscuro sobre claro: puede quedar vacío. Al dejar el puntero sobre un encabezado se lee qué va en su columna.
template-key-example = Gris y cursiva: un ejemplo de los datos, no una fila para rellenar.
template-sheets = Las hojas
template-lists-hold = Todos los identificadores que se pueden elegir, con su nombre. Aquí no hay nada que rellenar.
template-example = Ejemplo
template-example-note =
    Esta fila es un ejemplo: está exactamente así en los datos.

    Dejarla como está o borrarla, pero no escribir encima. Las filas nuevas van debajo.
template-note-choices = Elegir uno de estos valores: { $choices }
template-note-list = Elegir un identificador de la lista. En la hoja «{ $sheet }», bajo «{ $list }», cada uno está junto a su nombre. Si la fila es nueva en este libro, escribir lo que está en su primera celda.
template-note-number = Forma: un número entero solo con cifras, { $low } o mayor, sin puntos, comas ni espacios.
template-note-date = Forma: un año, mes o día: 2025, 2025-09 o 2025-09-30.
template-note-day = Forma: un día: 2025-09-30.
template-note-address = Forma: una dirección web que empieza por https:// o http://
template-note-several = Forma: uno o varios, separados por punto y coma y sin espacios.
template-note-id = Forma: minúsculas sin tilde, cifras y, entre ellas, guion, punto o guion bajo, como en el ejemplo; sin espacios.
template-note-text = Forma: texto, como máximo { $longest } caracteres.
template-note-required = Debe rellenarse.
template-note-optional = Puede quedar vacío.
template-note-label = En una fila nueva: cualquier etiqueta corta, como «nueva 1»; escribir la misma en las demás hojas donde se hable de esta fila. El panel le da el nombre permanente. En una fila que ya existe: su identificador.
template-note-example = Ejemplo: { $example }
template-wrong-choice = Elegir uno de los valores de la lista: pulsar la flecha que aparece junto a la celda.
template-wrong-list = No está en la lista. Mantenerlo solo si se describe en este libro como algo nuevo.
template-wrong-number = Escribir un número entero solo con cifras, sin puntos, comas ni espacios.

# La tabla devuelta con sus celdas marcadas
marked-findings = Hallazgos
marked-heading = Qué se halló en { $file }
marked-how = Corregir las celdas en las otras hojas y volver a traer este libro; no hace falta quitar esta lista. Los errores van en rojo con borde grueso; los avisos, en ámbar con borde discontinuo. Al dejar el puntero sobre una celda marcada se lee qué se halló en ella; el número de fila de la lista lleva a su celda.
marked-sheet = Hoja
marked-row = Fila
marked-column = Columna
marked-severity = Tipo
marked-cell = En la celda
marked-text = Qué se halló y qué hacer
marked-whole-row = toda la fila
marked-whole-sheet = toda la tabla
marked-few-notes = Hay tantas celdas marcadas que solo las primeras { $count } tienen nota propia; la lista las contiene todas.
marked-cut = Esta celda tenía { $length } caracteres. Excel admite { $longest }, así que aquí se cortó el final: no volver a traer la celda desde este libro.
marked-replaced = Los caracteres que un libro no puede contener aparecen aquí como �.
