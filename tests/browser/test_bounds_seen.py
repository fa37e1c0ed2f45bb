"""What a reader sees where the server takes no more."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest

pytestmark = pytest.mark.browser


def test_a_file_that_was_not_taken_is_told(
    run_dashboard: Callable[..., AbstractContextManager[str]], new_visit: Callable[..., Any]
) -> None:
    """Beside a file that was refused stand the bounds, in the language of the page."""
    with run_dashboard(DASHBOARD_BOUNDS="session_files=2") as address:
        page = new_visit(address).go("/refresh?lang=es")
        page.get_by_role("tab").nth(1).click()
        files = [{"name": f"{n}.csv", "mimeType": "text/csv", "buffer": b"a,b\n1,2\n"} for n in range(3)]
        page.locator('input[type="file"]').set_input_files(files)
        page.locator('[data-testid="stFileChip"][aria-invalid="true"]').wait_for()
        told = page.locator('[data-testid="stFileUploader"]').evaluate(
            "box => getComputedStyle(box, '::after').content"
        )
    assert "Un archivo marcado en rojo no se aceptó" in told
    assert "2 archivos, que sumen 30 MB" in told
