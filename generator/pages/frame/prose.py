"""An author's Markdown to the HTML of one page: scheme links and pictures get their addresses there.

Raw HTML is not part of the language of authors: it is shown as text, never run.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

from generator.errors import Place
from generator.markdown import parsed, walled
from generator.markdown.links import PICTURE
from generator.model import parse_link
from generator.model.link import FOLDERS
from generator.pages.frame.address import relative, relative_file

# No text of an author holds these characters, so nobody can write an address that was meant for the wall.
_PAGE, _FILE = "\x01", "\x02"
"""Stand before an address until the page that shows the text is known."""

_MARKED = re.compile(f'([{_PAGE}{_FILE}])([^"]*)"')
_ONE_PARAGRAPH = re.compile(r"<p>(.*)</p>", re.DOTALL)


def prose(text: str, address: str) -> Markup:
    """The HTML of a Markdown text as it stands on the page at `address`."""

    def there(match: re.Match[str]) -> str:
        to = relative if match[1] == _PAGE else relative_file
        return f'{to(match[2], address)}"'

    return Markup(_MARKED.sub(there, _html(str(text))))


@lru_cache(maxsize=2**16)
def _html(text: str) -> str:
    return walled(parsed(text), _link, _picture, frozenset(FOLDERS)).strip()


def _link(written: str) -> str | None:
    """A page of ours behind its mark, an address on another site, or a place on the same page."""
    link = parse_link(written, Place(""))
    if not isinstance(link, str):
        return _PAGE + link.address
    return written if re.match(r"https?://[^/\\]|mailto:|tel:|#", written, re.IGNORECASE) else None


def _picture(written: str) -> str | None:
    return _FILE + written if PICTURE.fullmatch(written) else None


def line(text: str, address: str) -> Markup:
    """The same for a text of one paragraph, without its `<p>`."""
    html = prose(text, address)
    match = _ONE_PARAGRAPH.fullmatch(html)
    return Markup(match[1]) if match and "<p>" not in match[1] else html
