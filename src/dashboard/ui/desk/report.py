"""One report, many figures: the monthly job."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial

import streamlit as st

from dashboard.dataset.figures.dates import is_date, last_day, precision
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Source
from dashboard.refresh.report import (
    Report,
    ReportLine,
    TypedLine,
    other_lines,
    rival,
    rows_of_report,
    standing_figure,
    sum_of_report,
    usual_lines,
)
from dashboard.refresh.work import Work
from dashboard.ui.desk.inputs import key_of, key_of_suggestion, proposed
from dashboard.ui.desk.known import ask_of_typed
from dashboard.ui.desk.offers import draw_offers
from dashboard.ui.desk.page_facts import draw_page_facts
from dashboard.ui.desk.work import Base
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.page import Page
from dashboard.wording.changes import name_figure, name_source
from dashboard.wording.figures import short_name
from dashboard.wording.typed import box_of_date

NEW = "new-document"
_TYPED_OF_SOURCE = ("title", "url", "published_on", "accessed_on")


def draw_report(page: Page, base: Base) -> Work:
    """The form, and its rows so far; nothing while no number is typed."""
    dataset = base.dataset
    organization_id = _choose_organization(page, dataset)
    if organization_id is None:
        return Work()
    lines = usual_lines(dataset, organization_id)
    source_id, source = _choose_source(page, base, organization_id)
    dates = _type_dates(page, lines, organization_id)
    lines += _choose_others(page, dataset, lines, organization_id)
    page.show("desk/lines")
    typed = [_type_figure(page, dataset, line, organization_id) for line in lines]
    report = Report(organization_id, source_id, source, *dates, typed=typed)
    apart = _settle(page, report, dataset)
    report = replace(report, typed=[_relate(page, report, one, dataset) for one in typed])
    total = sum_of_report(report, dataset)
    if total is not None:
        page.show("desk/sum", total=total, report=report)
    if not any(one.value for one in typed):
        return Work()
    rows, _ = rows_of_report(report, dataset, page.text("desk-report-file"), apart)
    draw_offers(page, base, rows, partial(_box, report))
    return Work(tuple(rows))


def _box(report: Report, line: int, column: str) -> str | None:
    """The name of the box in which a cell of the report was typed."""
    if not line:
        return f"source-{report.organization_id}-{column}" if column in _TYPED_OF_SOURCE else None
    typed = report.typed[line - 1].line
    if column in ("as_of", "period_start", "period_end"):
        return f"{box_of_date(column, typed.measure.kind)}-{report.organization_id}"
    name = {"value": "value", "value_high": "high"}.get(column)
    return name and f"figure-{report.organization_id}-{typed.key}-{name}"


def _choose_organization(page: Page, dataset: Dataset) -> str | None:
    counters = {f.organization.id: f.organization for f in dataset.figures.values() if not f.organization.is_unnamed}
    names = {id: short_name(organization, page.language) for id, organization in counters.items()}
    return st.selectbox(
        page.text("desk-organization"),
        _by_name(names),
        index=None,
        format_func=lambda id: names.get(id, id),
        placeholder=page.text("desk-choose"),
        key=key_of("organization"),
    )


def _by_name(names: Mapping[str, str]) -> list[str]:
    return sorted(names, key=lambda id: names[id].casefold())


def _choose_source(page: Page, base: Base, organization_id: str) -> tuple[str, Mapping[str, str]]:
    """The document the figures stand in: one that is known already, or the cells of a new one."""
    dataset = base.dataset
    known = {s.id: s for s in dataset.sources.values() if s.author.id == organization_id}
    newest = sorted(known.values(), key=lambda s: (s.published_on, s.id), reverse=True)
    chosen = st.selectbox(
        page.text("desk-document"),
        [NEW, *(s.id for s in newest)],
        key=key_of(f"document-{organization_id}"),
        format_func=lambda id: _name_document(id, known, page),
    )
    if chosen in known:
        return chosen, {}
    typed = _type_source(page, dataset, organization_id)
    same = ask_of_typed(page, base, typed, f"{organization_id}-")
    return (same, {}) if same else (NEW, typed)


def _name_document(id: str, known: Mapping[str, Source], page: Page) -> str:
    return name_source(known[id], page.language) if id in known else page.text("desk-document-new")


def _type_source(page: Page, dataset: Dataset, organization_id: str) -> dict[str, str]:
    """The cells of a new document as they are typed."""
    table = dataset.package.tables["sources"]
    prefix = f"source-{organization_id}-"
    languages = sorted({s.language for s in dataset.sources.values()} | set(dataset.package.languages))
    cells = {
        "title": _text(page, "title", prefix),
        "url": _text(page, "url", prefix, example="https://"),
        "author_id": _choose_author(page, dataset, organization_id, prefix),
    }
    draw_page_facts(page, dataset, prefix, cells["url"])
    # Two rows of columns, not one: on a phone columns come one after the other, and the two dates belong together.
    first, second, third = st.columns(3)
    with first:
        cells["published_on"] = _text(page, "published_on", prefix, example=page.text("desk-date-example"))
    with second:
        cells["accessed_on"] = _text(page, "accessed_on", prefix, given=page.today.isoformat())
    with third:
        cells["language"] = _choice(page, "language", languages, prefix, _usual_language(dataset, organization_id))
    first, second, third = st.columns(3, vertical_alignment="bottom")
    with first:
        cells["kind"] = _choice(page, "kind", table.choices("kind"), prefix)
    with second:
        cells["copy"] = _choice(page, "copy", table.choices("copy"), prefix)
    with third:
        read = st.checkbox(page.text("desk-source-read"), key=proposed(f"{prefix}read", True))
    return {**cells, "read": "yes" if read else "no"}


def _usual_language(dataset: Dataset, organization_id: str) -> str:
    """The language most documents of an organization are in, else most of all documents, else the package's first."""
    sources = dataset.sources.values()
    own = [source for source in sources if source.author.id == organization_id]
    languages = Counter(source.language for source in own or sources)
    return max(languages, key=lambda language: languages[language], default=dataset.package.languages[0])


def _choose_author(page: Page, dataset: Dataset, organization_id: str, prefix: str) -> str:
    names = {id: short_name(organization, page.language) for id, organization in dataset.organizations.items()}
    return st.selectbox(
        page.text("desk-source-author_id"),
        _by_name(names),
        format_func=lambda id: names.get(id, id),
        key=proposed(f"{prefix}author", organization_id),
    )


def _text(page: Page, column: str, prefix: str, given: str = "", example: str = "") -> str:
    label = page.text(f"desk-source-{column}")
    return st.text_input(label, placeholder=example, key=proposed(f"{prefix}{column}", given)).strip()


def _choice(page: Page, column: str, options: list[str], prefix: str, given: str = "") -> str:
    return st.selectbox(
        page.text(f"desk-source-{column}"),
        options,
        format_func=lambda option: _name_choice(page, column, option),
        key=proposed(f"{prefix}{column}", given or options[0]),
    )


def _name_choice(page: Page, column: str, option: str) -> str:
    """What a word of a closed vocabulary means; the word itself where the catalogue has none."""
    named, key = page.language.name_of(option) if column == "language" else option, f"{column}-{option}"
    return page.text(key) if page.language.has(key) else named


def _type_dates(page: Page, lines: list[ReportLine], organization_id: str) -> tuple[str, str, str]:
    """The date of the counts, and the first and last day or month of the period, as typed.

    The period follows the date until somebody writes another.
    """
    first, second, third = st.columns(3)
    proposed = next_reference(lines)
    with first:
        as_of = _type_date(page, "as_of", organization_id, proposed)
    month = (as_of if is_date(as_of) else proposed)[:7]
    with second:
        start = _type_date(page, "period_start", organization_id, month)
    with third:
        return as_of, start, _type_date(page, "period_end", organization_id, month)


def _type_date(page: Page, column: str, organization_id: str, given: str) -> str:
    key, label = key_of_suggestion(f"{column}-{organization_id}", given), page.text(f"desk-{column}")
    return st.text_input(label, key=key, placeholder=page.text("desk-date-example")).strip()


def next_reference(lines: list[ReportLine]) -> str:
    """The month after the newest count, as precisely as that was stated; nothing without one."""
    stated = [line.last.reference.end for line in lines if line.last and line.measure.kind == "stock"]
    stated = stated or [line.last.reference.end for line in lines if line.last and line.last.reference.end]
    if not stated:
        return ""
    newest = max(stated, key=last_day)
    if precision(newest) == "year":
        return str(int(newest) + 1)
    following = (last_day(newest[:7]) + timedelta(days=1)).isoformat()[:7]
    return following if precision(newest) == "month" else last_day(following).isoformat()


def _choose_others(page: Page, dataset: Dataset, lines: list[ReportLine], organization_id: str) -> list[ReportLine]:
    """One more measure that this organization does not usually state."""
    others = {line.key: line for line in other_lines(dataset, {line.key for line in lines})}
    chosen = st.multiselect(
        page.text("desk-other-measures"),
        list(others),
        key=key_of(f"others-{organization_id}"),
        format_func=lambda key: _name_line(others[key], page),
        placeholder=page.text("desk-choose"),
    )
    return [others[key] for key in chosen]


def _name_line(line: ReportLine, page: Page) -> str:
    code = page.language.code
    scope = f" · {line.scope.label[code]}" if line.scope.is_restricted else ""
    return line.measure.label[code] + scope


def _type_figure(page: Page, dataset: Dataset, line: ReportLine, organization_id: str) -> TypedLine:
    """One row: what it is, what stood there last, and the boxes for the new number and its hedge."""
    name = _name_line(line, page)
    box = f"figure-{organization_id}-{line.key}-"
    hedges = dataset.package.tables[line.table].choices("qualifier")
    label, number, hedge = st.columns([6, 2, 3], vertical_alignment="center")
    with label:
        page.show("desk/line", name=name, last=line.last)
    with number:
        value = st.text_input(
            as_written(page.text("desk-value-of", name=name)),
            key=key_of(f"{box}value"),
            label_visibility="collapsed",
        )
    with hedge:
        qualifier = st.selectbox(
            as_written(page.text("desk-hedge-of", name=name)),
            hedges,
            key=key_of(f"{box}hedge"),
            label_visibility="collapsed",
            format_func=lambda option: name_hedge(option, page),
        )
        label_of_high = page.text("desk-value-high")
        high = st.text_input(label_of_high, key=key_of(f"{box}high")).strip() if qualifier == "between" else ""
    return TypedLine(line, value.strip(), qualifier, high)


def name_hedge(option: str, page: Page) -> str:
    """What a hedge is called; one the catalogue does not know as it is."""
    key = f"desk-hedge-{option}"
    return page.text(key) if page.language.has(key) else option


def _settle(page: Page, report: Report, dataset: Dataset) -> Collection[str]:
    """For each number that stands already: add the document to it, unless a person wants it apart."""
    apart = set()
    for typed in (one for one in report.typed if one.value):
        known = standing_figure(report, typed, dataset)
        if known is None:
            continue
        name = name_figure(known, page.language)
        page.show("desk/known", figure=known, name=name)
        key = key_of(f"apart-{report.organization_id}-{typed.line.key}")
        if st.checkbox(page.text("desk-apart"), key=key):
            apart.add(typed.line.key)
    return apart


def _relate(page: Page, report: Report, typed: TypedLine, dataset: Dataset) -> TypedLine:
    """Where another number stands for the same count, the typed one can be said to be a reading of that."""
    other = rival(report, typed, dataset) if typed.value else None
    if other is None:
        return typed
    name = name_figure(other, page.language)
    kinds = ["", *dataset.package.tables[typed.line.table].choices("variant_kind")]
    chosen = st.selectbox(
        as_written(page.text("desk-variant", name=name)),
        kinds,
        key=key_of(f"variant-{report.organization_id}-{typed.line.key}"),
        format_func=lambda kind: _name_choice(page, "variant", kind) if kind else page.text("desk-variant-none"),
    )
    return replace(typed, variant_of=other.id, variant_kind=chosen) if chosen else typed
