# Qué conviene buscar ahora
due-item = { $month }: cifra esperada de { $organization }, { $what }. Última encontrada: { $last }, { $source }
due-nothing = No falta ninguna cifra esperada.
due-what = { $organization }: { $what }
due-subject = { $title }: { $count ->
        [0] no falta ninguna cifra esperada
        [one] falta { $count } cifra esperada
       *[other] faltan { $count } cifras esperadas
    }
due-mail = { $count ->
        [0] A { $date } han llegado todas las cifras periódicas.
        [one] Esta cifra periódica debería haber aparecido antes del { $date }. El mes es aquel en que se esperaba; después van la última cifra encontrada y dónde se leyó.
       *[other] Estas cifras periódicas deberían haber aparecido antes del { $date }; primero, las que se esperan desde hace más tiempo. El mes es aquel en que se esperaba cada una; después van la última cifra encontrada y dónde se leyó.
    }
due-mail-end = Los días se deducen de la frecuencia con que cada organización ha publicado su cifra hasta ahora; nadie los ha prometido. Versión de los datos: { $version }.
due-calendar = { $title }: cifras que buscar
due-overdue = { $what } (falta)
due-since = Falta desde { $item }
desk-due = { $count ->
        [0] No falta ninguna cifra esperada
        [one] { $count } cifra periódica que falta
       *[other] { $count } cifras periódicas que faltan
    }
desk-due-calendar = Calendario de las próximas cifras
desk-due-calendar-note = El calendario (.ics) contiene estas cifras y los días en que se esperan las próximas. Si se abre de nuevo más adelante, actualiza lo que ya hay en el calendario.
desk-due-file = cifras-que-buscar.ics
desk-due-mail = Como correo
desk-due-line = { $month }: { $what }
desk-due-last = última encontrada: { $last }
