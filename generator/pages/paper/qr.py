"""An address to a QR code that a phone reads from plain paper."""

from __future__ import annotations

import io

import segno
from markupsafe import Markup

from generator.pages.frame.render import svg


def qr(address: str) -> Markup:
    """The code as a drawing without a size, four modules of quiet border included.

    Level M: a fold or a drop of coffee over a sixth of it still reads, and the modules stay as
    large as they can be. ISO/IEC 18004 asks for the border.
    """
    out = io.BytesIO()
    made = segno.make(address, error="m", boost_error=False, micro=False)
    made.save(out, kind="svg", xmldecl=False, omitsize=True, border=4, svgclass="rv-qr", lineclass=None)
    named = out.getvalue().decode().strip()
    return svg(named.replace("<svg ", '<svg role="img" aria-label="QR code of this page" ', 1))
