# Cómo se dice una cifra: matices, fechas, frases.
hedge-exact = { $value }
hedge-about = alrededor de { $value }
hedge-at_least = al menos { $value }
hedge-more_than = más de { $value }
hedge-brief-more_than = más de { $value }
hedge-up_to = como máximo { $value }
hedge-between = entre { $value } y { $high }
hedge-none = ninguno
people = { $count ->
    [one] persona
   *[other] personas
}

in-day = el { $date }
in-month = en { $date }
in-year = en { $date }
date-day = el { $date }
date-month = { $date }
date-year = { $date }
date-hour = { $date } (a las { $hour })
when-since = desde { $date }
when-up-to = hasta { $date }
when-from-words = desde { $words } hasta { $end }
when-from-to = entre { $start } y { $end }
when-until = { $whole }, hasta { $date },
when-onwards = { $whole }, desde { $date },
when-day-hour = { $day } (hasta las { $hour })
both = { $start } y { $end }
short-date = { $date }
short-hour = { $date }, { $hour }
short-published = publicada { $date }
short-to = hasta { $date }
short-from = desde { $date }
undated = sin fecha de publicación

sentence = { $said } ({ $where }).
spoken = { $said }.
claimed = Según { $organization }, { $clause }
claimed-undated = Según { $organization }, { $clause }; esta cifra, sin fecha propia, se publicó { $published }
claimed-endless = Según { $organization }, { $clause }; esta cifra, publicada { $published }, no indica fecha final
stated = { $organization } declaró { $when } que { $clause }
stated-undated = { $organization } declaró que { $clause }; se publicó { $published }
where-own = texto propio, { $date }
where-own-unread = su propia página, { $date }, que no leímos y conocemos por otro texto
where-relayed = dato citado por { $author }, { $date }
untitled = { $author }, { $kind }, { $date }
other-language = { $text } (en { $language })

kind-report = informe
kind-press_release = nota de prensa
kind-news = noticia de prensa
kind-statement = declaración
kind-resolution = resolución
kind-blog = blog
kind-cable = cable diplomático

copy-original = original
copy-agency_text = texto de agencia publicado por otro medio
copy-reprint = reproducción
copy-mirror = copia de la página del medio
copy-translation = traducción
copy-automated_rewrite = texto reescrito por un programa
