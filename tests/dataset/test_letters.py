"""Broken letters: told as such, and given back only where they are certain."""

from __future__ import annotations

import pytest

from dashboard.dataset.files.letters import is_garbled, undamaged


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        ("Lista pÃºblica", "Lista pública"),
        ("Ãºltima", "última"),
        ("Ãšltima lista", "Última lista"),
        ("AÃ±o", "Año"),
        ("√öltima lista p√∫blica de presos pol√≠ticos", "Última lista pública de presos políticos"),
        ("pol\u00c3\u00adticos", "políticos"),
        ("‚Äúhola‚Äù", "“hola”"),
        ("pÃºblica y pública", "pública y pública"),
        ("uno Ã¡\ndos Ã©", "uno á\ndos é"),
    ],
)
def test_undamaged(broken: str, meant: str) -> None:
    """The text before its bytes were read in a wrong encoding."""
    assert is_garbled(broken) and undamaged(broken) == meant


@pytest.mark.parametrize("broken", ["Excarcelaci\ufffdn", "POLÃTICOS\ufffd", "petici\ufffdn y aÃ±o"])
def test_lost_letters(broken: str) -> None:
    """Letters that were lost are not guessed."""
    assert is_garbled(broken) and undamaged(broken) == ""
