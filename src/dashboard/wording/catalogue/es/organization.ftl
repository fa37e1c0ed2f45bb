# La página de una organización.

organization-kind = { $kind ->
    [government] organismo público
    [human_rights_group] grupo de derechos humanos
    [international_ngo] organización internacional
    [intergovernmental] organismo intergubernamental
    [church] iglesia
    [media] medio
    [agency] agencia de noticias
    [political] organización política
    [research] centro de investigación
   *[unnamed] fuente que no se nombra
}
organization-intro = { $figures ->
    [0] Los datos no tienen ninguna cifra a su nombre.
    [one] Los datos tienen una cifra a su nombre.
   *[other] Los datos tienen { $figures } cifras a su nombre, en { $counts ->
        [one] un apartado
       *[other] { $counts } apartados
    }.
} { $documents ->
    [0] Ningún documento suyo da aquí una cifra.
    [one] Un documento suyo da cifras, propias o ajenas.
   *[other] { $documents } documentos suyos dan cifras, propias o ajenas.
}
organization-definitions = Qué dice que cuenta
organization-definitions-count = { $count ->
    [one] Un texto suyo, o sobre ella
   *[other] { $count } textos suyos, o sobre ella
}
organization-undefined = No encontramos ningún texto en el que la organización diga qué incluyen sus recuentos.
organization-figures = { $count ->
    [one] La cifra, con su fuente
   *[other] Las { $count } cifras, de la más reciente a la más antigua
}
organization-complete = Qué parte del total cree haber contado
organization-repeated-by = { $count ->
    [one] Otra organización repite sus cifras
   *[other] Otras { $count } organizaciones repiten sus cifras
}
organization-repeats = { $count ->
    [one] Repite cifras de otra organización
   *[other] Repite cifras de otras { $count } organizaciones
}
organization-who = ¿Cuáles?
organization-documents = Sus documentos
organization-written = { $count ->
    [one] Un documento escrito por ella
   *[other] { $count } documentos escritos por ella
}
organization-carried = { $count ->
    [one] Un documento ajeno, leído en su página
   *[other] { $count } documentos ajenos, leídos en su página
}
