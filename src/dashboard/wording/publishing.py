"""Why something was not published, in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.wording.language import Language
from dashboard.wording.problems import clean

_LONGEST = 300
_DAYS = {"today", "data"}


def say_failure(code: str, parameters: Mapping[str, str | int], language: Language) -> str:
    """What failed, what became of the work, and what to do."""
    values = {name: clean(v, _LONGEST) if isinstance(v, str) else v for name, v in parameters.items()}
    when = str(values.pop("when", ""))
    if when:
        values |= {"date": language.date(when[:10]), "time": when[11:16]}
    values |= {name: language.date(str(values[name])) for name in _DAYS & values.keys()}
    return language.text(f"publish-failed-{code}", **values)


def say_who(who: str, proposed_by: str | None, language: Language) -> str:
    """Who published a version, and who proposed it where that took two."""
    return language.text("published-by-two", who=who, proposer=proposed_by) if proposed_by else who
