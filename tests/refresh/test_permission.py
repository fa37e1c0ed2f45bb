"""Who may publish, to the last case."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from dashboard.refresh.permission import (
    LONGEST_NAME,
    Machine,
    NotAllowed,
    Staff,
    StaffRules,
    claimed_address,
    is_meant_for,
    may_publish,
    publish_as,
    read_rules,
    this_machine,
)

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
RULES = read_rules({"addresses": ["ana@example.org", "Luis@Example.org "]})
GROUP = read_rules({"claim": "groups", "values": ["editors", "owners"]})


def claims(**others: Any) -> Any:
    """The claims of a fresh sign-in of Ana; ``None`` takes one away."""
    known = {"name": "Ana Pérez", "email": "ana@example.org", "email_verified": True, "iat": NOW.timestamp()} | others
    return {name: value for name, value in known.items() if value is not None}


def refusal(claims: Any, rules: Any, now: Any = NOW) -> Any:
    with pytest.raises(NotAllowed) as refused:
        may_publish(claims, rules, now)
    return refused.value.code, refused.value.address


def test_listed_staff_may() -> None:
    """Whoever is on the list may publish, under the name the provider gives."""
    assert may_publish(claims(), RULES, NOW) == Staff("Ana Pérez", "ana@example.org")


@pytest.mark.parametrize("address", ["ANA@example.org", "Ana@Example.ORG", "luis@example.org", "LUIS@EXAMPLE.ORG"])
def test_case_makes_no_difference(address: Any) -> None:
    """Addresses are the same whatever their case, in the list and in the claim."""
    assert may_publish(claims(email=address), RULES, NOW).address == address


@pytest.mark.parametrize(
    "address",
    [
        "ana@example.org.evil.net",
        "xana@example.org",
        "ana@example.or",
        "ana",
        "@example.org",
        "example.org",
        "ana@example.org ",
        " ana@example.org",
        "ana@example.org\n",
        "ana@example.org,eva@example.org",
        "*",
        "*@*",
        "",
        "ana@EXAMPLE.ORG\u200b",
        "аna@example.org",
        ["ana@example.org"],
        {"ana@example.org": 1},
        1,
        True,
    ],
)
def test_only_the_whole_address_counts(address: Any) -> None:
    """Neither part of an address nor anything around it, nor another kind of value, is the address."""
    assert refusal(claims(email=address), RULES)[0] == "not-listed"


def test_letters_that_look_alike_are_not_the_same() -> None:
    """The Kelvin sign folds to k; an address with it is another address, unless it is listed as such."""
    rules = read_rules({"addresses": ["mark@example.org"]})
    assert refusal(claims(email="mar\u212a@example.org"), rules)[0] == "not-listed"
    assert may_publish(claims(email="josé@example.org"), read_rules({"addresses": ["josé@example.org"]}), NOW)


@pytest.mark.parametrize("known", [None, {}])
def test_nobody_signed_in(known: Any) -> None:
    """Without claims nobody is signed in."""
    assert refusal(known, RULES) == ("not-signed-in", "")


@pytest.mark.parametrize(
    "rules", [None, StaffRules(), read_rules({}), read_rules({"hours": 1}), read_rules({"addresses": []})]
)
@pytest.mark.parametrize("known", [None, claims()])
def test_empty_rules_allow_nobody(rules: StaffRules, known: Any) -> None:
    """Without rules, or with rules that name nobody, nobody may publish, signed in or not."""
    assert refusal(known, rules) == ("not-configured", "")


def test_a_claim_without_values_allows_nobody() -> None:
    """Rules made by hand with half a claim allow nobody, not everybody without the claim."""
    assert refusal(claims(), StaffRules(claim="groups"))[0] == "not-configured"
    assert refusal(claims(), StaffRules(values=frozenset({"x"})))[0] == "not-configured"


@pytest.mark.parametrize("verified", [False, "false", "False", "", "no", 0, 1, "yes", [], [True]])
def test_an_unverified_address_may_not(verified: Any) -> None:
    """Whatever is said of the address and is not true counts as unverified."""
    assert refusal(claims(email_verified=verified), RULES) == ("not-verified", "ana@example.org")


@pytest.mark.parametrize("verified", [True, "true", "True", None])
def test_a_verified_address_may(verified: Any) -> None:
    """True as a truth or as text, and providers that never say so."""
    assert may_publish(claims(email_verified=verified), RULES, NOW)


def test_unverified_counts_for_claims_too() -> None:
    """The history keeps the address: it must be the reader's own whichever rule lets them in."""
    assert refusal(claims(groups="editors", email_verified=False), GROUP)[0] == "not-verified"


@pytest.mark.parametrize(("hours", "may"), [(0, True), (11.99, True), (12, True), (12.01, False), (24 * 40, False)])
def test_a_sign_in_grows_old(hours: Any, may: Any) -> None:
    """Twelve hours unless the rules say otherwise."""
    now = NOW + timedelta(hours=hours)
    if may:
        assert may_publish(claims(), RULES, now)
    else:
        assert refusal(claims(), RULES, now) == ("too-old", "ana@example.org")


def test_the_rules_say_how_old() -> None:
    """``hours`` of the rules decides."""
    rules = read_rules({"addresses": ["ana@example.org"], "hours": 0.5})
    assert may_publish(claims(), rules, NOW + timedelta(minutes=29))
    assert refusal(claims(), rules, NOW + timedelta(minutes=31))[0] == "too-old"


@pytest.mark.parametrize("issued", [None, "1795435200", True, [], NOW.timestamp() + 3600, float("nan"), float("inf")])
def test_a_sign_in_of_unknown_age_is_old(issued: Any) -> None:
    """A sign-in that does not say when, or says a time to come, is as good as old."""
    assert refusal(claims(iat=issued), RULES)[0] == "too-old"


def test_clocks_may_differ_a_little() -> None:
    """Two minutes ahead is a clock, not a lie."""
    assert may_publish(claims(iat=NOW.timestamp() + 100), RULES, NOW)


def test_only_this_sign_in_counts() -> None:
    """When the provider asked for the password (auth_time) is the provider's affair: signing in again must help."""
    assert may_publish(claims(auth_time=1), RULES, NOW)


@pytest.mark.parametrize("held", ["editors", ["editors"], ["x", "owners"], ("owners",)])
def test_a_claim_may_be_text_or_list(held: Any) -> None:
    """A claim lets in when it is, or holds, one of the values."""
    assert may_publish(claims(groups=held), GROUP, NOW)


@pytest.mark.parametrize(
    "held", [None, "", "editor", "editors,owners", "EDITORS", [], [["editors"]], {"editors": True}, 1, True]
)
def test_another_claim_does_not(held: Any) -> None:
    """A claim is compared whole and as it is written."""
    assert refusal(claims(groups=held), GROUP) == ("not-listed", "ana@example.org")


def test_either_rule_is_enough() -> None:
    """With both rules, one of them lets in."""
    rules = read_rules({"addresses": "ana@example.org", "claim": "groups", "values": "editors"})
    assert may_publish(claims(), rules, NOW)
    assert may_publish(claims(email="eva@example.org", groups=["editors"]), rules, NOW)
    assert refusal(claims(email="eva@example.org"), rules)[0] == "not-listed"


def test_a_claim_needs_no_address() -> None:
    """An account without an address is let in by its claim, under its name."""
    assert may_publish(claims(email=None, groups="editors"), GROUP, NOW).signature == "Ana Pérez"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"adresses": ["ana@example.org"]}, "adresses"),
        ({"domains": ["example.org"]}, "domains"),
        ({"addresses": ["*@example.org"]}, "whole e-mail address"),
        ({"addresses": ["@example.org"]}, "whole e-mail address"),
        ({"addresses": ["example.org"]}, "whole e-mail address"),
        ({"addresses": ["ana@example.org, eva@example.org"]}, "whole e-mail address"),
        ({"addresses": ["Ana <ana@example.org>"]}, "whole e-mail address"),
        ({"addresses": "*"}, "whole e-mail address"),
        ({"addresses": [""]}, "list of texts"),
        ({"addresses": 1}, "list of texts"),
        ({"addresses": [1]}, "list of texts"),
        ({"addresses": {"ana@example.org": True}}, "list of texts"),
        ({"claim": "groups"}, "needs values"),
        ({"values": ["editors"]}, "need a claim"),
        ({"claim": ["groups"], "values": ["editors"]}, "is a name"),
        ({"claim": "groups", "values": [True]}, "list of texts"),
        ({"hours": 0}, "hours"),
        ({"hours": -1}, "hours"),
        ({"hours": "12"}, "hours"),
        ({"hours": True}, "hours"),
        ({"hours": 721}, "hours"),
        ({"hours": float("nan")}, "hours"),
    ],
)
def test_rules_that_are_not_understood_are_no_rules(table: Any, said: Any) -> None:
    """A slip in the rules is an error that names it, never a rule that lets in more or others than meant."""
    with pytest.raises(ValueError, match="staff") as wrong:
        read_rules(table)
    assert said in str(wrong.value)


def test_names_are_untrusted() -> None:
    """A name can neither begin a new line nor look like an address, nor go on for ever."""
    staff = may_publish(claims(name="Luis\n<luis@example.org>\u202e\x1b[0m" + "x" * 500), RULES, NOW)
    assert staff.name.startswith("Luis luis@example.org [0mx")
    assert len(staff.name) == LONGEST_NAME
    assert staff.signature.endswith(" <ana@example.org>")
    assert may_publish(claims(name=["Ana"]), RULES, NOW).signature == "ana@example.org"
    assert claimed_address({"email": "a@b\r\nc"}) == "a@b c"


@pytest.mark.parametrize(
    ("audience", "ours"),
    [("us", True), (["them", "us"], True), ("them", False), (["them"], False), (None, False), ("", False)],
)
def test_claims_are_meant_for_one_client(audience: Any, ours: Any) -> None:
    """A token for another client is not for us, whoever asked for it."""
    assert is_meant_for({"aud": audience}, "us") is ours


def test_publishing_asks_again() -> None:
    """The publishing function does nothing for somebody who may not."""
    done = []
    with pytest.raises(NotAllowed):
        publish_as(claims(email="eva@example.org"), RULES, NOW, "publish", lambda staff, attempt: done.append(staff))
    assert done == []
    assert (
        publish_as(claims(), RULES, NOW, "publish", lambda staff, attempt: staff.signature)
        == "Ana Pérez <ana@example.org>"
    )


def test_the_machine_has_a_user(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line signs with the user of the machine, or with its number where it has no name."""
    monkeypatch.setattr(getpass, "getuser", lambda: "ana")
    assert this_machine() == Machine("ana")
    assert this_machine().signature == "ana (command line)"

    def nameless() -> None:
        raise KeyError("uid not found")

    monkeypatch.setattr(getpass, "getuser", nameless)
    assert this_machine().user.startswith("uid ")
