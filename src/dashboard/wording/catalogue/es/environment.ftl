### Lo que ha fijado quien pone en marcha el panel

no-data-settings = Los ajustes con que se puso en marcha este panel no se entienden. No se ha perdido nada. Hay que corregir lo siguiente y volver a ponerlo en marcha:

problem-environment-metrics-found = Su valor es «{ $value }».
problem-environment-metrics-expected = Se esperaba un puerto, como 9100, o una dirección con puerto, como 0.0.0.0:9100.
problem-environment-metrics-todo = Corrige DASHBOARD_METRICS o quítalo: entonces no se sirve ninguna medida.
problem-environment-day-found = Su valor es «{ $value }».
problem-environment-day-expected = Se esperaba un día del calendario con el año delante, como 2026-11-23.
problem-environment-day-todo = Corrige DASHBOARD_TODAY o quítalo: entonces el día es el del reloj del servidor.
problem-environment-bound-unknown-found = Ningún límite se llama «{ $value }».
problem-environment-bound-unknown-expected = Se esperaban un nombre y un número, como sessions=200; los nombres son { $choices }.
problem-environment-bound-unknown-todo = Corrige el nombre en DASHBOARD_BOUNDS o quítalo.
problem-environment-bound-number-found = El valor de { $bound } es «{ $value }».
problem-environment-bound-number-expected = Se esperaba un número entero mayor que cero, solo con dígitos, como { $bound }=200.
problem-environment-bound-number-todo = Corrige el número en DASHBOARD_BOUNDS.
