"""What hosts make of the site's headers: of the rules in its file, and real servers on this machine."""

from __future__ import annotations

import http.client
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.reference.servers import caddy, nginx_maps, nginx_server

SERVERS = ("nginx", "caddy")


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


@contextmanager
def hosted(server: str, site: Path, folder: Path) -> Iterator[int]:
    """The port of a real server that was told what the documentation says."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    command = _nginx(site, folder, port) if server == "nginx" else _caddy(site, folder, port)
    log = (folder / "log").open("wb")
    with log, subprocess.Popen(command, stdout=log, stderr=log) as process:
        try:
            _wait(port, folder / "log")
            yield port
        finally:
            process.terminate()


def answer(port: int, path: str) -> tuple[int, dict[str, str]]:
    """The status and the headers of an answer; of a header that came twice both, joined."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    response = connection.getresponse()
    response.read()
    headers = {name: ", ".join(response.headers.get_all(name, [])) for name in response.headers}
    connection.close()
    return response.status, headers


def _wait(port: int, log: Path) -> None:
    for _ in range(200):
        try:
            answer(port, "/404.html")
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(log.read_text("utf-8"))


def _nginx(site: Path, folder: Path, port: int) -> list[str]:
    """As the documentation has it, with no certificate and in a folder of its own."""
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
include /etc/nginx/mime.types;
access_log off;
{own}
{nginx_maps()}
server {{
listen 127.0.0.1:{port} backlog=1024;
{nginx_server(root=str(site))}
}}
}}
""",
        "utf-8",
    )
    return [str(shutil.which("nginx")), "-c", str(folder / "nginx.conf")]


def _caddy(site: Path, folder: Path, port: int) -> list[str]:
    options = "{\n\tadmin off\n\tauto_https off\n}\n"
    example = caddy(f"http://127.0.0.1:{port}", root=str(site))
    (folder / "Caddyfile").write_text(options + example, "utf-8")
    return [str(shutil.which("caddy")), "run", "--config", str(folder / "Caddyfile")]
