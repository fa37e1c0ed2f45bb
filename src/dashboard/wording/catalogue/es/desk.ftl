page-refresh = Actualizar las cifras
describe-refresh = Aquí el equipo añade cifras nuevas, las corrige o las retira. Cualquiera puede probar un archivo: queda en su propio navegador.
desk-lede = Añade cifras nuevas, corrige una o retírala. Para los lectores no cambia nada hasta el último paso, y antes se te avisa de todo lo que esté mal.
desk-base = Trabajas sobre la versión { $version } de los datos.
desk-store = Una versión publicada nunca se borra: todo paso se puede deshacer.
desk-plain = Aquí los datos son una carpeta sencilla: el último paso te entrega el paquete completo, listo para ponerlo en su lugar.
desk-no-base = Los datos actuales tienen errores y no se puede trabajar sobre ellos. Corrige antes la carpeta; el comando python -m dashboard check dice qué está mal.
desk-checking = Revisando todo el paquete…
desk-reading = Leyendo el archivo…
desk-publishing = Publicando…
desk-choose = Elegir
desk-tab-report = Un informe nuevo
desk-tab-upload = Una tabla o un libro de cálculo
desk-tab-correct = Corregir o retirar una cifra
desk-way-note-report = La tarea de cada mes: elige de quién son las cifras, indica el documento una sola vez y escribe solo los números que da. Una casilla vacía no añade nada.
desk-way-note-upload = Una tabla CSV, un libro de cálculo (.xlsx) o toda la carpeta en un zip, tal como los guarda tu programa. También puedes llenar la plantilla. Para los lectores no cambia nada hasta que publicas.
desk-way-note-correct = Un número estaba mal, o su organización lo retiró. La cifra conserva su nombre y su dirección.
desk-template = Descargar el libro de cálculo para llenar
desk-template-file = plantilla-de-cifras.xlsx
desk-organization = ¿De quién son las cifras?
desk-document = ¿En qué documento?
desk-document-new = Un documento nuevo
desk-source-author_id = ¿Qué organización lo publica?
desk-source-title = Título
desk-source-url = Dirección web
desk-source-published_on = Publicado el
desk-source-accessed_on = Leído el
desk-source-language = Idioma
desk-source-kind = Tipo de documento
desk-source-copy = Tipo de copia
desk-source-read = He leído el documento original
desk-date-example = 2026-10-05
desk-as_of = Fecha a la que se refieren los números
desk-period_start = Período desde
desk-period_end = Período hasta
desk-other-measures = Otras cosas que cuenta este documento
desk-lines = Los números
desk-lines-note = Escribe solo dígitos, tal como los da el documento; su «alrededor de» o «al menos» va en la segunda casilla. Deja vacío lo que el documento no dice.
desk-last = Última:
desk-value-of = Número de: { $name }
desk-hedge-of = «Al menos», «alrededor de»… para: { $name }
desk-value-high = Número mayor (si dice «entre»)
desk-hedge-exact = el número, sin más
desk-hedge-about = alrededor de
desk-hedge-at_least = al menos
desk-hedge-more_than = más de
desk-hedge-up_to = como máximo
desk-hedge-between = entre
desk-sum = La lista tenía { $before } personas ({ $when }); con { $added } altas y { $removed } bajas resultan { $expected }.
desk-sum-fits = Coincide con el número que escribiste.
desk-sum-differs = El número que escribiste es { $stated }. Compruébalo; si el documento lo dice así, déjalo: mostramos lo que dice.
desk-sum-astray = La fecha a la que se refieren los números ({ $counted }) y el período (de { $start } a { $end }) no concuerdan: el período no lleva de la lista anterior ({ $when }) a esa fecha, así que no se suma nada.
desk-known = Este número ya consta, con la misma fecha. El documento se añadirá a la cifra existente:
desk-apart = No: crear de todos modos una cifra aparte
desk-same-head = { $count ->
        [one] Puede que este documento ya conste: tiene la misma dirección, o el mismo autor y día.
       *[other] Puede que { $count } documentos ya consten: tienen la misma dirección, o el mismo autor y día.
    } Marca cuál es; las cifras se añaden a ese y no se crea un segundo documento.
desk-same = Es { $name }
desk-variant = Ya consta otro número para este recuento: { $name }. ¿Es el que escribiste otra lectura de él?
desk-variant-none = No, o no se sabe
desk-answers = ¿Lo comprobaste y es correcto tal como está?
desk-answers-note = Escribe por qué y pulsa: el aviso queda respondido y no vuelve mientras diga lo mismo. Las respuestas se publican con el borrador.
desk-answers-more = { $count ->
        [one] Queda uno más, que podrás responder después.
       *[other] Quedan { $count } más, que podrás responder después.
    }
desk-answers-file = las respuestas
desk-answer = Sí, es correcto
desk-answer-why = Por qué es correcto; por ejemplo: «lo dice el informe, página 3»
desk-answer-reason = No se respondió nada porque faltaba el motivo: escribe en pocas palabras por qué es correcto.
desk-standing = Mostrar los avisos sobre lo ya publicado
desk-standing-count = { $count ->
        [one] Un aviso
       *[other] { $count } avisos
    } sobre lo publicado; { $left ->
        [0] todos con respuesta.
        [one] uno sin respuesta.
       *[other] { $left } sin respuesta.
    }
desk-report-file = el informe
desk-correct-file = la corrección
desk-figure = ¿Qué cifra?
desk-correct-way = ¿Qué pasó?
desk-way-correct = Algo en ella está mal
desk-way-withdraw = La organización la retiró
desk-withdraw-reason = Por qué, en { $language } (lo ven los lectores)
desk-files = Archivos (.csv, .xlsx, .zip; 5 MB como máximo)
desk-files-forget = Quitar estos archivos
desk-of-other = Abrir esa página
desk-read = { $table }: { $rows ->
    [one] { $rows } fila leída
   *[other] { $rows } filas leídas
}
desk-repairs = { $count ->
    [one] Una cosa se puede arreglar
   *[other] { $count } cosas se pueden arreglar
}
desk-repairs-note = Mira cada propuesta. No cambia nada hasta que la confirmas; lo que no confirmes queda como está y se señala como error.
desk-repair-all = Arreglar todo como se propone
desk-repair-confirm = { $count ->
    [one] Arreglar esta
   *[other] Arreglar estas { $count }
}
desk-cell = Fila { $line }, columna { $column }:
desk-question = { $count ->
    [one] Una celda de { $column } en { $file } se puede leer de dos maneras
   *[other] { $count } celdas de { $column } en { $file } se pueden leer de dos maneras
}
desk-question-choose = { $count ->
    [one] ¿Qué significa?
   *[other] ¿Qué significan? La primera, { $found }, es
}
desk-question-single = No todas son iguales: respondo una por una
desk-question-one = Fila { $line }: { $found } significa
desk-whole-share = { $table }: contiene el { $share } % de las filas actuales.
desk-whole = { $count ->
    [one] ¿Es la tabla completa «{ $table }»?
   *[other] ¿Están completas estas { $count } tablas?
}
desk-whole-whole = Sí, la tabla completa
desk-whole-part = No, solo filas nuevas y cambiadas
desk-missing = { $count ->
    [one] La tabla completa que enviaste no trae una fila
   *[other] La tabla completa que enviaste no trae { $count } filas
}
desk-missing-note = Se conservan, salvo que indiques otra cosa. Una cifra nunca se borra: se retira, con un motivo que los lectores ven.
desk-missing-more = Hay { $count } más que no se muestran y se conservan. Para retirar muchas, escribe «withdrawn» (retirada) en su columna «Estado».
desk-missing-withdraw = Retirar: { $name }
desk-missing-remove = Quitar: { $name }
desk-problems = ¿Hay algo mal?
desk-no-problems = No se encontró nada.
desk-only-answered = No se encontró nada que no tenga respuesta.
desk-answered = { $count ->
        [one] Un aviso tiene respuesta en este borrador
       *[other] { $count } avisos tienen respuesta en este borrador
    }
desk-answered-why = Respuesta: { $why }
desk-more-answered = { $count ->
        [one] Hay uno más que no se muestra.
       *[other] Hay { $count } más que no se muestran.
    }
desk-problem-count = { $errors ->
    [0] Ningún error
    [one] Un error
   *[other] { $errors } errores
}, { $warnings ->
    [0] { $errors ->
        [0] ningún aviso.
       *[other] por ahora ningún aviso.
    }
    [one] un aviso.
   *[other] { $warnings } avisos.
}
desk-problem-errors = Los errores se corrigen antes de publicar, y después pueden aparecer avisos: algunos solo se encuentran en lo que se puede leer. Los avisos los valoras tú.
desk-col-row = Fila
desk-col-column = Columna
desk-col-finding = Qué se encontró y qué hacer
desk-more-problems = Hay { $count } más que no se muestran; corrige primero estos.
desk-marked = Tus tablas con las celdas marcadas
desk-changes = ¿Qué cambiará?
desk-changes-sum = { $total }.
desk-more-rows = { $count ->
    [one] Hay una más que no se muestra.
   *[other] Hay { $count } más que no se muestran.
}
desk-spoken = ¿Qué dirán las cifras nuevas?
desk-not-yet = Las frases y los gráficos aparecen cuando los errores están corregidos.
desk-nothing-spoken = Ninguna cifra es nueva ni cambia.
desk-before = Antes:
desk-rival = A su lado:
desk-alike = Fáciles de confundir
desk-more-figures = { $count ->
    [one] Hay una más que no se muestra.
   *[other] Hay { $count } más que no se muestran.
}
desk-charts = ¿Cómo cambian los gráficos?
desk-more-charts = { $count ->
    [one] Cambia un gráfico más.
   *[other] Cambian { $count } gráficos más.
}
desk-chart-before = Antes
desk-chart-after = Después
desk-chart-empty = nada que dibujar
desk-chart-month = períodos de un mes
desk-chart-half_year = períodos de medio año
desk-chart-year = períodos de un año
desk-publish = Publicar
desk-publish-errors = Podrás publicar cuando no quede ningún error.
desk-publish-note = Los lectores encuentran este texto en la lista de cambios. Es un borrador: corrígelo, en los dos idiomas.
desk-entry = Qué cambió, en { $language }
desk-why = Motivo, para el historial
desk-publish-now = Publicar ahora
desk-not-allowed = Para publicar, inicia sesión como parte del equipo (arriba). Puedes llevarte el paquete ya revisado.
desk-take-away = Pon los archivos de este paquete en lugar de los anteriores y regístralos (commit) con este mensaje:
desk-download = El paquete completo (zip)
desk-done = La versión { $number } está publicada.
desk-done-note = Los lectores la ven desde su próximo clic. Puedes deshacerla abajo.
desk-newer = Mientras tanto se publicó la versión { $version }.
desk-newer-note = { $count ->
    [one] Cambia una fila. Tu trabajo está intacto.
   *[other] Cambia { $count } filas. Tu trabajo está intacto.
}
desk-newer-both = Cambiaron estas filas tú y la otra persona; tus cambios reemplazarían los suyos. Revísalas otra vez abajo:
desk-newer-take = Aplicar mi trabajo a la versión nueva
desk-forget = Descartar este borrador
desk-history = Versiones publicadas
desk-col-version = Versión
desk-col-when = Cuándo
desk-col-who = Quién
desk-col-why = Por qué
desk-col-checksum = Suma de comprobación
desk-restores = (recupera la versión { $number })
desk-more-versions = { $count ->
    [one] Hay una anterior que no se muestra.
   *[other] Hay { $count } anteriores que no se muestran.
}
desk-undo-to = Volver a
desk-version = Versión { $number }
desk-undo = Volver a publicar esta versión
foot-refresh = Para el equipo: actualizar las cifras
desk-check = Revisar: ¿qué cambiaría?
desk-check-again = Revisar de nuevo: cambiaste algo
desk-nothing = No cambiaría nada: los datos ya dicen todo esto.
desk-behind = { $count ->
    [one] El documento de donde sale
   *[other] Los documentos de donde salen las { $count } cifras
}
desk-repair-file = Sí, leer así el archivo
desk-repair-row = { $count ->
        [one] Sí, dejar fuera esta fila
       *[other] Sí, dejar fuera estas { $count } filas
    }
desk-repair-rest = { $count ->
    [one] Otra más
   *[other] Otras { $count }
}
desk-files-choose = Elegir archivos
skip-to-content = Ir al contenido
desk-clear = En las filas que ya existen, una celda vacía borra lo que hay
desk-outdated = Cambiaste algo desde la última revisión. Esto es lo que se encontró entonces:
desk-newer-plain = Mientras tanto ha cambiado la carpeta de datos.
desk-undo-why = ¿Por qué volver atrás? (para el historial)
desk-whole-single = No todas son iguales
desk-whole-head = ¿Qué parte de la tabla enviaste?
