"""An address that only leads on to the small page that does so, with the query and the place in the page."""

from __future__ import annotations

import html

from generator.pages.frame.address import relative, relative_file

SCRIPT = "moved.js"
"""Leads on with the query and the place in the page. Its name is the same in every build, so it isn't
among those that are kept for good."""

_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Moved</title>
<meta name="robots" content="noindex"><meta name="viewport" content="width=device-width">
<noscript><meta http-equiv="refresh" content="0; url={file}"></noscript>
<p>This page has moved. <a href="{file}">Go to the new page</a></p>
<script src="{script}"></script>
</html>
"""


def redirect(old: str, address: str) -> str:
    """The page at `old` that leads to `address`; without a server, and without script, too."""
    page = html.escape(relative(address, old))
    script = html.escape(relative_file(SCRIPT, old))
    return _PAGE.format(file=f"{page}index.html", script=script)
