"""Whose word a text is: an organization's own, a member's, or that of another body of the same government."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.dataset.figures.model import Organization


def speaks_for(author: Organization, counter: Organization, organizations: Mapping[str, Organization]) -> bool:
    """Whether a text by ``author`` is a text of ``counter`` itself: the same, a member, or one government."""
    if author.id == counter.id or author.id in counter.members:
        return True
    return is_one_government(author, counter, organizations)


def is_one_government(one: Organization, other: Organization, organizations: Mapping[str, Organization]) -> bool:
    """Whether two bodies belong to one government."""
    if one.kind != "government" or other.kind != "government":
        return False
    return root_of(one, organizations) == root_of(other, organizations)


def root_of(organization: Organization, organizations: Mapping[str, Organization]) -> str:
    """The topmost parent of an organization, itself where it has none."""
    seen = {organization.id}
    while organization.parent and organization.parent not in seen:
        seen.add(organization.parent)
        organization = organizations[organization.parent]
    return organization.id
