# Lo que se encuentra al poner filas nuevas sobre las cifras, además de lo que encuentra la revisión del conjunto.

problem-name-new-found = «{ $value }» no es el nombre permanente de ninguna fila que ya exista; esta fila cuenta como nueva.
problem-name-new-expected = Una fila que ya existe lleva exactamente su nombre permanente; una nueva, cualquier etiqueta o nada.
problem-name-new-todo = Si se trataba de una fila que ya existe, escribe su nombre permanente tal cual; si no, déjalo así: la fila recibe aquí su nombre permanente.
problem-row-known-found = La fila dice lo que ya dice { $other } y se toma por ella; allí cambia { $columns }.
problem-row-known-expected = Un recuento o un documento aparece una sola vez.
problem-row-known-todo = Revisa el cambio; si nada debe cambiar, deja vacías esas celdas.
problem-figure-redated-found = Esta fila es la cifra con fecha { $stood_on } ({ $stood_at }), según su nombre permanente { $other }. Publicada así, esa cifra pasa a ser una de «{ $value }», y lo que dice ahora sale de los datos.
problem-figure-redated-expected = Un recuento nuevo lleva una fila propia; la cifra con fecha { $stood_on } se queda como está.
problem-figure-redated-todo = Si es un recuento nuevo, deja vacía figure_id, o escribe ahí, y en las demás filas que nombran la cifra, una etiqueta como «nueva 1». Si la fecha de esa misma cifra estaba mal, déjalo.
