"""Where code stands in a Markdown text: there nothing is a link, and nothing is HTML."""

from __future__ import annotations

import re

Span = tuple[int, int]

_AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^\s<>`]*>|<[^\s<>`:@]+@[^\s<>`:@]+>")

# Only what every reader of Markdown takes for code: a fence at the margin that is closed as it was opened,
# and a span on one line of a paragraph whose backticks all pair, outside a table. What one of them may read
# otherwise is text, which is the safe side.
_FENCE = re.compile(
    r"^(?P<open>`{3,}|~{3,})[ ]*[\w#.+-]*[ ]*\n(?P<inside>(?:.*\n)*?)(?P=open)[ ]*$", re.MULTILINE
)
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_TICKS = re.compile(r"\\?`+")
_INDENTED = re.compile(r"(?:\A|\n[ \t]*\n)(?P<code>(?:(?: {4}|\t)[^\n]*(?:\n|\Z)|[ \t]*\n)+)")
_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
_LIST = re.compile(r"^\s*(?:[-+*>]|\d+[.)])", re.MULTILINE)


def without_code(text: str) -> str:
    """The same text with spaces in place of code."""
    return _blank(text, _parts(text))


def sub_outside_code(pattern: re.Pattern[str], by: str, text: str) -> str:
    """Replace in what is no code, and leave plain links in their angle brackets as they are."""
    found, at = [], 0
    for start, end in _parts(text, _AUTOLINK):
        found += [pattern.sub(by, text[at:start]), text[start:end]]
        at = end
    return "".join([*found, pattern.sub(by, text[at:])])


def _parts(text: str, *more: re.Pattern[str]) -> list[Span]:
    """Begin and end of each stretch of code, and of each part like `more` outside of it, in order."""
    found = [m.span() for m in _FENCE.finditer(text) if not _closed_before(m["open"], m["inside"])]
    inside = [m.span("code") for m in _INDENTED.finditer(text) if not _in_list(text[: m.start()])]
    found += _apart(inside, found)
    # The same length: what is left of it are the paragraphs that may hold spans.
    left = _blank(text, found)
    found += [span for block in _PARAGRAPH.finditer(left) for span in _spans(block)]
    return sorted(found + _apart([m.span() for one in more for m in one.finditer(text)], found))


def _spans(block: re.Match[str]) -> list[Span]:
    """The spans of a paragraph; none where one backtick in it may be read in two ways."""
    runs = list(_TICKS.finditer(block[0]))
    pairs = list(zip(runs[::2], runs[1::2], strict=False))
    sure = len(runs) % 2 == 0 and not re.search(r"^\s*(`{3,}|~{3,})", block[0], re.MULTILINE)
    if not sure or not all(_is_span(block[0], *pair) for pair in pairs):
        return []
    return [(block.start() + one.start(), block.start() + other.end()) for one, other in pairs]


def _is_span(block: str, one: re.Match[str], other: re.Match[str]) -> bool:
    inside = block[one.end() : other.start()]
    return one[0] == other[0] and one[0][0] == "`" and not re.search(r"[\n|]", inside)


def _blank(text: str, spans: list[Span]) -> str:
    for start, end in spans:
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text


def _apart(spans: list[Span], others: list[Span]) -> list[Span]:
    """Those that meet none of the others."""
    return [one for one in spans if not any(one[0] < end and start < one[1] for start, end in others)]


def _in_list(before: str) -> bool:
    """Whether an indented line may go on with a list, which only a heading at the margin surely ends."""
    headings = [match.start() for match in _HEADING.finditer(before)]
    return _LIST.search(before, headings[-1] if headings else 0) is not None


def _closed_before(fence: str, inside: str) -> bool:
    return re.search(rf"^ {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}", inside, re.MULTILINE) is not None
