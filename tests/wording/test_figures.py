"""Saying a figure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.factories import (
    make_attribution,
    make_episode,
    make_figure,
    make_measure,
    make_organization,
    make_scope,
    make_source,
    relayed_by,
)

from dashboard.analysis.latest import headline_panel
from dashboard.charts.rows import row_lines, row_parts
from dashboard.charts.strip import crowded
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.figures.model import Figure
from dashboard.wording.ages import age, remark
from dashboard.wording.figures import (
    brief_name,
    clause,
    hand_note,
    hedged,
    reading_note,
    sentence,
    spoken,
    title_of,
    where,
    written_by,
)
from dashboard.wording.language import Language, language_of
from dashboard.wording.notes import note_of
from dashboard.wording.timing import period_in_full, start_apart, up_to, when, when_short

TODAY = date(2026, 11, 23)
ROW_CHARACTERS = 46
LANGUAGES = [language_of("en"), language_of("es")]
HEDGES = {
    "en": {
        "exact": [],
        "about": ["about"],
        "at_least": ["at least"],
        "more_than": ["more than"],
        "up_to": ["up to"],
        "between": ["between", " and "],
    },
    "es": {
        "exact": [],
        "about": ["alrededor de"],
        "at_least": ["al menos"],
        "more_than": ["más de"],
        "up_to": ["como máximo"],
        "between": ["entre", " y "],
    },
}


@pytest.mark.parametrize(
    ("qualifier", "english_text", "spanish_text"),
    [
        ("exact", "1,150", "1.150"),
        ("about", "about 1,150", "alrededor de 1.150"),
        ("at_least", "at least 1,150", "al menos 1.150"),
        ("more_than", "more than 1,150", "más de 1.150"),
        ("up_to", "up to 1,150", "como máximo 1.150"),
        ("between", "between 1,150 and 2,000", "entre 1.150 y 2.000"),
    ],
)
def test_hedges(english: Language, spanish: Language, qualifier: Any, english_text: Any, spanish_text: Any) -> None:
    """A number is never said without its hedge, and digits are grouped as the language groups them."""
    figure = make_figure(value=1150, value_high=2000 if qualifier == "between" else None, qualifier=qualifier)
    assert (hedged(figure, english), hedged(figure, spanish)) == (english_text, spanish_text)


def test_hedge_as_relayed(english: Language) -> None:
    """A document's own hedge can be said in place of the figure's."""
    assert hedged(make_figure(value=553), english, "about") == "about 553"


SHAPES = {
    "day": ({"as_of": "2026-08-31"}, "on 31 August 2026", "el 31 de agosto de 2026", "31 Aug 2026", "31 ago 2026"),
    "month": ({"as_of": "2026-08"}, "in August 2026", "en agosto de 2026", "Aug 2026", "ago 2026"),
    "year": ({"as_of": "2026"}, "in 2026", "en 2026", "2026", "2026"),
    "published": (
        {"as_of": "2026-03-13", "basis": "published"},
        "",
        "",
        "published 13 Mar 2026",
        "publicada 13 mar 2026",
    ),
    "since": (
        {"start": "2025-01-14"},
        "since 14 January 2025",
        "desde el 14 de enero de 2025",
        "since 14 Jan 2025",
        "desde el 14 ene 2025",
    ),
    "up to": ({"end": "2025-05"}, "up to May 2025", "hasta mayo de 2025", "until May 2025", "hasta may 2025"),
    "from to": (
        {"start": "2025-01-14", "end": "2025-03-10"},
        "between 14 January and 10 March 2025",
        "entre el 14 de enero y el 10 de marzo de 2025",
        "14 Jan 2025 – 10 Mar 2025",
        "14 ene 2025 – 10 mar 2025",
    ),
    "whole year": ({"start": "2016-01", "end": "2016-12"}, "in 2016", "en 2016", "2016", "2016"),
    "whole year in days": ({"start": "2016-01-01", "end": "2016-12-31"}, "in 2016", "en 2016", "2016", "2016"),
    "one year": ({"start": "2016", "end": "2016"}, "in 2016", "en 2016", "2016", "2016"),
    "one month": (
        {"start": "2016-02", "end": "2016-02"},
        "in February 2016",
        "en febrero de 2016",
        "Feb 2016",
        "feb 2016",
    ),
    "one day": (
        {"start": "2025-02-27", "end": "2025-02-27"},
        "on 27 February 2025",
        "el 27 de febrero de 2025",
        "27 Feb 2025",
        "27 feb 2025",
    ),
    "half a year": (
        {"start": "2016-01", "end": "2016-06"},
        "between January and June 2016",
        "entre enero y junio de 2016",
        "Jan 2016 – Jun 2016",
        "ene 2016 – jun 2016",
    ),
    "days of one month": (
        {"start": "2021-07-11", "end": "2021-07-13"},
        "between 11 and 13 July 2021",
        "entre el 11 y el 13 de julio de 2021",
        "11 Jul 2021 – 13 Jul 2021",
        "11 jul 2021 – 13 jul 2021",
    ),
    "a day and a month": (
        {"start": "2021-07-11", "end": "2021-08"},
        "between 11 July and August 2021",
        "entre el 11 de julio y agosto de 2021",
        "11 Jul 2021 – Aug 2021",
        "11 jul 2021 – ago 2021",
    ),
    "a day and its month": (
        {"start": "2021-07-11", "end": "2021-07"},
        "in July 2021, from 11 July on,",
        "en julio de 2021, desde el 11 de julio,",
        "11 Jul 2021 – Jul 2021",
        "11 jul 2021 – jul 2021",
    ),
    "a year and a day of it": (
        {"start": "2014", "end": "2014-12-17"},
        "in 2014, up to 17 December,",
        "en 2014, hasta el 17 de diciembre,",
        "2014 – 17 Dec 2014",
        "2014 – 17 dic 2014",
    ),
    "two days": (
        {"start": "2025-01-15", "end": "2025-01-16"},
        "on 15 and 16 January 2025",
        "el 15 y el 16 de enero de 2025",
        "15 Jan 2025 – 16 Jan 2025",
        "15 ene 2025 – 16 ene 2025",
    ),
    "an hour of a day": (
        {"as_of": "2026-01-10", "hour": "09:00"},
        "on 10 January 2026 at 09:00",
        "el 10 de enero de 2026 (a las 09:00)",
        "10 Jan 2026, 09:00",
        "10 ene 2026, 09:00",
    ),
    "up to an hour": (
        {"start": "2026-01-08", "end": "2026-01-10", "hour": "09:00"},
        "between 8 and 10 January 2026 at 09:00",
        "entre el 8 y el 10 de enero de 2026 (a las 09:00)",
        "8 Jan 2026 – 10 Jan 2026, 09:00",
        "8 ene 2026 – 10 ene 2026, 09:00",
    ),
    "a day up to an hour": (
        {"start": "2026-02-04", "end": "2026-02-04", "hour": "18:10"},
        "on 4 February 2026 (up to 18:10)",
        "el 4 de febrero de 2026 (hasta las 18:10)",
        "4 Feb 2026, 18:10",
        "4 feb 2026, 18:10",
    ),
    "two days up to an hour": (
        {"start": "2026-02-03", "end": "2026-02-04", "hour": "18:10"},
        "between 3 and 4 February 2026 at 18:10",
        "entre el 3 y el 4 de febrero de 2026 (a las 18:10)",
        "3 Feb 2026 – 4 Feb 2026, 18:10",
        "3 feb 2026 – 4 feb 2026, 18:10",
    ),
    "two years": (
        {"start": "2015", "end": "2016"},
        "in 2015 and 2016",
        "en 2015 y 2016",
        "2015 – 2016",
        "2015 – 2016",
    ),
}


@pytest.mark.parametrize(("reference", "long_en", "long_es", "short_en", "short_es"), SHAPES.values(), ids=SHAPES)
def test_when(
    english: Language, spanish: Language, reference: Any, long_en: Any, long_es: Any, short_en: Any, short_es: Any
) -> None:
    """A reference is said as precisely as it is stated and no more, in a sentence and in a row."""
    figure = make_figure(published="", **reference)
    assert (when(figure, english), when(figure, spanish)) == (long_en, long_es)
    assert (when_short(figure, english), when_short(figure, spanish)) == (short_en, short_es)


WORDED: dict[str, Any] = {
    "start": "",
    "end": "2026-01-26",
    "earlier_start": {"en": "before December", "es": "antes de diciembre"},
}
STARTS = {
    "of the announcement": ({"start": "2025-01-14"}, ("until 10 Mar 2025", "hasta el 10 mar 2025"), ("", "")),
    "another day": (
        {"start": "2024-12-24"},
        ("24 Dec 2024 – 10 Mar 2025", "24 dic 2024 – 10 mar 2025"),
        ("since 24 Dec 2024", "desde el 24 dic 2024"),
    ),
    "a month": (
        {"start": "2025-01"},
        ("Jan 2025 – 10 Mar 2025", "ene 2025 – 10 mar 2025"),
        ("since Jan 2025", "desde ene 2025"),
    ),
    "in words": (
        WORDED,
        ("before December – 26 Jan 2026", "antes de diciembre – 26 ene 2026"),
        ("since before December", "desde antes de diciembre"),
    ),
    "not stated": ({"start": ""}, ("until 10 Mar 2025", "hasta el 10 mar 2025"), ("", "")),
    "published": (
        {"start": "2024-12", "basis": "published"},
        ("Dec 2024 – published 10 Mar 2025", "dic 2024 – publicada 10 mar 2025"),
        ("since Dec 2024", "desde dic 2024"),
    ),
}


@pytest.mark.parametrize(("cells", "short", "start"), STARTS.values(), ids=STARTS)
def test_the_start_of_a_count_of_a_release(
    english: Language, spanish: Language, cells: Any, short: tuple[str, str], start: tuple[str, str]
) -> None:
    """A count of an announced release says in its row from when it is, unless it is from the announcement on."""
    figure = make_figure(episode=make_episode(), published="", **{"end": "2025-03-10", **cells})
    assert (when_short(figure, english), when_short(figure, spanish)) == short
    assert (start_apart(figure, english), start_apart(figure, spanish)) == start


def test_a_start_in_words(english: Language, spanish: Language) -> None:
    """A start that the documents give in words is said in them, in a sentence, a row and a cell."""
    figure = make_figure(published="", **WORDED)
    assert when(figure, english) == "from before December until 26 January 2026"
    assert when(figure, spanish) == "desde antes de diciembre hasta el 26 de enero de 2026"
    assert period_in_full(figure, english) == "before December – 26 Jan 2026"
    assert up_to(figure, english) == "until 26 Jan 2026"


def test_what_happens_on_a_day(english: Language, spanish: Language) -> None:
    """An announcement whose day alone is known is of that day, in a row as in its sentence, and not "since" it."""
    sentence = dict.fromkeys(("en", "es"), "{n} {people}{scope} {on}|{n} {people}{scope} {on}")
    figure = make_figure(start="2025-01-14", end="", published="")
    announced = replace(figure, measure=replace(figure.measure, sentence=sentence))
    assert (when_short(figure, english), when_short(announced, english)) == ("since 14 Jan 2025", "14 Jan 2025")
    assert when_short(announced, spanish) == "14 ene 2025"


def test_period_in_full(english: Language) -> None:
    """A table shows both ends of a period, and one date where the period is one."""
    shown = [
        period_in_full(make_figure(published="", **SHAPES[name][0]), english)
        for name in ("from to", "whole year", "since", "up to an hour")
    ]
    assert shown == ["14 Jan 2025 – 10 Mar 2025", "2016", "since 14 Jan 2025", "8 Jan 2026 – 10 Jan 2026, 09:00"]


@pytest.mark.parametrize(
    ("value", "high", "english_text", "spanish_text"),
    [
        (0, None, "0 people were held", "0 personas estaban presas"),
        (1, None, "1 person was held", "1 persona estaba presa"),
        (2, None, "2 people were held", "2 personas estaban presas"),
        (1000000, None, "1,000,000 people were held", "1.000.000 personas estaban presas"),
        (1, 3, "between 1 and 3 people were held", "entre 1 y 3 personas estaban presas"),
    ],
)
def test_number_form(
    english: Language, spanish: Language, value: Any, high: Any, english_text: Any, spanish_text: Any
) -> None:
    """One is singular, everything else plural, and a span takes the form of its upper end."""
    figure = make_figure(value=value, value_high=high, qualifier="between" if high else "exact")
    assert clause(figure, english).startswith(english_text)
    assert clause(figure, spanish).startswith(spanish_text)


def test_form_of_a_scope(english: Language, spanish: Language) -> None:
    """A scope stands in the form of its number, where it has two."""
    scope = make_scope("strike", sentence={"en": "of the strike", "es": "vinculada|vinculadas"})
    one, two = (make_figure(scope=scope, value=value) for value in (1, 2))
    assert clause(one, english) == "1 person of the strike was held on 30 June 2025"
    assert clause(one, spanish) == "1 persona vinculada estaba presa el 30 de junio de 2025"
    assert clause(two, spanish) == "2 personas vinculadas estaban presas el 30 de junio de 2025"


def test_whole_sentence(english: Language, spanish: Language) -> None:
    """A sentence names the counter, the hedge, the number, the date and where it was read."""
    figure = make_figure(value=1100, qualifier="more_than", as_of="2025", published="2025-07-04")
    assert sentence(figure, english) == (
        "According to Open Cells, more than 1,100 people were held in 2025 (in a text of its own, 4 July 2025)."
    )
    assert sentence(figure, spanish) == (
        "Según Open Cells, más de 1.100 personas estaban presas en 2025 (texto propio, 4 de julio de 2025)."
    )


def test_undated_figure(english: Language, spanish: Language) -> None:
    """A figure dated by its publication alone says so before what is counted, never in its middle."""
    figure = make_figure(as_of="2026-03-13", basis="published", published="2026-03-13")
    assert spoken(figure, english) == (
        "According to Open Cells, 100 people were held; this undated figure was published on 13 March 2026."
    )
    assert spoken(figure, spanish) == (
        "Según Open Cells, 100 personas estaban presas; esta cifra, sin fecha propia, se publicó el 13 de marzo de 2026."
    )


def position(forms: str = "", **changes: Any) -> Figure:
    """Somebody's word that there is nobody."""
    cell = "there was {n} prisoner{scope} {when}; it is no count|there were {n} prisoners{scope} {when}; it is no count"
    words = {"en": cell + forms, "es": cell + forms}
    state = make_organization("the-state", in_text={"en": "the State", "es": "el Estado"})
    denial = make_measure(nature="statement", sentence=words)
    return make_figure(organization=state, measure=denial, **{"value": 0, **changes})


def test_a_position_is_said_first(english: Language, spanish: Language) -> None:
    """Who says that there is nobody has not counted to 0: the sentence begins with who said so, and when."""
    figure = position("|there were no prisoners{scope} {when}; it is no count")
    assert spoken(figure, english) == "The State said on 30 June 2025 that there were no prisoners; it is no count."
    assert spoken(figure, spanish).startswith("El Estado declaró el 30 de junio de 2025 que there were no")
    assert (hedged(figure, english), hedged(figure, spanish)) == ("none", "ninguno")
    published = position(as_of="2025-07-04", basis="published")
    assert spoken(published, english) == (
        "The State said that there were 0 prisoners; it is no count; it was published on 4 July 2025."
    )


def test_a_position_with_a_number(english: Language) -> None:
    """A number that is stated and not counted is said with its hedge; a count of nobody is a 0."""
    figure = position(value=3, qualifier="at_least")
    assert (
        spoken(figure, english)
        == "The State said on 30 June 2025 that there were at least 3 prisoners; it is no count."
    )
    assert hedged(make_figure(value=0), english) == "0"


def test_a_doubt_is_said(english: Language, spanish: Language) -> None:
    """Where no document was surely read it is said in the sentence, beside who says so and under the row."""
    doubtful = make_figure(attributions=(relayed_by(confidence="low"),))
    assert sentence(doubtful, english).endswith("(reported by The Daily, 4 July 2025; reading uncertain).")
    assert sentence(doubtful, spanish).endswith("(dato citado por The Daily, 4 de julio de 2025; lectura dudosa).")
    assert hand_note(doubtful, english) == "reported by others; reading uncertain"
    assert written_by(doubtful, english).endswith("; reading uncertain")
    assert remark("", doubtful, english) == "reading uncertain"
    assert remark("figure of today", doubtful, english) == "figure of today · reading uncertain"
    assert reading_note(doubtful, english) == (
        "(The number is known only through others who report it. We are not sure that we read it correctly.)"
    )
    surer = make_figure(attributions=(relayed_by(confidence="low"), relayed_by(number=2, confidence="medium")))
    assert "uncertain" not in sentence(surer, english) + hand_note(surer, english) + reading_note(surer, english)
    assert (remark("", surer, english), reading_note(make_figure(), english)) == ("", "")


UNTIL_PUBLISHED = {"start": "2021-07-11", "end": "2022-05-25", "basis": "published", "published": "2022-05-25"}


def test_period_that_ends_with_a_publication(english: Language, spanish: Language) -> None:
    """The day of a publication is no end of a period: it is said to be what it is."""
    figure = make_figure(**UNTIL_PUBLISHED)
    assert spoken(figure, english) == (
        "According to Open Cells, 100 people were held since 11 July 2021;"
        " this figure, published on 25 May 2022, gives no end date."
    )
    assert spoken(figure, spanish) == (
        "Según Open Cells, 100 personas estaban presas desde el 11 de julio de 2021;"
        " esta cifra, publicada el 25 de mayo de 2022, no indica fecha final."
    )
    assert (when_short(figure, english), when_short(figure, spanish)) == (
        "11 Jul 2021 – published 25 May 2022",
        "11 jul 2021 – publicada 25 may 2022",
    )
    assert period_in_full(figure, english) == "11 Jul 2021 – published 25 May 2022"
    assert period_in_full(figure, spanish) == "11 jul 2021 – publicada 25 may 2022"


@pytest.mark.parametrize("subject", ["cuba", "venezuela"])
def test_no_short_period_hides_its_start(subject: str, english: Language, spanish: Language) -> None:
    """Only a count that starts with its announcement is told by its end alone, in a row and on a slide."""
    figures = load(Path(__file__).parents[2] / "data" / subject).figures.values()
    told_by_end = [f for f in figures if f.reference.start and when_short(f, english).startswith("until")]
    assert told_by_end and all(f.episode and f.reference.start == f.episode.announced_on for f in told_by_end)
    assert told_by_end == [f for f in figures if f.reference.start and when_short(f, spanish).startswith("hasta")]


@pytest.mark.parametrize("stated", [{"start": "2026-04-03"}, {"end": "2026-04-03"}])
def test_period_with_a_publication_alone(english: Language, stated: Any) -> None:
    """Where the only day of a period is the one of the publication, the figure is undated as any other."""
    figure = make_figure(**stated, basis="published", published="2026-04-03")
    assert spoken(figure, english).endswith("people were held; this undated figure was published on 3 April 2026.")
    assert when_short(figure, english) == period_in_full(figure, english) == "published 3 Apr 2026"


def test_no_real_publication_is_an_end(dataset: Dataset, english: Language, spanish: Language) -> None:
    """Every real figure of which only the publication is known says so, in a sentence and in a table."""
    known_by_publication = [f for f in dataset.figures.values() if f.reference.basis == "published"]
    assert len(known_by_publication) > 90
    for figure in known_by_publication:
        assert re.search(r"published [io]n [^;]*\Z", spoken(figure, english))
        assert re.search(r"(se publicó|publicada) (el|en) [^;]*\Z", spoken(figure, spanish))
        assert "published" in period_in_full(figure, english)


def test_letters_of_the_language(english: Language, spanish: Language) -> None:
    """On a narrow row an organization has the letters of the language, and none that only another language has."""
    office = {"short": {"en": "UN Human Rights", "es": "ONU Derechos Humanos"}}
    rights = make_organization("rights", abbreviation={"en": "OHCHR", "es": "ACNUDH"}, **office)
    assert (brief_name(rights, english), brief_name(rights, spanish)) == ("OHCHR", "ACNUDH")
    house = {"short": {"en": "National Assembly (VA)", "es": "Asamblea Nacional (VA)"}}
    assembly = make_organization("assembly", abbreviation={"en": "National Assembly", "es": "AN"}, **house)
    assert (brief_name(assembly, english), brief_name(assembly, spanish)) == ("National Assembly (VA)", "AN")


def test_said_aloud(english: Language, spanish: Language) -> None:
    """What is said aloud has no brackets: neither where it was read nor the abbreviation of a name."""
    watch = make_organization(
        "watch", in_text={"en": "the Cell Watch (CW)", "es": "Cell Watch (CW)"}, abbreviation={"en": "CW", "es": "CW"}
    )
    figure = make_figure(organization=watch, attributions=(relayed_by(watch),))
    assert spoken(figure, english) == "According to the Cell Watch, 100 people were held on 30 June 2025."
    assert sentence(figure, english).startswith("According to the Cell Watch (CW), 100 people")
    assert where(figure, spanish).startswith("dato citado por Cell Watch, ")


def test_where_it_was_read(english: Language) -> None:
    """What was relayed names who wrote it; a page nobody read is said to be unread; no date is said too."""
    daily = make_organization("the-daily", kind="media")
    relayed = make_figure(attributions=(relayed_by(daily, source={"published_on": ""}),))
    unread = make_figure(attributions=(make_attribution(make_source(read=False), first_hand=False),))
    assert where(relayed, english) == "reported by The Daily, publication date unknown"
    assert where(unread, english) == "its own page, 4 July 2025, which we did not read and know through another text"
    assert [hand_note(f, english) for f in (relayed, unread, make_figure())] == [
        "reported by others",
        "its own page, which we did not read",
        "first-hand",
    ]


@pytest.mark.parametrize(
    ("note", "english_text", "spanish_text"),
    [
        ({"en": "Only adults.", "es": "Solo adultos."}, "Only adults.", "Solo adultos."),
        ({"en": "Only adults."}, "Only adults.", "Only adults. (en inglés)"),
        ({"es": "Solo adultos."}, "Solo adultos. (in Spanish)", "Solo adultos."),
        ({}, "", ""),
    ],
)
def test_text_in_one_language_only(
    english: Language, spanish: Language, note: Any, english_text: Any, spanish_text: Any
) -> None:
    """A text that exists in another language only is shown, and that language is named."""
    assert (note_of(note, english), note_of(note, spanish)) == (english_text, spanish_text)


def test_untitled_document(english: Language, spanish: Language) -> None:
    """A document without a title is named by author, kind and date."""
    source = make_source(title="", kind="press_release", published_on="2025-07")
    assert title_of(source, english) == "Open Cells, press release, July 2025"
    assert title_of(source, spanish) == "Open Cells, nota de prensa, julio de 2025"


@pytest.mark.parametrize(
    ("as_of", "text"),
    [
        ("2026-11-23", "today"),
        ("2026-11-22", "1 day"),
        ("2026-09-24", "60 days"),
        ("2026-09-23", "2 months"),
        ("2024-11", "23 months"),
        ("2024-11-23", "2 years"),
        ("2024-10-23", "2 years and 1 month"),
        ("2022-08", "4 years and 2 months"),
    ],
)
def test_age(english: Language, as_of: Any, text: Any) -> None:
    """Age is said in days below two months, then in whole months, from two years on in years and months."""
    assert age(make_figure(as_of=as_of, published=""), TODAY, english) == text


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.code)
@pytest.mark.parametrize("setting", range(4))
def test_rows_fit_a_phone(dataset: Any, today: Any, words: Any, setting: Any) -> None:
    """No row of a real headline panel is longer than a phone is wide."""
    entry = dataset.package.settings.panels[setting]
    panel = headline_panel(dataset, *entry.place, today)
    rows = [line for f in panel.figures for line in row_lines(row_parts(f, words, crowded(panel, words)))]
    assert rows
    assert [row for row in rows if len(row) > ROW_CHARACTERS] == []


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.code)
def test_every_real_sentence_is_clean(dataset: Any, words: Any) -> None:
    """No sentence of the real data has a brace, a bar, a double blank or a blank before punctuation."""
    wrong = re.compile(r"[][{}|]|\s\s|\s[,.;:)]|\(\s|\.\.|,,|\bNone\b|\)\)")
    said = {f.id: sentence(f, words) for f in dataset.figures.values()}
    assert {id: text for id, text in said.items() if wrong.search(text)} == {}


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.code)
def test_every_real_sentence_has_its_number_form(dataset: Any, words: Any) -> None:
    """Every real figure is said in the singular when it is one, else in the plural."""
    wrong = []
    for figure in dataset.figures.values():
        forms = figure.measure.sentence[words.code].split("|")
        number = figure.value if figure.value_high is None else figure.value_high
        form = forms[0 if number == 1 else 1 if number else -1]
        pieces = re.split(r"\{\w+\}|\[[^]]*\]", form)
        text = clause(figure, words)
        if not all(piece.strip(" ,") in text for piece in pieces):
            wrong.append((figure.id, text))
    assert wrong == []


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.code)
def test_every_real_sentence_hedges(dataset: Any, words: Any) -> None:
    """Every real figure is said with the words of its hedge, its number and its counter."""
    wrong = []
    for figure in dataset.figures.values():
        text = sentence(figure, words)
        needed = [
            *HEDGES[words.code][figure.qualifier],
            words.number(figure.value) if figure.value else "",
            # Its first letter is a capital where the sentence begins with it.
            figure.organization.in_text[words.code][1:],
        ]
        if not all(part in text for part in needed):
            wrong.append((figure.id, text))
    assert wrong == []


def test_measure_without_a_plural(english: Language) -> None:
    """A measure whose sentence has one form only is said in it."""
    measure = make_measure(sentence={"en": "{n} on hunger strike {when}", "es": "{n}"})
    assert clause(make_figure(measure=measure, value=1), english) == "1 on hunger strike on 30 June 2025"
