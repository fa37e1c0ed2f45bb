# The desk when a part of it fails, and the ways out of a draft

desk-fault = No se puede mostrar { $part }: hay un fallo en el programa, no en su trabajo.
desk-fault-kept = Todo lo que escribió y trajo sigue aquí.
desk-fault-todo = Siga con el resto de la página o llévese su trabajo (al final del borrador). Diga a quien administra este panel qué parte era.
desk-fault-way-in = Mientras dure, no se puede revisar ni publicar nada, para que nada quede fuera por error. Cambie lo último que hizo, o llévese su trabajo (al final del borrador) y avise a quien administra este panel.
desk-part-desk = esta página
desk-part-done = el aviso de la última publicación
desk-part-staff = el inicio de sesión
desk-part-report = el formulario de un informe
desk-part-upload = la parte de tablas y libros
desk-part-correct = el formulario de una cifra
desk-part-check = la revisión
desk-part-newer = el aviso de una versión más nueva
desk-part-problems = la parte «¿Hay algo mal?»
desk-part-changes = la parte «¿Qué cambiará?»
desk-part-spoken = la parte «¿Qué dirán las cifras nuevas?»
desk-part-charts = la parte «¿Cómo cambian los gráficos?»
desk-part-standing = la parte «Avisos sobre lo ya publicado»
desk-part-publish = la parte «Publicar»
desk-part-history = la lista de lo publicado
desk-part-due = la lista de cifras pendientes
desk-part-drafts = la lista de sus borradores
desk-part-keeping = el guardado de su borrador
desk-part-proposals = la parte de las propuestas
desk-part-ways-out = la salida
desk-take = Llevarse el trabajo (zip)
desk-take-file = borrador.zip
desk-take-files = archivos
desk-take-package = paquete
desk-take-typed = escrito.txt
desk-take-head = Lo que se escribió y eligió en esta página: primero el nombre de la casilla y después lo que hay en ella. Los archivos tal como se trajeron están junto a este texto; también el paquete entero como quedaría, si se revisó.

# Drafts that are kept

drafts-head = Sus borradores
drafts-note = Trabajo que no ha publicado. Nadie más lo ve.
drafts-others = { $count ->
    [one] Su otro borrador
   *[other] Sus otros { $count } borradores
}
drafts-resume = Seguir con él
drafts-discard = Descartarlo
drafts-title = «{ $title }»
drafts-surely = Sí, descartarlo para siempre
drafts-spare = No, conservarlo
drafts-when = { $date }, { $time } UTC
drafts-until = se guarda hasta el { $until }
drafts-kept = Su borrador está guardado en el servidor ({ $date }, { $time } UTC). Si sale ahora, lo encontrará aquí hasta el { $until }.
drafts-begun = Empezó este trabajo sobre la versión { $begun }. Entretanto se publicó la versión { $now }, y su trabajo se coloca ahora sobre ella: revíselo y mire qué cambia.
drafts-anew = La conexión con el servidor se perdió un tiempo y esta página ha empezado de nuevo.
drafts-anew-note = Lo que había escrito no se ha perdido: se ofrece aquí tal como se guardó por última vez. Pulse «{ drafts-resume }».
drafts-answer = { $who } lo ha devuelto:
drafts-numbers = { $count ->
    [one] un número
   *[other] { $count } números
}
drafts-little = el comienzo de algo
drafts-failed-busy = Sus últimos cambios aún no están guardados: otra persona está guardando en este momento. Siguen en esta página; se guardarán con lo próximo que haga.
drafts-failed-disk = Su trabajo no se puede guardar en el servidor: el sistema lo rechaza ({ $reason }). Sigue en esta página. Lléveselo antes de salir y avise a quien administra este panel.
drafts-failed-full = Su trabajo no se puede guardar: en el servidor no queda sitio para borradores. Sigue en esta página. Lléveselo antes de salir y avise a quien administra este panel.
drafts-failed-person-full = Su trabajo no se puede guardar: sus borradores pueden ocupar { $most } MB en total. Sigue en esta página. Descarte un borrador que ya no necesite o llévese este.
drafts-failed-too-many = Su trabajo no se puede guardar: ya tiene { $most } borradores. Sigue en esta página. Descarte uno que ya no necesite o llévese este.
drafts-failed-tray-full = Su trabajo no se puede entregar: ya hay demasiadas propuestas a la espera. Sigue en esta página y entre sus borradores. Pida a sus colegas que publiquen o devuelvan alguna y entréguelo después.
drafts-failed-too-much = Su trabajo no se puede guardar: es más largo de lo que admite un borrador o tiene más de { $most } archivos. Sigue en esta página. Lléveselo antes de salir o traiga menos archivos a la vez.
drafts-failed-file-too-large = Su trabajo no se puede guardar: uno de sus archivos pesa más de { $most } MB. Sigue en esta página. Lléveselo antes de salir.
drafts-failed-no-plain-data = Su trabajo no se puede guardar: algo en él tiene una forma que los borradores no conocen. Sigue en esta página. Lléveselo antes de salir y avise a quien administra este panel.
drafts-failed-gone = Este borrador ya no está: se publicó, se descartó o caducó.
drafts-failed-proposal-gone = Esta propuesta ya no está: quien la propuso la retiró, o se devolvió, se publicó o caducó. Vuelva a la página de trabajo para ver qué espera.
drafts-failed-damaged = Este borrador está dañado y no se puede abrir. Pida una copia anterior a quien administra este panel, o descártelo.
drafts-failed-no-room = Este borrador no se puede abrir ahora: en este momento no hay sitio para sus archivos, porque otras personas han traído muchos. Sigue guardado tal como está. Inténtelo más tarde o pida más espacio a quien administra este panel.
drafts-kept-here = Este borrador se guarda en este navegador ({ $time }) y en ningún otro sitio.
drafts-other-tab = Este borrador está abierto también en otra pestaña o ventana.
drafts-other-tab-todo = Conviene seguir en una sola y cerrar la otra. Lo que se escriba en las dos no se mezcla: se convierte en dos borradores y no se pierde nada.
drafts-parted-changed = En otra pestaña o ventana se siguió con este borrador.
drafts-parted-gone = Este borrador se publicó, se entregó o se descartó en otra pestaña o ventana.
drafts-parted-todo = Lo que hay aquí se guarda como un borrador aparte y no se pierde nada. Se sigue con uno de los dos; el otro se descarta (más arriba o más abajo) cuando ya no haga falta nada de él.
drafts-parted-here = En otra pestaña o ventana se siguió con él: lo que hay aquí es ahora un borrador aparte y no se pierde nada. Se sigue con uno de los dos; el otro se descarta cuando ya no haga falta nada de él.
drafts-failed-here = Este navegador no guarda nada de él: llévese el trabajo antes de salir.
drafts-found = En este navegador hay trabajo sin terminar del { $date }, { $time }:
drafts-found-whose = Puede ser de otra persona que haya usado este navegador. Si no es suyo, no siga con él; «{ drafts-discard }» lo borra de este navegador.

# Proposals: one member of staff hands over, another publishes

proposals-two = Aquí hacen falta dos personas: entregue su trabajo, y otra persona del equipo lo publica o lo devuelve.
proposals-propose = Entregarlo para que se publique
proposals-head = A la espera de otra persona del equipo
proposals-note = Lo que una persona del equipo propone, otra lo publica o lo devuelve con unas palabras.
proposals-own = propuesto por usted
proposals-until = espera hasta el { $until }; después se elimina
proposals-damaged = Esta propuesta está dañada y no se puede abrir. Pida una copia anterior a quien administra este panel.
proposals-checking = Revisando la propuesta…
proposals-look = Verla
proposals-leave = Volver a la página de trabajo
proposals-take-back = Retirarla
proposals-one = Propuesta de { $who }
proposals-begun = Se hizo sobre la versión { $begun }. Entretanto se publicó la versión { $now }, y la propuesta se coloca ahora sobre ella: lo que se ve abajo es lo que haría publicarla hoy.
proposals-newer-note = { $count ->
    [one] Cambia una fila.
   *[other] Cambia { $count } filas.
} Lo que se ve abajo está colocado sobre la versión anterior y así no se puede publicar.
proposals-newer-both = Estas filas las cambian tanto la propuesta como la versión nueva; publicar la propuesta sustituiría lo que hay ahora. Mírelas otra vez:
proposals-newer-take = Ver la propuesta sobre la versión nueva
proposals-outdated = Quien la propuso escribió estas palabras para el público cuando los cambios eran otros que los de hoy: puede que ya no sean ciertas. Devuélvala para que se escriban de nuevo.
proposals-decide = Publicarla o devolverla
proposals-errors = Tiene errores y no se puede publicar como está. Devuélvala y dígalo.
proposals-word = ¿Qué habría que hacer con ella? (lo lee quien la propuso)
proposals-send-back = Devolverla
proposals-done-propose = Su trabajo está entregado. Espera más abajo a otra persona del equipo; hasta entonces puede retirarlo.
proposals-done-send-back = Se ha devuelto. Quien la propuso la encuentra entre sus borradores, con sus palabras.
proposals-done-take-back = La ha retirado. La encuentra entre sus borradores.
published-by-two = { $who }, a propuesta de { $proposer }
