# Cómo se escriben las fechas (según Babel), y de dónde vienen las citas (una configuración regional de CSL).
date-format-long-day = d 'de' MMMM 'de' y
date-format-long-month = MMMM 'de' y
date-format-long-year = y
date-format-short-day = d MMM y
date-format-short-month = MMM y
date-format-short-year = y
date-format-same-year-day = d 'de' MMMM
date-format-same-year-month = MMMM
date-format-same-month-day = d
csl-locale = es-ES
# Lo que Babel escribe de otro modo en una fecha corta.
short-date-words =
    sept = sep
# La palabra ante el último de una lista, y la que es ante el sonido de i («e Iberia», pero «y Hialeah»).
list-and = y
list-and-before-i = e
# Un nombre puede empezar con artículo: «de» + «el Gobierno».
contractions =
    de el = del
    a el = al
