"""What a page of the site may load and run, and what it tells others: the policies that each carries."""

from __future__ import annotations

RULES = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    # How a column of a table stands, as Markdown writes it.
    "style-src-attr": "'unsafe-inline'",
    # Drawings in style sheets, and a QR code that a page makes.
    "img-src": "'self' data: blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}

POLICY = "; ".join(f"{name} {sources}" for name, sources in RULES.items())
"""Nothing from another host, no script but the site's own files, nothing that reads itself as a script."""

REFERRER = "same-origin"
"""Whoever follows a link to another site doesn't tell it which page about which injury they came from."""
