"""In which form an answer travels."""

from __future__ import annotations

import pytest
from starlette.datastructures import Headers

from dashboard.web.codings import accepted_coding


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("gzip;q=0", ""),
        ("gzip;q=0.000,br; q=0", ""),
        ("identity", ""),
        ("brotli, xgzip", ""),
        ("", ""),
    ],
)
def test_what_a_reader_takes(accepted: str, coding: str) -> None:
    """The best coding that is taken; none that is refused by a weight of nothing, none that is not named."""
    assert accepted_coding(Headers({"accept-encoding": accepted})) == coding
