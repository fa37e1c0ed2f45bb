"""How far a long piece of work is, in words."""

from __future__ import annotations

from dashboard.dataset.progress import Phase
from dashboard.wording.language import Language


def say_progress(step: Phase, done: int, total: int, language: Language) -> str:
    """``Checking cells: 4,000 of 10,157 rows``."""
    return language.text(f"progress-{step}", done=done, total=total)
