"""A parsed piece of a page to Markdown that says the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from selectolax.lexbor import LexborNode as Node

from generator.markdown import escaped

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

_TRIMS = {
    "p", "blockquote", "article", "div", "section", "ol", "ul", "li", "dl", "dt", "dd", "table", "thead",
    "tbody", "tfoot", "tr", "td", "th", *_HEADINGS,
}  # fmt: skip
"""Blocks: white space at their edges, inside and outside, says nothing."""

_APART = _TRIMS | {"pre"}
"""Those outside of whose edges it says nothing."""

_TEXT = "-text"

_LINE_ENDS = re.compile(r"[\t \r\n]*[\r\n][\t \r\n]*")
_SPACES = re.compile(r"[\t ]+")
_LINES = re.compile(r"^(?=.)", re.MULTILINE)
_QUOTED = re.compile(r"^(.*)", re.MULTILINE)


@dataclass(frozen=True)
class _At:
    """Where a part stands: in the one line of a heading or a cell, in code, in a block of it, in a list."""

    line: bool = False
    code: bool = False
    block: bool = False
    item: bool = False


_INSIDE: dict[str, dict[str, bool]] = {
    **{key: {"line": True} for key in (*_HEADINGS, "td", "th")},
    **{key: {"code": True} for key in ("code", "kbd", "samp")},
    "pre": {"code": True, "block": True},
    "li": {"item": True},
}
"""What is true of whatever stands in a tag."""


@cache
def _below(at: _At, tag: str) -> _At:
    return replace(at, **_INSIDE[tag])


def spoken(node: Node) -> str:
    """All that stands in a node, in order."""
    return _inside(node, str(node.tag), _At())


def _inside(node: Node, tag: str, at: _At) -> str:
    at = _below(at, tag) if tag in _INSIDE else at
    said = _each([*node.iter(include_text=True)], tag in _TRIMS, at)
    return "".join(said if at.block else _joined(said))


def _each(parts: list[Node], trims: bool, at: _At) -> Iterator[str]:
    """What each part says; `trims` where no white space stands at the edges."""
    edge = "p" if trims else ""
    tags = [edge, *(str(part.tag) for part in parts), edge]
    for place, part in enumerate(parts, 1):
        if tags[place] == _TEXT:
            yield _words(part.text_content or "", tags[place - 1] in _APART, tags[place + 1] in _APART, at)
        else:
            say = _SAYS.get(tags[place])
            text = _inside(part, tags[place], at)
            yield say(part, text, at) if say else text


def _joined(said: Iterable[str]) -> list[str]:
    """Between two parts stand as many newlines as either of them asks for, two at the most."""
    found = [""]
    for text in filter(None, said):
        rest = text.lstrip("\n")
        words = rest.rstrip("\n")
        begin = text[: len(text) - len(rest)]
        if begin and found[-1]:
            begin = "\n" * min(2, max(len(found.pop()), len(begin)))
        found += [begin, words, rest[len(words) :]]
    return found


def _words(text: str, left: bool, right: bool, at: _At) -> str:
    """A text, bare of white space on the sides where a block ends."""
    if not at.block:
        text = _SPACES.sub(" ", _LINE_ENDS.sub("\n", text))
    if not at.code:
        text = escaped(text)
    text = text.lstrip(" \t\r\n") if left else text
    return text.rstrip() if right else text


def _marked(mark: str) -> _Say:
    """Says that words stand between marks; white space stays outside of them."""
    return lambda node, text, at: text if at.code else _between(mark, text, mark)


def _between(before: str, text: str, after: str) -> str:
    words = text.strip()
    if not words:
        return ""
    return f"{' ' if text[0] == ' ' else ''}{before}{words}{after}{' ' if text[-1] == ' ' else ''}"


def _link(node: Node, text: str, at: _At) -> str:
    href, title = node.attributes.get("href"), node.attributes.get("title")
    if at.code or not text.strip():
        return text if at.code else ""
    if not href:
        return text.strip()
    if text.strip() == href and not title:
        return f"<{href}>"
    return _between("[", text, f"]({href}{_title(title)})")


def _title(title: str | None) -> str:
    return ' "{}"'.format(title.replace('"', '\\"')) if title else ""


def _picture(node: Node, text: str, at: _At) -> str:
    alt, src = node.attributes.get("alt") or "", node.attributes.get("src") or ""
    return alt if at.line else f"![{alt}]({src}{_title(node.attributes.get('title'))})"


def _code(node: Node, text: str, at: _At) -> str:
    """Code within a line stays on it: at the beginning of a line it could be HTML."""
    if at.code:
        return text
    ticks = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    pad = " " if len(ticks) > 1 else ""
    return _between(ticks + pad, text.replace("\n", " "), pad + ticks)


def _block_of_code(node: Node, text: str, at: _At) -> str:
    """Between fences that are longer than those in it."""
    ticks = "`" * (max([2, *map(len, re.findall("`+", text))]) + 1)
    return f"\n\n{ticks}\n{text.strip(chr(10))}\n{ticks}\n\n" if text else ""


def _block(node: Node, text: str, at: _At) -> str:
    text = text.strip()
    if at.line:
        return f" {text} "
    return f"\n\n{text}\n\n" if text else ""


def _quote(node: Node, text: str, at: _At) -> str:
    text = text.strip(" \t\r\n")
    if at.line:
        return f" {text} "
    return "\n" + _QUOTED.sub(lambda line: f"> {line[1]}".rstrip(), text) + "\n\n" if text else "\n"


def _heading(level: int) -> _Say:
    hashes = "#" * level
    return lambda node, text, at: text if at.line else f"\n\n{hashes} {' '.join(text.split())}\n\n"


def _break(node: Node, text: str, at: _At) -> str:
    return " " if at.line else "  \n"


def _list(node: Node, text: str, at: _At) -> str:
    if at.item:
        return f"\n{text.rstrip()}"
    return f"\n\n{text}" + ("\n" if _next(node) not in ("", "ul", "ol") else "")


def _next(node: Node) -> str:
    """The tag of what comes after it, where that says anything; '' for nothing."""
    after = node.next
    while after is not None and after.tag == _TEXT and not (after.text_content or "").strip():
        after = after.next
    return str(after.tag) if after is not None else ""


def _item(node: Node, text: str, at: _At) -> str:
    text = text.strip()
    bullet = _bullet(node)
    indented = _LINES.sub(" " * len(bullet), text)
    return f"{bullet}{indented[len(bullet) :]}\n" if text else "\n"


def _bullet(node: Node) -> str:
    """`- `, or `3. ` for the third of a list that counts."""
    above = node.parent
    if above is None or above.tag != "ol":
        return "- "
    return f"{int(above.attributes.get('start') or 1) + _before(node).count('li')}. "


def _fact(node: Node, text: str, at: _At) -> str:
    """The label of a fact: `- **Hold:** 5 s`, each pair on a line."""
    return f"\n- **{' '.join(text.split()).removesuffix(':')}:** "


def _said_of_it(node: Node, text: str, at: _At) -> str:
    return f"{' '.join(text.split())}\n"


def _small(node: Node, text: str, at: _At) -> str:
    """A unit, or words beside a heading: apart from what stands before."""
    return f" {text.strip()} " if text.strip() else ""


def _table(node: Node, text: str, at: _At) -> str:
    return f"\n\n{text.strip()}\n\n"


def _caption(node: Node, text: str, at: _At) -> str:
    return f"{text.strip()}\n\n"


def _cell(node: Node, text: str, at: _At) -> str:
    """A cell, which ends at its border and nowhere before."""
    words = text.replace("|", "\\|").strip().replace("\n", " ")
    return f" {words}{' |' * _width(node)}"


def _width(cell: Node) -> int:
    return int(cell.attributes.get("colspan") or 1)


def _row(node: Node, text: str, at: _At) -> str:
    """A row, and the line that a table needs below its head; above it an empty head where it has none."""
    cells = [cell for cell in node.iter() if cell.tag in ("td", "th")]
    line = f"| {' | '.join(['---'] * sum(map(_width, cells)))} |\n"
    if _before(node):
        return f"|{text}\n"
    if all(cell.tag == "th" for cell in cells) or _is_head(node):
        return f"|{text}\n{line}"
    return f"|{text}\n" if _has_head(node) else f"{line.replace('---', '')}{line}|{text}\n"


def _is_head(row: Node) -> bool:
    part = row.parent
    return part is not None and part.tag == "thead" and len(part.css("tr")) == 1


def _has_head(row: Node) -> bool:
    """Whether a head stands above the part of the table that the row is in."""
    return row.parent is not None and row.parent.tag == "tbody" and "thead" in _before(row.parent)


def _before(node: Node) -> list[str]:
    """The tags that stand before a node, in the same part."""
    found, before = [], node.prev
    while before is not None:
        found.append(str(before.tag))
        before = before.prev
    return [tag for tag in found if tag != _TEXT]


_Say = Callable[[Node, str, _At], str]
"""A tag, what stands in it and where it stands, to Markdown."""

_SAYS: dict[str, _Say] = {
    "a": _link,
    **dict.fromkeys(("b", "strong"), _marked("**")),
    **dict.fromkeys(("i", "em"), _marked("*")),
    **dict.fromkeys(("sub", "sup"), _marked("")),
    **dict.fromkeys(("code", "kbd", "samp"), _code),
    **dict.fromkeys(("del", "s"), _marked("~~")),
    **dict.fromkeys(("p", "div", "article", "section"), _block),
    **{name: _heading(level) for level, name in enumerate(_HEADINGS, 1)},
    **dict.fromkeys(("ul", "ol"), _list),
    **dict.fromkeys(("table", "dl"), _table),
    **dict.fromkeys(("td", "th"), _cell),
    "tr": _row,
    "li": _item,
    "dt": _fact,
    "dd": _said_of_it,
    "small": _small,
    "caption": _caption,
    "blockquote": _quote,
    "pre": _block_of_code,
    "img": _picture,
    "br": _break,
    "hr": lambda node, text, at: "\n\n---\n\n",
}
"""Every other tag says what stands in it."""
