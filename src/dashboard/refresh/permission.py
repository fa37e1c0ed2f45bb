"""Who may publish: a signed-in member of staff, or whoever works on the machine itself."""

from __future__ import annotations

import getpass
import hashlib
import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeVar

from dashboard.refresh.log import Act, Attempt, recorded

Claims = Mapping[str, object]
"""What the identity provider says of a signed-in reader (the claims of an OpenID Connect id_token)."""

Refusal = Literal[
    "not-configured", "not-signed-in", "not-verified", "too-old", "not-listed", "not-proposed", "own-proposal"
]
Result = TypeVar("Result")
HOURS = 12.0
LONGEST_NAME = 120
_KEYS = {"addresses", "claim", "values", "hours", "two_people"}
_ADDRESS = re.compile(r"[^@\s*<>]+@[^@\s*<>]+")
# The provider's clock may be ahead of ours by as much as the sign-in itself forgives.
_LEEWAY = 120


class NotAllowed(Exception):
    """These claims may not publish; ``code`` says why, ``address`` who they say they are ("" when unknown)."""

    def __init__(self, code: Refusal, address: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.address = address


@dataclass(frozen=True, slots=True)
class StaffRules:
    """Staff are those whose e-mail address is listed or whose ``claim`` holds one of ``values``; else nobody.

    With ``two_people`` one of them proposes and another one publishes.
    """

    addresses: frozenset[str] = frozenset()
    claim: str = ""
    values: frozenset[str] = frozenset()
    hours: float = HOURS
    two_people: bool = False

    @property
    def allow_nobody(self) -> bool:
        return not self.addresses and not (self.claim and self.values)


@dataclass(frozen=True, slots=True)
class Staff:
    """A member of staff: the name and the address the identity provider vouches for."""

    name: str
    address: str

    @property
    def signature(self) -> str:
        """``Ana Pérez <ana@example.org>``, as the history of publications keeps it."""
        return f"{self.name} <{self.address}>" if self.name and self.address else self.name or self.address


@dataclass(frozen=True, slots=True)
class Proposer:
    """Who handed a draft over for another to publish: ``person`` is the name of ours, see ``person_of``."""

    person: str
    name: str
    address: str

    @property
    def signature(self) -> str:
        return Staff(self.name, self.address).signature


@dataclass(frozen=True, slots=True)
class Machine:
    """Whoever works at the command line: who can write the folder needs no other permission."""

    user: str

    @property
    def signature(self) -> str:
        return f"{self.user} (command line)"


def read_rules(table: Mapping[str, object]) -> StaffRules:
    """The rules of a ``[staff]`` table: ``addresses``, or ``claim`` with ``values``; ``hours`` a sign-in is good for;
    ``two_people``.

    :raises ValueError: for an unknown key, an address that is none (``*@example.org``), or a value of the wrong kind.
    """
    unknown = sorted(set(table) - _KEYS)
    if unknown:
        raise ValueError(f"[staff] knows no {', '.join(unknown)}")
    addresses = _texts(table, "addresses")
    wrong = sorted(address for address in addresses if not _ADDRESS.fullmatch(address))
    if wrong:
        raise ValueError(f"[staff] addresses: not a whole e-mail address: {', '.join(wrong)}")
    claim, values = table.get("claim", ""), _texts(table, "values")
    if not isinstance(claim, str) or bool(claim) != bool(values):
        raise ValueError("[staff] claim is a name and needs values, and values need a claim")
    two = table.get("two_people", False)
    if not isinstance(two, bool):
        raise ValueError("[staff] two_people is true or false")
    return StaffRules(frozenset(map(_folded, addresses)), claim, values, _hours(table.get("hours", HOURS)), two)


def table_of(
    table: Mapping[str, object], subject: str, subjects: Sequence[str], *, is_ordered: bool = True
) -> Mapping[str, object]:
    """The part of a ``[staff]`` table that is for one of several subjects: ``[staff.<subject>]``.

    What stands in ``[staff]`` itself is for the first of them: whoever was staff before there were others publishes
    none of those.

    :param subjects: all of them, the first one first; none for a package that stands alone
    :param is_ordered: whether it is stated which is the first. Where names alone decide it, a new folder could hand the
        rights on to another subject: then ``[staff]`` itself is for nobody.
    :raises ValueError: for a table of a subject there is not.
    """
    of_subjects = {name: value for name, value in table.items() if isinstance(value, Mapping)}
    unknown = sorted(of_subjects.keys() - set(subjects))
    if unknown:
        raise ValueError(f"[staff] knows no {', '.join(unknown)}")
    if subject in of_subjects:
        return of_subjects[subject]
    is_first = subject == subjects[0] if is_ordered and subjects else len(subjects) < 2
    return {name: value for name, value in table.items() if name not in of_subjects} if is_first else {}


def may_publish(claims: Claims | None, rules: StaffRules | None, now: datetime) -> Staff:
    """The member of staff these claims are.

    :raises NotAllowed: for the first of these that holds: no rules, nobody signed in, an address the provider
        has not verified, a sign-in of too long ago (or of unknown age), and a stranger.
    """
    if rules is None or rules.allow_nobody:
        raise NotAllowed("not-configured")
    if not claims:
        raise NotAllowed("not-signed-in")
    address = claimed_address(claims)
    if _is_unverified(claims):
        raise NotAllowed("not-verified", address)
    if not _is_fresh(claims, rules, now):
        raise NotAllowed("too-old", address)
    if not _is_listed(claims, rules):
        raise NotAllowed("not-listed", address)
    return Staff(_plain(claims.get("name"), "<>"), address)


def publish_as(
    claims: Claims | None,
    rules: StaffRules | None,
    now: datetime,
    event: Act,
    act: Callable[[Staff, Attempt], Result],
    proposer: Proposer | None = None,
    subject: str = "",
) -> Result:
    """Do ``act`` for whoever these claims are: asked here again, whatever the page has shown, and logged.

    ``act`` sets ``version`` of the attempt to what it published; ``proposer`` is who proposed that, if anybody did.

    :raises NotAllowed: before anything is done; whatever ``act`` raises goes through.
    """
    with recorded(event, claimed_address(claims or {}), subject) as attempt:
        staff = may_publish(claims, rules, now)
        attempt.who = staff.signature
        if event == "publish":
            _demand_another(staff, person_of(claims or {}), rules, proposer)
        return act(staff, attempt)


def proposer_of(staff: Staff, claims: Claims) -> Proposer:
    return Proposer(person_of(claims), staff.name, staff.address)


def is_same(person: str, address: str, proposer: Proposer) -> bool:
    """Whether somebody is who proposed: the same account, or another one with the same address."""
    known = bool(address) and _folded(address) == _folded(proposer.address)
    return known or person == proposer.person


def this_machine() -> Machine:
    """The user of this machine, by number where it has no name."""
    try:
        return Machine(_plain(getpass.getuser()))
    except (KeyError, OSError):
        return Machine(f"uid {os.getuid()}")


def claimed_address(claims: Claims) -> str:
    """The e-mail address of these claims as text for a page or a log, "" when there is none."""
    return _plain(claims.get("email"))


def person_of(claims: Claims) -> str:
    """A name of ours for a person: the same at every sign-in, and no text of theirs."""
    subject = claims.get("sub")
    known = (claims.get("iss"), subject) if isinstance(subject, str) else ("", _folded(claimed_address(claims)))
    return hashlib.sha256(repr(known).encode()).hexdigest()


def is_meant_for(claims: Claims, client: str) -> bool:
    """Whether the provider issued these claims for this client: they name it as (one) audience."""
    return client in _held(claims.get("aud"))


def _demand_another(staff: Staff, person: str, rules: StaffRules | None, proposer: Proposer | None) -> None:
    """Nobody publishes what they proposed themself, nor, where it takes two, what nobody has proposed."""
    if proposer is not None and is_same(person, staff.address, proposer):
        raise NotAllowed("own-proposal", staff.address)
    if proposer is None and rules is not None and rules.two_people:
        raise NotAllowed("not-proposed", staff.address)


def _is_unverified(claims: Claims) -> bool:
    # Some providers leave the claim out, some say it as text.
    return str(claims.get("email_verified", True)).lower() != "true"


def _is_fresh(claims: Claims, rules: StaffRules, now: datetime) -> bool:
    issued = claims.get("iat")
    if isinstance(issued, bool) or not isinstance(issued, int | float):
        return False
    return -_LEEWAY <= now.timestamp() - issued <= rules.hours * 3600


def _is_listed(claims: Claims, rules: StaffRules) -> bool:
    address = claims.get("email")
    if isinstance(address, str) and _folded(address) in rules.addresses:
        return True
    return bool(rules.claim) and not rules.values.isdisjoint(_held(claims.get(rules.claim)))


def _folded(address: str) -> str:
    # Beyond ASCII, letters that look alike fold together (the Kelvin sign becomes k): those must be the same.
    return address.casefold() if address.isascii() else address


def _held(value: object) -> set[str]:
    """The texts a claim holds: its own, or those of its list."""
    values = value if isinstance(value, list | tuple) else [value]
    return {text for text in values if isinstance(text, str)}


def _texts(table: Mapping[str, object], key: str) -> frozenset[str]:
    value = table.get(key, [])
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list | tuple) or not all(isinstance(text, str) and text.strip() for text in texts):
        raise ValueError(f"[staff] {key} is a list of texts")
    return frozenset(text.strip() for text in texts)


def _hours(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 24 * 30:
        raise ValueError("[staff] hours is a number above 0, at most 720")
    return float(value)


def _plain(text: object, without: str = "") -> str:
    """Untrusted text on one line: without what cannot be printed, and not endless."""
    kept = "".join(c if c.isprintable() else " " for c in text if c not in without) if isinstance(text, str) else ""
    return " ".join(kept.split())[:LONGEST_NAME]
