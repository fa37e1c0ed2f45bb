# Quién puede publicar
staff-not-configured = Nadie puede publicar desde esta página, porque no se ha configurado el inicio de sesión para el equipo. Aun así puedes revisar un archivo; queda en este navegador. Quien trabaje en el servidor puede publicar con el comando
staff-not-signed-in = Cualquiera puede revisar un archivo aquí; queda en este navegador. Para publicar, inicia sesión como parte del equipo: la página se carga entonces de nuevo y te ofrece lo que hayas empezado.
staff-signed-in = Iniciaste sesión como { $who } y puedes publicar.
staff-too-old = Iniciaste sesión como { $who }, pero hace demasiado tiempo para publicar. Inicia sesión otra vez: la página se carga entonces de nuevo y te ofrece lo que hayas empezado.
staff-not-verified = Iniciaste sesión como { $who }, pero el servicio de identificación no ha confirmado que esa dirección sea tuya. No puedes publicar; sí puedes revisar un archivo.
staff-not-listed = Iniciaste sesión como { $who }, pero esta cuenta no está en la lista del equipo. No puedes publicar; sí puedes revisar un archivo. Si eres parte del equipo, pide a quien administra el servidor que la añada.
staff-unnamed = una cuenta sin dirección de correo
staff-sign-in = Iniciar sesión
staff-sign-out = Cerrar sesión
staff-signed-in-two = Iniciaste sesión como { $who }. Lo que propones lo publica otra persona del equipo, y tú puedes publicar lo que proponen las demás.
staff-not-proposed = No se publicó nada: aquí una persona del equipo propone y otra publica. Entrega tu trabajo para que se publique.
staff-own-proposal = Esta propuesta es tuya: tiene que publicarla otra persona del equipo.
