"""Made figures for tests of pure functions: every default is unremarkable, every test says what matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from dashboard.dataset.figures.link import Linking, Vocabulary, register
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Attribution, Episode, Figure, Measure, Organization, Scope, Source
from dashboard.dataset.figures.reference import reference_of
from dashboard.dataset.files.package import Package

_COLUMNS = {
    "relations": ["figure_id", "other_figure_id", "kind", "note_en", "note_es"],
    "definitions": [
        "definition_id",
        "organization_id",
        "measure_id",
        "scope_id",
        "valid_from",
        "valid_to",
        "source_id",
    ],
    "registers": ["register_id", "organization_id", "measure_id", "scope_id", "valid_from", "valid_to"],
    "events": ["event_id", "date", "label_en", "label_es", "source_id", "topics", "rank"],
}


def _both(english: str, spanish: str | None = None) -> dict[str, str]:
    return {"en": english, "es": spanish or english}


def make_organization(id: str = "open-cells", **changes: Any) -> Organization:
    name = id.replace("-", " ").title()
    fields = {
        "name": _both(name),
        "short": _both(name),
        "abbreviation": _both(name[:4].upper()),
        "in_text": _both(name),
        "kind": "human_rights_group",
        "country": "",
        "url": "",
        "parent": "",
        "members": (),
        "official_body_of": "",
    }
    return Organization(id, **{**fields, **changes})


def make_measure(id: str = "people_held", **changes: Any) -> Measure:
    fields = {
        "kind": "stock",
        "nature": "count",
        "label": _both("People held", "Personas presas"),
        "definition": _both("People held.", "Personas presas."),
        "sentence": {
            "en": "{n} person{scope} was held {when}|{n} people{scope} were held {when}",
            "es": "{n} persona{scope} estaba presa {when}|{n} personas{scope} estaban presas {when}",
        },
        "group": _both("Held", "Presos"),
        "group_rank": 1,
        "rank": 1,
        "part_of": "",
        "part_of_within": (),
        "ladder_rank": None,
        "always_a_step": False,
        "ladder_scale": "",
        "topic": "held",
        "table": "detentions",
    }
    return Measure(id, **{**fields, **changes})


def make_scope(id: str = "all", **changes: Any) -> Scope:
    sentence = {} if id == "all" else {"en": "of the strike", "es": "de la huelga"}
    fields = {"label": _both(id), "definition": _both(id), "sentence": sentence, "noun": {}, "part_of": ""}
    return Scope(id, **{**fields, **changes})


def make_episode(id: str = "thaw", **changes: Any) -> Episode:
    fields = {
        "kind": "announcement",
        "label": _both("The thaw", "El deshielo"),
        "description": _both("Announced."),
        "announced_on": "2025-01-14",
        "announced_by": "the-government",
        "statement_id": "",
    }
    return Episode(id, **{**fields, **changes})


def make_source(id: str = "open-cells-2025-07-04-1", **changes: Any) -> Source:
    fields: dict[str, Any] = {
        "author": make_organization(),
        "carrier": None,
        "title": "The list of June",
        "url": "https://open-cells.example/list",
        "published_on": "2025-07-04",
        "accessed_on": "2025-12-01",
        "language": "en",
        "kind": "report",
        "copy": "original",
        "note": {},
        "read": True,
    }
    return Source(id, **{**fields, **changes})


def make_attribution(source: Source | None = None, **changes: Any) -> Attribution:
    fields = {"qualifier": "exact", "confidence": "high", "note": {}, "first_hand": True}
    return Attribution(source or make_source(), **{**fields, **changes})


def relayed_by(author: Organization | None = None, **changes: Any) -> Attribution:
    """A text by somebody else, a newspaper unless said otherwise."""
    author = author or make_organization("the-daily", kind="media")
    source = make_source(f"{author.id}-{changes.pop('number', 1)}", author=author, **changes.pop("source", {}))
    return make_attribution(source, first_hand=False, **changes)


def make_figure(id: str = "open-cells.people-held.2025-06-30", **changes: Any) -> Figure:
    """A figure; ``as_of``, ``start``, ``end``, ``basis``, ``published``, ``read`` and ``hour`` make its reference."""
    organization = changes.pop("organization", None) or make_organization()
    changes.setdefault("attributions", (make_attribution(make_source(author=organization)),))
    published = changes.setdefault("published", "2025-07-04")
    start, end = changes.pop("start", ""), changes.pop("end", "")
    as_of = changes.pop("as_of", "" if start or end else "2025-06-30")
    basis, read, hour = (changes.pop(name, usual) for name, usual in (("basis", "stated"), ("read", ""), ("hour", "")))
    reference = reference_of(as_of, start, end, basis, published, read, hour)
    fields = {
        "table": "detentions",
        "measure": make_measure(),
        "scope": make_scope(),
        "value": 100,
        "value_high": None,
        "qualifier": "exact",
        "reference": reference,
        "earlier_start": {},
        "episode": None,
        "status": "active",
        "status_reason": {},
        "superseded_by": "",
        "note": {},
        "variant_of": "",
        "variant_kind": "",
        "rests_on": "",
        "increment": False,
        "look_alikes": (),
        "completeness": {},
    }
    return Figure(id, organization=organization, **{**fields, **changes})


def make_package(resources: list[dict[str, Any]] | None = None, **changes: Any) -> Package:
    settings = {
        "headline_panels": [{"id": "held", "measure_id": "people_held", "scope_id": "all"}],
        "colours": {
            "organizations": [{"organization_id": "open-cells", "light": "#5d81b1", "dark": "#a5ccfc"}],
            "official": [{"official_body_of": "valdoria", "light": "#4b301b", "dark": "#ae8a6f"}],
            "other": {"light": "#7e7e81", "dark": "#aeaeb4"},
        },
    }
    descriptor = {
        "title": "Figures of Valdoria",
        "title_es": "Cifras de Valdoria",
        "version": "2026.1.15",
        "resources": resources or [],
        "dashboard": {"languages": ["en", "es"], **settings, **changes},
    }
    return Package({}, descriptor)


class _Made(dict[str, Any]):
    """Records by their id; one that is not there is made."""

    def __init__(self, make: Callable[[str], Any], known: Mapping[str, Any]) -> None:
        super().__init__(known)
        self._make = make

    def __missing__(self, id: str) -> Any:
        return self._make(id)


def make_dataset(
    figures: Iterable[Figure] = (),
    organizations: Iterable[Organization] = (),
    tables: Mapping[str, Iterable[Mapping[str, str]]] | None = None,
    measures: Iterable[Measure] = (),
    **settings: Any,
) -> Dataset:
    """A dataset of these figures and of all they refer to; ``tables`` gives rows of the other tables."""
    figures, given = list(figures), tables or {}
    found = [a.source for f in figures for a in f.attributions]
    sources = {source.id: source for source in found}
    organizations = [*(f.organization for f in figures), *(s.author for s in sources.values()), *organizations]
    scopes = [*(f.scope for f in figures), make_scope()]
    known = Vocabulary(
        organizations={o.id: o for o in organizations},
        measures={m.id: m for m in [*(f.measure for f in figures), *measures]},
        scopes={s.id: s for s in scopes},
        episodes={f.episode.id: f.episode for f in figures if f.episode},
        sources=sources,
    )
    package = make_package(**settings)
    linking = Linking({}, package)
    rows = {name: [dict.fromkeys(_COLUMNS[name], "") | dict(row) for row in given.get(name, ())] for name in _COLUMNS}
    # A row may name what no figure has.
    named = Vocabulary(
        organizations=_Made(make_organization, known.organizations),
        measures=_Made(make_measure, known.measures),
        scopes=_Made(make_scope, known.scopes),
        episodes=known.episodes,
        sources=_Made(make_source, sources),
    )
    return Dataset(
        **vars(known),
        package=package,
        state="",
        tables=rows,
        figures={f.id: f for f in figures},
        definitions=tuple(linking.definition(row, named) for row in rows["definitions"]),
        registers=tuple(register(row, named) for row in rows["registers"]),
        relations=tuple(linking.relation(row) for row in rows["relations"]),
        events=tuple(linking.event(row) for row in rows["events"]),
        statements=(),
    )
