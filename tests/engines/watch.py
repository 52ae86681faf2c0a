"""A site whose pages note their own complaints, and whose network a test can take away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from conftest import SilentHandler, serve

WATCH = b"""<script>
{
  let leaving = false;
  // What a page asked for as it was left is broken off, and that is no fault.
  addEventListener('beforeunload', () => { leaving = true; });
  const note = (text) => leaving || sessionStorage.setItem('complaints',
    `${sessionStorage.getItem('complaints') ?? ''}${location.pathname}: ${text.replaceAll('\\n', ' ')}\\n`);
  addEventListener('error', ({ target, message }) =>
    note(message ?? `did not come: ${target.src ?? target.href}`), true);
  addEventListener('unhandledrejection', ({ reason }) => note(`rejected: ${reason}`));
  document.addEventListener('securitypolicyviolation', (one) =>
    note(`forbidden: ${one.violatedDirective} ${one.blockedURI}`));
  const { error } = console;
  console.error = (...words) => { note(words.join(' ')); error(...words); };
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => { globalThis.offered = blob.text(); return createObjectURL(blob); };
}
</script>"""
"""Stands before the page's own policy, which allows no script in a page. WebDriver alone tells no errors."""


class Network:
    """The way to the site: there or not."""

    def __init__(self) -> None:
        self.away = False
        self.url = ""


def handler(network: Network) -> type[SilentHandler]:
    """What serves a folder over this network."""

    class Watched(SilentHandler):
        def do_GET(self) -> None:
            if network.away:
                self.close_connection = True
                return None
            file = Path(self.translate_path(self.path.split("?")[0]))
            file = file / "index.html" if file.is_dir() else file
            if file.suffix == ".html" and file.exists():
                return self._page(file.read_bytes())
            return super().do_GET()

        def _page(self, html: bytes) -> None:
            body = html.replace(b"<head>", b"<head>" + WATCH, 1)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    return Watched


@contextmanager
def watched(site: Path) -> Iterator[Network]:
    """The site at an address of its own, where nothing is kept yet."""
    network = Network()
    with serve(site, handler(network)) as network.url:
        yield network
