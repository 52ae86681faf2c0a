"""Real servers with the files that `revlanox host` writes: 500 readers at once for a minute."""

from __future__ import annotations

import asyncio
import ssl
import statistics
import time
from pathlib import Path

import pytest
from hosted import HOST, SERVERS, Server, hosted, runs

READERS = 500
SECONDS = 60
PAGE = "/plans/run-walk-8-week/weeks-1-2/"


async def _reader(server: Server, end: float, took: list[float]) -> None:
    """One connection, over which a stage is asked for again as soon as it has come."""
    anybody = ssl._create_unverified_context() if server.tls else None
    name = HOST if server.tls else None
    read, write = await asyncio.open_connection("127.0.0.1", server.port, ssl=anybody, server_hostname=name)
    while time.monotonic() < end:
        begun = time.monotonic()
        write.write(f"GET {PAGE} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
        head = (await read.readuntil(b"\r\n\r\n")).decode().lower()
        assert head.startswith("http/1.1 200"), head
        assert "content-security-policy: " in head
        await read.readexactly(int(head.partition("content-length: ")[2].partition("\r")[0]))
        took.append(time.monotonic() - begun)
    write.close()


async def _all(server: Server) -> list[float]:
    took: list[float] = []
    end = time.monotonic() + SECONDS
    # One that fails ends all: nothing is left out of the count.
    await asyncio.gather(*[_reader(server, end, took) for _ in range(READERS)])
    return sorted(took)


@pytest.mark.bench
@pytest.mark.parametrize("name", SERVERS)
def test_500_readers_at_once_for_a_minute(name: str, built_site: Path, tmp_path: Path) -> None:
    if not runs(name):
        pytest.skip(f"{name} is not installed here")
    with hosted(name, built_site, tmp_path) as server:
        took = asyncio.run(_all(server))
    middle, slowest = statistics.median(took), took[-1]
    print(
        f"{name}: {len(took) / SECONDS:.0f} a second, half within {middle:.2f} s, the slowest {slowest:.2f} s"
    )
    assert len(took) > READERS
    assert slowest < 20
