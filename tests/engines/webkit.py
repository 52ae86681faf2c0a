"""WebKit in the small browser that comes with it, on a screen that nobody sees."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from selenium.common import WebDriverException
from selenium.webdriver import ActionChains, WebKitGTK
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from engines.hand import Hand

CALL = """const done = arguments[0];
  (FUNCTION)().then(done, (error) => done({ error: `${error}` }));"""


class WebKit(Hand):
    """A WebKitGTK that keeps nothing on disk."""

    name = "WebKit"

    def __init__(self, driver: str, screen: str) -> None:
        number, tell = os.pipe()
        self._screen = subprocess.Popen(
            [screen, "-displayfd", str(tell), "-screen", "0", "1280x1024x24"],
            pass_fds=[tell], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(tell)
        with os.fdopen(number) as told:
            display = f":{told.readline().strip()}"
        options = Options()
        options.add_argument("--automation")
        service = Service(executable_path=driver, env={**os.environ, "DISPLAY": display})
        self._driver = WebKitGTK(options=options, service=service)
        self._narrow()

    def _narrow(self) -> None:
        """As wide as it goes down to: the bars of its window leave room for no phone."""
        self._driver.set_window_size(360, 800)

    def go(self, url: str) -> None:
        self._driver.get(url)

    def call(self, function: str) -> str:
        said = self._driver.execute_async_script(CALL.replace("FUNCTION", function))
        if not isinstance(said, str):
            raise WebDriverException(str(said))
        return said

    def point(self, x: int, y: int) -> None:
        actions = ActionBuilder(self._driver, duration=0)
        actions.pointer_action.move_to_location(x, y).click()
        actions.perform()

    def keys(self, text: str) -> None:
        ActionChains(self._driver, duration=0).send_keys(text).perform()

    def give(self, selector: str, file: Path) -> None:
        self._driver.find_element("css selector", selector).send_keys(str(file))

    def close(self) -> None:
        self._driver.quit()
        self._screen.terminate()
        self._screen.wait(timeout=30)
