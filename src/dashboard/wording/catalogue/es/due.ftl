# Qué conviene buscar ahora
due-item = { $month }: { $organization }, { $what }. Última: { $last }, { $source }
due-nothing = No hay nada pendiente.
