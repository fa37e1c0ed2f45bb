"""What a page sends, as the calls of Streamlit that send it again: everything built, nothing to compute."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from streamlit.proto.Block_pb2 import Block
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

Path_ = tuple[int, ...]
_SIZES = {0: None, 1: "small", 2: "medium", 3: "large", 4: None, 5: "xsmall", 6: "xxsmall"}


class NotReplayable(ValueError):
    """A page sends something that no call is known for: add it to ``_ELEMENTS``."""


@dataclass(frozen=True)
class Call:
    """One call: where it writes, the Streamlit function, its arguments, and a widget's value set beforehand."""

    place: Path_
    function: str
    arguments: dict[str, Any]
    preset: str | None = None


def calls_of(messages: Iterable[ForwardMsg]) -> list[Call]:
    """The calls that send these messages again. :raises NotReplayable: for an unknown element or container."""
    calls = []
    for message in messages:
        kind, place = message.WhichOneof("type"), tuple(message.metadata.delta_path)
        if kind == "page_config_changed":
            layout = "wide" if message.page_config_changed.layout else "centered"
            arguments = {"page_title": message.page_config_changed.title, "layout": layout}
            calls.append(Call((), "set_page_config", arguments))
        elif kind == "delta":
            calls.append(_call(message, place))
    return calls


def write(calls: list[Call], path: Path) -> None:
    """Keep calls in a file."""
    path.write_bytes(pickle.dumps(calls))


def read(path: Path) -> list[Call]:
    """The calls of a file that ``write`` made."""
    found: list[Call] = pickle.loads(path.read_bytes())
    return found


def difference(real: Iterable[ForwardMsg], bare: Iterable[ForwardMsg]) -> str:
    """Where what two pages send differs first, ids apart; empty when it does not."""
    ours, theirs = ([_content(m) for m in messages if m.WhichOneof("type") == "delta"] for messages in (real, bare))
    if len(ours) != len(theirs):
        return f"{len(ours)} elements, and {len(theirs)} on the bare page"
    pairs = zip(ours, theirs, strict=True)
    return next((_first_difference(one, other) for one, other in pairs if one != other), "")


def _first_difference(one: str, other: str) -> str:
    place = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    kind, around = " ".join(one[:40].split()), slice(max(place - 20, 0), place + 40)
    return f"{kind} ...: {one[around]!r} is not {other[around]!r}"


def _call(message: ForwardMsg, place: Path_) -> Call:
    change = message.delta.WhichOneof("type")
    if change == "add_block":
        return _container(message.delta.add_block, place)
    element = message.delta.new_element
    kind = str(element.WhichOneof("type"))
    if change != "new_element" or kind not in _ELEMENTS:
        raise NotReplayable(f"{change} {kind}")
    function, arguments, preset = _ELEMENTS[kind](element)
    return Call(place, function, arguments, preset)


def _container(block: Block, place: Path_) -> Call:
    kind = str(block.WhichOneof("type"))
    arguments: dict[str, Any] = {"key": _key(block.id)}
    if kind == "expandable":
        expanded = block.expandable.expanded or block.expandable.default_expanded
        return Call(place, "expander", arguments | {"label": block.expandable.label, "expanded": expanded})
    if kind != "flex_container":
        raise NotReplayable(f"container {kind}")
    flex = block.flex_container
    horizontal = flex.direction == Block.FlexContainer.HORIZONTAL
    arguments |= {"horizontal": horizontal, "border": flex.border, "gap": _SIZES[flex.gap_config.gap_size]}
    if horizontal and flex.align == Block.FlexContainer.ALIGN_CENTER:
        arguments["vertical_alignment"] = "center"
    return Call(place, "container", arguments)


_Found = tuple[str, dict[str, Any], str | None]


def _html(element: Element) -> _Found:
    return "html", {"body": element.html.body, "unsafe_allow_javascript": element.html.unsafe_allow_javascript}, None


def _markdown(element: Element) -> _Found:
    return "markdown", {"body": element.markdown.body, "unsafe_allow_html": element.markdown.allow_html}, None


def _plotly_chart(element: Element) -> _Found:
    chart = element.plotly_chart
    spec = json.loads(chart.spec)
    # Streamlit adds it to a dict that has none; given by us it would be examined for nothing.
    spec["layout"].pop("template", None)
    arguments = {
        "figure_or_data": spec,
        "config": json.loads(chart.config),
        "alt": chart.alt or None,
        "theme": chart.theme or None,
        "key": _key(chart.id),
    }
    selects = {"on_select": "rerun", "selection_mode": "points"} if chart.selection_mode else {}
    return "plotly_chart", arguments | selects, None


def _download_button(element: Element) -> _Found:
    button = element.download_button
    arguments = {"label": button.label, "key": _key(button.id), "type": button.type}
    return "download_button", arguments | {"on_click": "ignore" if button.ignore_rerun else "rerun"}, None


def _page_link(element: Element) -> _Found:
    link = element.page_link
    page = f"pages/{link.page}.py" if link.page else "app.py"
    parameters = parse_qs(link.query_string) or None
    return "page_link", {"page": page, "label": link.label, "query_params": parameters}, None


def _selectbox(element: Element) -> _Found:
    box = element.selectbox
    arguments = {"label": box.label, "options": list(box.options), "key": _key(box.id)}
    if box.set_value:
        return "selectbox", arguments, box.raw_value
    return "selectbox", arguments | {"index": box.default if box.HasField("default") else None}, None


def _text_input(element: Element) -> _Found:
    box = element.text_input
    arguments = {
        "label": box.label,
        "key": _key(box.id),
        "max_chars": box.max_chars or None,
        "placeholder": box.placeholder or None,
        "autocomplete": box.autocomplete or None,
    }
    return ("text_input", arguments, box.value) if box.set_value else ("text_input", arguments, None)


_ELEMENTS: Mapping[str, Callable[[Element], _Found]] = {
    "html": _html,
    "markdown": _markdown,
    "plotly_chart": _plotly_chart,
    "download_button": _download_button,
    "page_link": _page_link,
    "selectbox": _selectbox,
    "text_input": _text_input,
}


def _key(identity: str) -> str | None:
    """The key in a widget's id ``$$ID-<hash>-<key>``, ``None`` where the page gave none."""
    key = identity.split("-", 2)[2] if identity.startswith("$$ID-") else ""
    return key if key and key != "None" else None


def _content(message: ForwardMsg) -> str:
    """Place and content of an element or container, without the ids that hold the name of the script."""
    delta = type(message.delta)()
    delta.CopyFrom(message.delta)
    item = delta.new_element if delta.WhichOneof("type") == "new_element" else delta.add_block
    if isinstance(item, Block):
        item.ClearField("id")
    shown = getattr(item, str(item.WhichOneof("type")))
    for name in ("id", "page_script_hash", "deferred_file_id", "url"):
        if name in shown.DESCRIPTOR.fields_by_name:
            shown.ClearField(name)
    if isinstance(item, Element) and item.WhichOneof("type") == "plotly_chart":
        # The order of the keys is that of the dict, and says nothing.
        shown.spec = json.dumps(json.loads(shown.spec), sort_keys=True)
    return f"{list(message.metadata.delta_path)} {item}"
