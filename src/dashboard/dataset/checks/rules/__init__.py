"""Our own rules: what a schema cannot say about figures, dates, sources and words."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.dataset.checks.rules import (
    arithmetic,
    dates,
    documents,
    far_dates,
    keys,
    persons,
    repeats,
    settings,
    settings_names,
    slips,
    texts,
    translations,
    values,
    variants,
    views,
    vocabularies,
)
from dashboard.dataset.files.rows import Tables
from dashboard.dataset.problems import Problem

Rule = Callable[[Tables], list[Problem]]

RULES: tuple[Rule, ...] = (
    dates.check_calendar,
    dates.check_future,
    dates.check_clock,
    dates.check_reference_before_publication,
    dates.check_period_order,
    dates.check_kind_of_date,
    dates.check_hour,
    far_dates.check_figures,
    far_dates.check_documents,
    far_dates.check_other_dates,
    far_dates.check_reading_dates,
    values.check_digits,
    values.check_upper_value,
    values.check_parts,
    arithmetic.check_list_arithmetic,
    slips.check_jumps,
    repeats.check_doubled_figures,
    repeats.check_look_alikes,
    documents.check_pages,
    documents.check_days,
    variants.check_variants,
    variants.check_status,
    variants.check_circles,
    variants.check_rests_on,
    keys.check_lists,
    keys.check_figure_references,
    keys.check_sources_of_figures,
    keys.check_tables_of_figures,
    vocabularies.check_topics,
    vocabularies.check_choices,
    vocabularies.check_languages_of_texts,
    texts.check_formulas,
    texts.check_characters,
    texts.check_addresses,
    translations.check_pairs,
    translations.check_sentences,
    translations.check_scopes,
    settings.check_ids,
    settings.check_colours,
    settings.check_colours_alike,
    settings.check_official,
    settings.check_texts,
    settings.check_languages,
    settings_names.check_names,
    settings_names.check_doubled,
    settings_names.check_list,
    views.check_questions,
    views.check_cards,
    persons.check_columns,
    persons.check_identity_numbers,
    persons.check_names,
)
"""Every rule, in the order in which the findings of one cell are told."""
