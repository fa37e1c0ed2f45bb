# Los canales y los enlaces a ellos
feed-link = Seguir los cambios: canal Atom
feed-changes = { $title }: qué cambió
feed-change = Cambios: { $date }
feed-figures = Cifras de { $organization } · { $title }
