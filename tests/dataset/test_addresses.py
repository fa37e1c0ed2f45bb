"""Which texts are addresses of documents, and which of them lead to the same page."""

from __future__ import annotations

import pytest

from dashboard.dataset.checks.addresses import fault_of, page_of
from dashboard.ui.frame.html import safe_address
from dashboard.wording.language import catalogues, language_of

PAGE = "https://example.org/2026/list"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://www.example.org:8080/a?b=c@d#e",
        "https://niñez.example/año",
        "https://xn--niez-hqa.example/",
        "https://пример.example/a",
        "https://例え-abc.example/",
        "https://example.org/сuba",
        "https://192.0.2.1/a",
        "https://web.archive.org/web/2025/https://example.org/@a",
        "https://a-b.example.org./x|y",
    ],
)
def test_what_leads_where_it_seems(address: str) -> None:
    """An address whose site is named by it is linked as it stands."""
    assert fault_of(address) is None and safe_address(address) == address


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("", "form"),
        ("https://", "form"),
        ("javascript:alert(1)", "form"),
        ("//example.org", "form"),
        ("https://a@evil", "user"),
        ("https://example.org@evil.example", "user"),
        ("https://a:b@example.org/", "user"),
        ("https://[::1", "site"),
        ("https://[::1]/", "site"),
        ("https://]a[.example", "site"),
        ("https:///a", "site"),
        ("https://?a.b", "site"),
        ("https://localhost/a", "site"),
        ("https://example.org:x/", "site"),
        ("https://example.org:99999/", "site"),
        ("https://exa%6dple.org/", "site"),
        ("https://a..b/", "site"),
        ("https://\u0441ubanet.org", "letters"),
        ("https://www.\u0441ubanet.org/a", "letters"),
        ("https://cubanet.\u043erg/", "letters"),
        ("https://xn--ubanet-hrf.org/", "letters"),
        ("https://cub\u03b1net.org/", "letters"),
        ("https://example.org/a b", "sign"),
        ("https://example.org/\u202ecod", "sign"),
        ("https://example.org/\x00", "sign"),
        ("https://example.org\\@evil.example", "sign"),
        ('https://example.org/"onclick=x', "sign"),
    ],
)
def test_what_does_not_lead_there(address: str, fault: str) -> None:
    """Everything else has a fault, is never linked, and each fault has words in every language."""
    assert fault_of(address) == fault and safe_address(address) == ""
    if fault != "form":
        said = {language_of(code).text("problem-address-odd-expected", fault=fault) for code in catalogues()}
        assert len(said) == len(catalogues())


@pytest.mark.parametrize(
    "address",
    [
        PAGE,
        f"{PAGE}/",
        f"{PAGE}#top",
        f"{PAGE}?utm_source=x&utm_campaign=y&utm_anything=z",
        f"{PAGE}?fbclid=Iw",
        "http://example.org/2026/list",
        "https://www.example.org/2026/list",
        "HTTPS://WWW.Example.org/2026/list/?gclid=1#a",
    ],
)
def test_the_same_page(address: str) -> None:
    """How somebody came to a page, and how the address is written, makes no other page."""
    assert page_of(address) == page_of(PAGE)


@pytest.mark.parametrize(
    "address",
    [
        f"{PAGE}?id=2",
        f"{PAGE}/2",
        "https://example.org/2026/List",
        "https://other.example.org/2026/list",
        f"{PAGE}?utm=1",
    ],
)
def test_another_page(address: str) -> None:
    """What names a page, its path, its query and its host, makes another one."""
    assert page_of(address) != page_of(PAGE)


@pytest.mark.parametrize("address", ["", "https://[::1", "https://example.org:port/", "\ud800"])
def test_no_page(address: str) -> None:
    """What cannot be read as an address raises nothing."""
    assert isinstance(page_of(address), str)
