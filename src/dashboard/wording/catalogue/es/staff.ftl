# Quién puede publicar
staff-not-configured = Nadie puede publicar desde esta página: no se ha configurado el inicio de sesión para el equipo. Aquí se puede revisar un archivo igualmente; queda en este navegador. Quien trabaja en el propio servidor puede publicar con la orden
staff-not-signed-in = Cualquier persona puede revisar un archivo aquí; queda en este navegador. Para publicar hay que iniciar sesión como parte del equipo: la página se carga entonces de nuevo y ofrece lo que se haya empezado.
staff-signed-in = Ha iniciado sesión como { $who } y puede publicar.
staff-too-old = Inició sesión como { $who }, pero hace demasiado tiempo para publicar. Inicie sesión otra vez: la página se carga entonces de nuevo y ofrece lo que haya empezado.
staff-not-verified = Ha iniciado sesión como { $who }, pero el servicio de identificación no ha confirmado que esa dirección sea suya. No puede publicar; sí puede revisar un archivo.
staff-not-listed = Ha iniciado sesión como { $who }, pero esta cuenta no está en la lista del equipo. No puede publicar; sí puede revisar un archivo. Si forma parte del equipo, pida que la añadan a quien administra este panel.
staff-unnamed = una cuenta sin dirección de correo
staff-sign-in = Iniciar sesión
staff-sign-out = Cerrar sesión
staff-signed-in-two = Ha iniciado sesión como { $who }. Lo que usted propone lo publica otra persona del equipo, y usted puede publicar lo que otras proponen.
staff-not-proposed = No se ha publicado nada: aquí una persona del equipo propone y otra publica. Entregue su trabajo para que se publique.
staff-own-proposal = Esta propuesta es suya: tiene que publicarla otra persona del equipo.
