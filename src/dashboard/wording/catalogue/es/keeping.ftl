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
desk-part-publish = la parte «Publicar»
desk-part-history = la lista de lo publicado
desk-part-ways-out = la salida
desk-take = Llevarme el trabajo (zip)
desk-take-file = borrador.zip
desk-take-files = archivos
desk-take-package = paquete
desk-take-typed = escrito.txt
desk-take-head = Lo que se escribió y eligió en esta página: primero el nombre de la casilla y después lo que hay en ella. Los archivos tal como se trajeron están junto a este texto; también el paquete entero como quedaría, si se revisó.
