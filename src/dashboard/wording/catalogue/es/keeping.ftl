# The desk when a part of it fails, and the ways out of a draft

desk-fault = No se puede mostrar { $part }: hay un fallo en el programa, no en tu trabajo.
desk-fault-kept = Todo lo que escribiste y enviaste sigue aquí.
desk-fault-todo = Sigue con el resto de la página o llévate tu trabajo (al final del borrador). Di a quien administra el servidor qué parte era.
desk-fault-way-in = Mientras dure, no se puede revisar ni publicar nada, para que nada quede fuera por error. Cambia lo último que hiciste, o llévate tu trabajo (al final del borrador) y avisa a quien administra el servidor.
desk-part-desk = esta página
desk-part-done = el aviso de la última publicación
desk-part-staff = el inicio de sesión
desk-part-report = el formulario de un informe
desk-part-upload = la parte de tablas y libros de cálculo
desk-part-correct = el formulario de una cifra
desk-part-check = la revisión
desk-part-newer = el aviso de una versión más nueva
desk-part-problems = la parte «¿Hay algo mal?»
desk-part-changes = la parte «¿Qué cambiará?»
desk-part-spoken = la parte «¿Qué dirán las cifras nuevas?»
desk-part-charts = la parte «¿Cómo cambian los gráficos?»
desk-part-standing = la parte «Avisos sobre lo ya publicado»
desk-part-publish = la parte «Publicar»
desk-part-history = la lista de versiones publicadas
desk-part-due = la lista de cifras pendientes
desk-part-drafts = la lista de tus borradores
desk-part-keeping = el guardado de tu borrador
desk-part-proposals = la parte de las propuestas
desk-part-ways-out = la salida
desk-take = Llevarme mi trabajo (zip)
desk-take-file = borrador.zip
desk-take-files = archivos
desk-take-package = paquete
desk-take-typed = escrito.txt
desk-take-head = Lo que se escribió y eligió en esta página: primero el nombre de la casilla y después lo que hay en ella. Los archivos tal como se enviaron están junto a este texto; también el paquete completo como quedaría, si se revisó.

# Drafts that are kept

drafts-head = Tus borradores
drafts-note = Trabajo que no has publicado. Nadie más lo ve.
drafts-others = { $count ->
    [one] Tu otro borrador
   *[other] Tus otros { $count } borradores
}
drafts-resume = Seguir con él
drafts-discard = Descartarlo
drafts-title = «{ $title }»
drafts-surely = Sí, descartarlo para siempre
drafts-spare = No, conservarlo
drafts-when = { $date }, { $time } UTC
drafts-until = se guarda hasta el { $until }
drafts-kept = Tu borrador está guardado en el servidor ({ $date }, { $time } UTC). Si sales ahora, lo encontrarás aquí hasta el { $until }.
drafts-begun = Empezaste este trabajo sobre la versión { $begun }. Entretanto se publicó la versión { $now }, y tu trabajo se aplica ahora a ella: revísalo y mira qué cambia.
drafts-anew = La conexión con el servidor se perdió un tiempo y esta página ha empezado de nuevo.
drafts-anew-note = Lo que habías escrito no se ha perdido: se ofrece aquí tal como se guardó por última vez. Pulsa «{ drafts-resume }».
drafts-anew-nothing = Aquí no se había guardado nada tuyo. Si acababas de elegir un archivo o de escribir algo, hazlo de nuevo.
drafts-answer = { $who } lo devolvió:
drafts-numbers = { $count ->
    [one] un número
   *[other] { $count } números
}
drafts-little = el comienzo de algo
drafts-failed-busy = Tus últimos cambios aún no están guardados: otra persona está guardando en este momento. Siguen en esta página; se guardarán con lo próximo que hagas.
drafts-failed-disk = Tu trabajo no se puede guardar en el servidor: el sistema lo rechaza ({ $reason }). Sigue en esta página. Llévatelo antes de salir y avisa a quien administra el servidor.
drafts-failed-full = Tu trabajo no se puede guardar: en el servidor no queda sitio para borradores. Sigue en esta página. Llévatelo antes de salir y avisa a quien administra el servidor.
drafts-failed-person-full = Tu trabajo no se puede guardar: tus borradores pueden ocupar { $most } MB en total. Sigue en esta página. Descarta un borrador que ya no necesites o llévate este.
drafts-failed-too-many = Tu trabajo no se puede guardar: ya tienes { $most } borradores. Sigue en esta página. Descarta uno que ya no necesites o llévate este.
drafts-failed-tray-full = Tu trabajo no se puede entregar: ya hay demasiadas propuestas a la espera. Sigue en esta página y entre tus borradores. Pide a tus colegas que publiquen o devuelvan alguna y entrégalo después.
drafts-failed-too-much = Tu trabajo no se puede guardar: es más largo de lo que admite un borrador o tiene más de { $most } archivos. Sigue en esta página. Llévatelo antes de salir o envía menos archivos a la vez.
drafts-failed-file-too-large = Tu trabajo no se puede guardar: uno de sus archivos pesa más de { $most } MB. Sigue en esta página. Llévatelo antes de salir.
drafts-failed-no-plain-data = Tu trabajo no se puede guardar: algo en él tiene un formato que los borradores no admiten. Sigue en esta página. Llévatelo antes de salir y avisa a quien administra el servidor.
drafts-failed-gone = Este borrador ya no está: se publicó, se descartó o caducó.
drafts-failed-proposal-gone = Esta propuesta ya no está: quien la propuso la retiró, o se devolvió, se publicó o caducó. Vuelve a la página de trabajo para ver qué espera.
drafts-failed-damaged = Este borrador está dañado y no se puede abrir. Pide una copia anterior a quien administra el servidor, o descártalo.
drafts-failed-no-room = Este borrador no se puede abrir ahora: en este momento no hay sitio para sus archivos, porque otras personas han enviado muchos. Sigue guardado tal como está. Inténtalo más tarde o pide más espacio a quien administra el servidor.
drafts-kept-here = Este borrador se guarda en este navegador ({ $time }) y en ningún otro sitio.
drafts-other-tab = Este borrador está abierto también en otra pestaña o ventana.
drafts-other-tab-todo = Sigue en una sola y cierra la otra. Lo que escribas en las dos no se mezcla: se convierte en dos borradores y no se pierde nada.
drafts-parted-changed = En otra pestaña o ventana se siguió con este borrador.
drafts-parted-gone = Este borrador se publicó, se entregó o se descartó en otra pestaña o ventana.
drafts-parted-todo = Lo que hay aquí se guarda como un borrador aparte y no se pierde nada. Sigue con uno de los dos; descarta el otro (más arriba o más abajo) cuando ya no necesites nada de él.
drafts-parted-here = En otra pestaña o ventana se siguió con él: lo que hay aquí es ahora un borrador aparte y no se pierde nada. Sigue con uno de los dos y descarta el otro cuando ya no necesites nada de él.
drafts-failed-here = Este navegador no guarda nada de él: llévate tu trabajo antes de salir.
drafts-found = En este navegador hay trabajo sin terminar del { $date }, { $time }:
drafts-found-whose = Puede ser de otra persona que haya usado este navegador. Si no es tuyo, no sigas con él; «{ drafts-discard }» lo borra de este navegador.

# Proposals: one member of staff hands over, another publishes

proposals-two = Aquí hacen falta dos personas: entrega tu trabajo, y otra persona del equipo lo publica o lo devuelve.
proposals-propose = Entregarlo para que se publique
proposals-head = A la espera de otra persona del equipo
proposals-note = Lo que una persona del equipo propone, otra lo publica o lo devuelve con un mensaje.
proposals-own = propuesto por ti
proposals-until = espera hasta el { $until }; después se elimina
proposals-damaged = Esta propuesta está dañada y no se puede abrir. Pide una copia anterior a quien administra el servidor.
proposals-checking = Revisando la propuesta…
proposals-look = Verla
proposals-leave = Volver a la página de trabajo
proposals-take-back = Retirarla
proposals-one = Propuesta de { $who }
proposals-begun = Se hizo sobre la versión { $begun }. Entretanto se publicó la versión { $now }, y la propuesta se aplica ahora a ella: lo que ves abajo es lo que haría publicarla hoy.
proposals-newer-note = { $count ->
    [one] Cambia una fila.
   *[other] Cambia { $count } filas.
} Lo que ves abajo se aplica a la versión anterior y así no se puede publicar.
proposals-newer-both = Estas filas las cambian tanto la propuesta como la versión nueva; publicar la propuesta reemplazaría lo que hay ahora. Míralas otra vez:
proposals-newer-take = Ver la propuesta sobre la versión nueva
proposals-outdated = Quien la propuso escribió este texto para los lectores cuando los cambios eran otros que los de hoy: puede que ya no sea cierto. Devuélvela para que el texto se escriba de nuevo.
proposals-decide = Publicarla o devolverla
proposals-errors = Tiene errores y no se puede publicar como está. Devuélvela y dilo.
proposals-word = ¿Qué habría que hacer con ella? (lo lee quien la propuso)
proposals-send-back = Devolverla
proposals-done-propose = Tu trabajo está entregado. Espera más abajo a otra persona del equipo; hasta entonces puedes retirarlo.
proposals-done-send-back = Se devolvió. Quien la propuso la encuentra entre sus borradores, con tu mensaje.
proposals-done-take-back = La retiraste. La encuentras entre tus borradores.
published-by-two = { $who }, a propuesta de { $proposer }
