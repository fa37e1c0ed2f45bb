# Todos los temas, cuando hay varios
menu-subjects = Todos los temas
page-subjects = ¿Quién dice cuántos?
describe-subjects = Cifras que organizaciones, gobiernos y medios han publicado sobre presos políticos, por tema. Ninguna es un recuento nuestro y nada se suma.
subjects-promise = { $count } temas, cada uno con sus organizaciones y sus definiciones. Nada se suma, ni entre organizaciones ni entre temas, y cada uno tiene su propia escala.
subjects-choose = La misma cantidad en todos los temas
subjects-first = Lo primero que pregunta cada tema
subjects-none = Aquí no se encontró ninguna cifra de esta cantidad.
subjects-closed = Los datos de este tema no pueden mostrarse por ahora. Los demás temas no se ven afectados.
subjects-closed-why = Qué está mal
subjects-foot = Qué significan los números, quién cuenta cómo y los datos para descargar:
no-data-others = Los demás temas
command-subject-unknown = No hay ningún tema { $subject }; hay: { $subjects }.
command-subject-needed = Hay varios temas ({ $subjects }): indica con --subject cuál es.
command-subject-alone = Aquí no hay ningún tema { $subject }: los datos son un solo paquete. Quita --subject y subject=, o indica la carpeta de todos los temas.
command-subjects-mixed = Lo que diste es de temas distintos, y cada archivo muestra un solo tema. No se escribió nada:
command-subjects-mixed-todo = Ejecuta el comando una vez por tema. Una dirección sin subject= se refiere al primer tema ({ $first }); si no lleva el nombre del sitio, --subject puede indicar otro.
check-between = Entre los temas
