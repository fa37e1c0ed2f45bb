# El libro que se llena cuando salen cifras nuevas
template-readme = Léeme
template-lists = Listas
template-figures = Cifras de todas las tablas
template-list-id = Nombre permanente (elige este)
template-list-name = Nombre
template-quoted = «{ $name }»
template-intro = Este libro tiene una hoja por cada tabla. Anota lo nuevo, guárdalo como libro de Excel (.xlsx) y llévalo a la página «{ page-refresh }» del panel. Nada se publica hasta que alguien haya visto cada cambio y lo haya aceptado.
template-version = Hecho con la versión { $version } de los datos. Si después se publicaron datos más recientes, descarga otro libro: las listas y los ejemplos pueden haber cambiado.
template-steps = Cómo llenarlo
template-step-document = Ha salido un documento nuevo: descríbelo en una fila de la hoja { $documents }.
template-step-numbers = Escribe cada número en una fila propia, en la hoja que le corresponde: { $figures }.
template-step-stating = En la hoja { $stating }, indica qué documento da cada cifra: una fila por cada cifra y documento. Una cifra sin documento no se admite.
template-step-labels = Una cifra o un documento nuevo todavía no tiene nombre permanente. Escribe en su primera celda cualquier etiqueta corta, como «nueva 1», y la misma etiqueta en las demás hojas donde se hable de esa fila. El panel la cambia por un nombre permanente.
template-step-choose = Si la celda tiene una lista, elige de ella: haz clic en la celda y después en la flecha que aparece al lado. Las listas contienen nombres permanentes; en la hoja { $lists } cada uno está junto a su nombre corriente. Allí puedes buscar con Ctrl + B (en otros programas o en inglés, Ctrl + F).
template-step-dates = Escribe las fechas como 2025, 2025-09 o 2025-09-30, nunca con más precisión que el documento. Escribe los números solo con dígitos: 1150, no 1.150.
template-step-correct = Para corregir una fila que ya existe, escribe su nombre permanente y todas sus celdas: la celda que dejes vacía quedará vacía en los datos.
template-step-example = La fila en gris y cursiva al principio de cada hoja es un ejemplo, una fila de los datos tal como está. Déjala como está o bórrala, pero no escribas encima. Mientras no se modifique, no cambia nada.
template-step-bring = Guarda y lleva el archivo a la página «{ page-refresh }». Allí se señala cada error con su fila y se dice qué hacer.
template-headings = Qué significan los colores y estilos
template-key = Encabezado
template-key-required = Blanco sobre oscuro, en negrita y con asterisco: es obligatorio en todas las filas.
template-key-optional = Oscuro sobre claro: puede quedar vacío. Deja el puntero sobre un encabezado para leer qué va en su columna.
template-key-example = Gris y cursiva: un ejemplo de los datos, no una fila para llenar.
template-sheets = Las hojas
template-lists-hold = Todos los nombres permanentes que se pueden elegir, con su nombre corriente. Aquí no hay nada que llenar.
template-example = Ejemplo
template-example-note =
    Esta fila es un ejemplo: está exactamente así en los datos.

    Déjala como está o bórrala, pero no escribas encima. Las filas nuevas van debajo.
template-note-choices = Elige uno de estos valores: { $choices }
template-note-list = Elige un nombre permanente de la lista. En la hoja «{ $sheet }», bajo «{ $list }», cada uno está junto a su nombre corriente. Si la fila es nueva en este libro, escribe lo que está en su primera celda.
template-note-number = Formato: un número entero solo con dígitos, { $low } o mayor, sin puntos, comas ni espacios.
template-note-date = Formato: un año, mes o día: 2025, 2025-09 o 2025-09-30.
template-note-day = Formato: un día: 2025-09-30.
template-note-address = Formato: una dirección web que empieza por https:// o http://
template-note-several = Formato: uno o varios, separados por punto y coma y sin espacios.
template-note-id = Formato: minúsculas sin tilde, dígitos y, entre ellos, guion, punto o guion bajo, como en el ejemplo; sin espacios.
template-note-text = Formato: texto, como máximo { $longest } caracteres.
template-note-required = Obligatorio.
template-note-optional = Puede quedar vacío.
template-note-label = En una fila nueva: cualquier etiqueta corta, como «nueva 1»; escribe la misma en las demás hojas donde se hable de esta fila. El panel le da el nombre permanente. En una fila que ya existe: su nombre permanente.
template-note-example = Ejemplo: { $example }
template-wrong-choice = Elige uno de los valores de la lista: pulsa la flecha que aparece junto a la celda.
template-wrong-list = No está en la lista. Déjalo solo si lo describes en este libro como algo nuevo.
template-wrong-number = Escribe un número entero solo con dígitos, sin puntos, comas ni espacios.

# La tabla devuelta con sus celdas marcadas
marked-findings = Qué se encontró
marked-heading = Qué se encontró en { $file }
marked-how = Corrige las celdas en las otras hojas y vuelve a enviar este libro; no hace falta quitar esta lista. Los errores van en rojo con borde grueso; los avisos, en ámbar con borde discontinuo. Deja el puntero sobre una celda marcada para leer qué se encontró en ella; el número de fila de la lista lleva a su celda.
marked-sheet = Hoja
marked-row = Fila
marked-column = Columna
marked-severity = Gravedad
marked-cell = En la celda
marked-text = Qué se encontró y qué hacer
marked-whole-row = toda la fila
marked-whole-sheet = toda la tabla
marked-few-notes = Hay tantas celdas marcadas que solo las primeras { $count } tienen nota propia; la lista las contiene todas.
marked-cut = Esta celda tenía { $length } caracteres. Excel admite { $longest }, así que el final se cortó aquí: no envíes esta celda desde este libro.
marked-replaced = Los caracteres que un libro no puede contener aparecen aquí como �.
