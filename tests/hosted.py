"""What hosts make of the site's headers: of the rules in its file, and real servers on this machine."""

from __future__ import annotations

import http.client
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from generator.reference.servers import caddy, container, nginx

SERVERS = ("nginx", "container", "caddy")
"""What `revlanox host` writes a server's file for; the one of a container is nginx's too."""

HOST = "clinic.example"


def sent_by_rules(rules: str, path: str, *, last: bool = False) -> dict[str, str]:
    """The headers of a path by a `_headers` file: of one that is set twice, the `last`, or both joined."""
    sent: dict[str, str] = {}
    applies = False
    for line in rules.splitlines():
        if not line.startswith(" "):
            applies = bool(re.fullmatch(re.escape(line).replace(r"\*", ".*"), path))
        elif applies:
            name, _, value = line.strip().partition(": ")
            sent[name] = f"{sent[name]}, {value}" if name in sent and not last else value
    return sent


@dataclass(frozen=True)
class Server:
    """A server on this machine: its port, whether that is for TLS, and the port that leads there."""

    port: int
    tls: bool = False
    plain: int = 0

    def answer(self, path: str, **asked: str) -> tuple[int, dict[str, str]]:
        """The status and the headers of an answer; of a header that came twice both, joined."""
        return _answer(self.port, path, tls=self.tls, **asked)


@contextmanager
def hosted(server: str, site: Path, folder: Path, address: str = f"https://{HOST}/") -> Iterator[Server]:
    """A real server that was given the file that `revlanox host` writes for a site at an address."""
    one = Server(_port(), tls=server == "nginx", plain=_port())
    command = (
        _caddy(site, folder, address, one)
        if server == "caddy"
        else _nginx(server, site, folder, address, one)
    )
    log = (folder / "log").open("wb")
    with log, subprocess.Popen(command, stdout=log, stderr=log) as process:
        try:
            _wait(one, folder / "log")
            yield one
        finally:
            process.terminate()


def runs(server: str) -> bool:
    """Whether the program is here."""
    return bool(shutil.which("caddy" if server == "caddy" else "nginx"))


def _port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _answer(port: int, path: str, *, tls: bool, **asked: str) -> tuple[int, dict[str, str]]:
    if tls:
        anybody = ssl._create_unverified_context()
        connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=20, context=anybody)
    else:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in asked.items()})
    response = connection.getresponse()
    response.read()
    headers = {name: ", ".join(response.headers.get_all(name, [])) for name in response.headers}
    connection.close()
    return response.status, headers


def _wait(server: Server, log: Path) -> None:
    for _ in range(200):
        try:
            server.answer("/404.html")
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(log.read_text("utf-8"))


@cache
def _certificate() -> Path:
    """Of nobody, with its key beside it."""
    folder = Path(mkdtemp())
    words = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", f"/CN={HOST}"]
    files = ["-keyout", str(folder / "key"), "-out", str(folder / "certificate")]
    subprocess.run(["openssl", *words, *files], check=True, capture_output=True)
    return folder


def _nginx(server: str, site: Path, folder: Path, address: str, one: Server) -> list[str]:
    """The file as it is, but for its ports, its certificate and what must be writable."""
    written = nginx(address, str(site)) if server == "nginx" else container(address, str(site))
    written = re.sub(r" +listen \[::\].*\n", "", written)
    written = written.replace("listen 443", f"listen 127.0.0.1:{one.port}").replace(
        "listen 80;", f"listen 127.0.0.1:{one.plain};"
    )
    written = written.replace("listen 8080", f"listen 127.0.0.1:{one.port}")
    if server == "nginx":
        written = written.replace(f"/etc/ssl/private/{HOST}.key", f"{_certificate()}/key")
        written = written.replace(f"/etc/ssl/{HOST}.pem", f"{_certificate()}/certificate")
    places = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    own = "\n".join(f"{name}_temp_path {folder}/{name};" for name in places)
    (folder / "nginx.conf").write_text(
        f"""user root;
daemon off;
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ worker_connections 2048; }}
http {{
include {_kinds()};
access_log off;
{own}
{written}
}}
""",
        "utf-8",
    )
    return [str(shutil.which("nginx")), "-c", str(folder / "nginx.conf")]


def _kinds() -> Path:
    """What nginx came with, for whoever unpacked it elsewhere too."""
    return Path(str(shutil.which("nginx"))).parents[2] / "etc/nginx/mime.types"


def _caddy(site: Path, folder: Path, address: str, one: Server) -> list[str]:
    """The file as it is, but for its port: Caddy would ask the world for a certificate."""
    options = "{\n\tadmin off\n\tauto_https off\n}\n"
    written = caddy(address, str(site)).replace(f"\n{HOST} {{", f"\nhttp://127.0.0.1:{one.port} {{")
    (folder / "Caddyfile").write_text(options + written, "utf-8")
    return [str(shutil.which("caddy")), "run", "--config", str(folder / "Caddyfile")]
