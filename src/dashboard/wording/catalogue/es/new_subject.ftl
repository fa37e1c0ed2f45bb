# A new subject, and the example in it
new-subject-title = Cifras sobre presos políticos: { $name }
new-subject-description = Cifras que organizaciones, gobiernos y medios han publicado sobre presos políticos ({ $name }). Cada número es la afirmación de alguien. Ninguno es un recuento nuestro y nada se suma ni se promedia entre organizaciones.
new-subject-question = ¿Cuántos presos políticos hay en { $name }?
new-subject-short-title = Presos políticos en { $name }
new-subject-term-note = «Preso político» es un término que cada organización define con sus propios criterios.
new-subject-growth-note = Un número más alto no significa por sí solo más represión: un número también puede subir porque hay casos que se conocen tarde, porque hay más gente contando o porque cambió la forma de contar.
new-subject-released-note = Qué significa «excarcelado» se explica con cada tipo de excarcelación.
new-subject-readme = Este paquete está en preparación. datapackage.json describe cada tabla y cada columna.
new-subject-changelog = Lo más reciente primero. Cada entrada se escribe para quienes leen.
new-subject-begun = Se abrió este tema. Tiene un ejemplo y todavía ninguna cifra.
new-subject-organization = Organización de ejemplo
new-subject-document = Ejemplo de documento, para borrar
new-subject-written = Escrito: { $folder }, un paquete completo con un ejemplo dentro. Siguiente paso: docs/new-subject.md guía desde aquí; .venv/bin/python -m dashboard check { $folder } dice qué está mal, y sin carpeta, qué expresa de otro modo que los demás temas.
new-subject-name = «{ $name }» no puede ser el nombre de un tema. Se esperaban al menos tres letras minúsculas, cifras o guiones, con una letra al principio; ni «data» ni «assets».
new-subject-alone = { $folder } es en sí un paquete y no hay lugar a su lado. Mueve el paquete a una carpeta propia, como { $folder }/first, y empieza de nuevo: las direcciones no cambian.
new-subject-there = { $folder } ya contiene { $name }. No se escribió nada.
new-subject-no-model = Aquí no hay ningún paquete cuyas tablas pueda tener uno nuevo. Indica uno con --like.
