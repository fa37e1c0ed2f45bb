"""Signing in: what Streamlit knows of the reader, the rules in the secrets, and the block that says who may publish."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from typing import Any

import streamlit as st

from dashboard.dataset.files.subjects import order_of
from dashboard.environment import Environment
from dashboard.refresh.permission import (
    Claims,
    NotAllowed,
    Staff,
    StaffRules,
    is_meant_for,
    may_publish,
    person_of,
    read_rules,
    table_of,
)
from dashboard.ui.frame.html import show
from dashboard.wording.language import Language

SHORTEST_SECRET = 32
_NEEDED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")


def sign_in_possible() -> bool:
    """Whether the secrets describe an identity provider, with a cookie secret nobody can guess."""
    auth = secrets("auth")
    missing = [key for key in _NEEDED if not isinstance(auth.get(key), str) or not auth[key]]
    if not auth or missing:
        return False
    if len(str(auth["cookie_secret"])) < SHORTEST_SECRET:
        _warn_once(f"no sign-in: [auth] cookie_secret has fewer than {SHORTEST_SECRET} characters")
        return False
    if st.get_option("server.trustedUserHeaders"):
        # Such a header overrides what the signed cookie says, and whoever reaches the port can send it.
        _warn_once("no sign-in: server.trustedUserHeaders would let a request say who it is")
        return False
    return True


def claims() -> Claims | None:
    """What the provider said of the signed-in reader; ``None`` when nobody is, or not for this client."""
    return _claims_of(st.user.to_dict()) if sign_in_possible() else None


def _claims_of(user: Mapping[str, Any]) -> Claims | None:
    known: Claims = dict(user)
    issued_for_us = is_meant_for(known, str(secrets("auth")["client_id"]))
    return known if known.get("is_logged_in") is True and issued_for_us else None


def rules(environment: Environment) -> StaffRules | None:
    """The rules of the secrets for the staff of a subject, as they stand now.

    ``None`` without, or when a table of ``[staff]`` is not understood: a slip lets nobody in anywhere.
    """
    table, subjects = secrets("staff"), [subject.id for subject in environment.roof]
    if not table or not sign_in_possible():
        return None
    try:
        is_stated = bool(environment.roof and order_of(environment.roof[0].folder.parent))
        tables = {id: table_of(table, id, subjects, is_ordered=is_stated) for id in subjects or [""]}
        read = {id: read_rules(one) for id, one in tables.items()}
        return read[environment.subject]
    except ValueError as error:
        _warn_once(str(error))
        return None


def authorise(environment: Environment) -> Staff:
    """The member of staff of a subject who is signed in here and now. :raises NotAllowed: when there is none."""
    return may_publish(claims(), rules(environment), datetime.now(UTC))


def is_staff(user: Mapping[str, Any], environment: Environment) -> bool:
    """Whether what the sign-in says of a reader makes them staff of any subject, as asked outside of any page."""
    return _is_of_any(_claims_of(user) if sign_in_possible() else None, environment)


def is_any_staff_here(environment: Environment) -> bool:
    """Whether a member of staff of any subject is signed in here and now."""
    return _is_of_any(claims(), environment)


def _is_of_any(known: Claims | None, environment: Environment) -> bool:
    for subject in environment.subjects():
        with suppress(NotAllowed):
            may_publish(known, rules(environment.of(subject.id)), datetime.now(UTC))
            return True
    return False


def is_staff_here(environment: Environment) -> bool:
    """Whether a member of staff of a subject is signed in here and now."""
    try:
        authorise(environment)
    except NotAllowed:
        return False
    return True


def person(environment: Environment) -> str | None:
    """The name of ours for the member of staff of a subject who is signed in; ``None`` when there is none."""
    try:
        authorise(environment)
    except NotAllowed:
        return None
    return person_of(claims() or {})


def takes_two(environment: Environment) -> bool:
    """Whether one member of staff of a subject proposes and another one publishes."""
    known = rules(environment)
    return known is not None and known.two_people


def draw_staff(language: Language, environment: Environment) -> Staff | None:
    """The block that says who may publish, with the way in or out; the member of staff when it is one."""
    try:
        staff = authorise(environment)
    except NotAllowed as refused:
        _draw_refusal(language, refused, environment)
        return None
    code = "signed-in-two" if takes_two(environment) else "signed-in"
    show("frame/staff", language=language, code=code, who=staff.signature)
    st.button(language.text("staff-sign-out"), key="staff-sign-out", on_click=st.logout)
    return staff


def served_over_https() -> bool:
    """Whether readers reach this dashboard over https, as the address the provider sends them back to says."""
    return str(secrets("auth").get("redirect_uri", "")).startswith("https://")


def secrets(section: str) -> Mapping[str, object]:
    """A table of the secrets; empty without a secrets file, with one that cannot be read, or without this table."""
    try:
        table = st.secrets[section]
    except (OSError, ValueError, KeyError):  # Streamlit itself logs a file it cannot read
        return {}
    return dict(table.to_dict()) if hasattr(table, "to_dict") else {}


def _draw_refusal(language: Language, refused: NotAllowed, environment: Environment) -> None:
    who = refused.address or language.text("staff-unnamed")
    show("frame/staff", language=language, code=refused.code, who=who, subject=environment.named)
    if refused.code == "not-configured":
        return
    with st.container(horizontal=True, key="staff-ways"):
        if refused.code in ("not-signed-in", "too-old"):
            st.button(language.text("staff-sign-in"), key="staff-sign-in", on_click=st.login)
        if refused.code != "not-signed-in":
            st.button(language.text("staff-sign-out"), key="staff-sign-out", on_click=st.logout)


@cache
def _warn_once(message: str) -> None:
    logging.getLogger(__name__).warning(message)
