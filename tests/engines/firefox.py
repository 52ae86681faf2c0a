"""Firefox without a window, over the WebDriver BiDi that it speaks by itself: it needs no driver."""

from __future__ import annotations

import base64
import json
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from queue import Queue
from typing import Any

from selenium.common import WebDriverException
from selenium.webdriver.remote.websocket_connection import WebSocketConnection

from engines.hand import LONGEST, TURN, Hand

PREFERENCES = {
    "ui.prefersReducedMotion": 1,
    # It asks nobody for settings or pages of its own.
    "services.settings.server": "data:,#none",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "browser.region.update.enabled": False,
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
}


class Firefox(Hand):
    """A Firefox with a new profile."""

    name = "Firefox"

    def __init__(self, program: str, folder: Path) -> None:
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(one)});" for name, one in PREFERENCES.items()]
        (folder / "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = [program, "--headless", "--no-remote", "--profile", str(folder)]
        self._process = subprocess.Popen(
            [*command, "--remote-debugging-port", "0"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._socket = WebSocketConnection(f"{self._listens(folder)}/session", timeout=60, interval=0.01)
        self._say("session.new", capabilities={})
        [tree] = self._say("browsingContext.getTree")["contexts"]
        self._tab = tree["context"]
        self._say("browsingContext.setViewport", context=self._tab, viewport={"width": 360, "height": 740})
        self._keeps(folder / "downloads")

    def _keeps(self, folder: Path) -> None:
        """Write files that a page offers into this folder, and tell when each is whole."""
        behavior = {"type": "allowed", "destinationFolder": str(folder)}
        self._say("browser.setDownloadBehavior", downloadBehavior=behavior)
        self._ended: Queue[dict[str, str]] = Queue()
        self._socket.callbacks["browsingContext.downloadEnd"] = [self._ended.put]
        self._say("session.subscribe", events=["browsingContext.downloadEnd"])

    def _listens(self, folder: Path) -> str:
        """Where it listens, which it writes into its profile."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                told = json.loads((folder / "WebDriverBiDiServer.json").read_text(encoding="utf-8"))
            except (OSError, ValueError):
                time.sleep(TURN)
            else:
                return f"ws://{told['ws_host']}:{told['ws_port']}"
        raise AssertionError("Firefox did not begin to listen")

    def _say(self, method: str, **values: object) -> Any:
        answer = self._socket.send_cmd(method, values)
        if "error" in answer:
            raise WebDriverException(f"{method}: {answer.get('message')}")
        return answer["result"]

    def go(self, url: str) -> None:
        self._say("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def call(self, function: str) -> str:
        target = {"context": self._tab}
        answer = self._say(
            "script.callFunction", functionDeclaration=function, target=target, awaitPromise=True
        )
        if "exceptionDetails" in answer:
            raise WebDriverException(answer["exceptionDetails"]["text"])
        said: str = answer["result"]["value"]
        return said

    def _act(self, kind: str, *actions: Mapping[str, object]) -> None:
        source = {"type": kind, "id": kind, "actions": actions}
        self._say("input.performActions", context=self._tab, actions=[source])

    def point(self, x: int, y: int) -> None:
        self._act(
            "pointer",
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        )

    def keys(self, text: str) -> None:
        self._act("key", *({"type": kind, "value": one} for one in text for kind in ("keyDown", "keyUp")))

    def give(self, selector: str, file: Path) -> None:
        locator = {"type": "css", "value": selector}
        [node] = self._say("browsingContext.locateNodes", context=self._tab, locator=locator)["nodes"]
        element = {"sharedId": node["sharedId"]}
        self._say("input.setFiles", context=self._tab, element=element, files=[str(file)])

    def saved(self) -> str:
        """The file itself, as Firefox wrote it."""
        file = Path(self._ended.get(timeout=LONGEST)["filepath"])
        # On a busy machine a download is told to have ended before its bytes are in the file.
        ends = time.monotonic() + LONGEST
        while file.stat().st_size == 0 and time.monotonic() < ends:
            time.sleep(TURN)
        text = file.read_text(encoding="utf-8")
        file.unlink()
        return text

    def printed(self, wide: float, high: float) -> bytes:
        """The page on paper of this size in mm, with the margins that its style sheet asks for."""
        page = {"width": wide / 10, "height": high / 10}
        none = dict.fromkeys(("top", "right", "bottom", "left"), 0)
        answer = self._say(
            "browsingContext.print", context=self._tab, page=page, margin=none, shrinkToFit=False
        )
        return base64.b64decode(answer["data"])

    def close(self) -> None:
        self._say("browser.close")
        self._socket.close()
        self._process.wait(timeout=30)
