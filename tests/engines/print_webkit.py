"""Addresses on standard input to PDF files: WebKitGTK prints each as it would for a reader.

Run by a Python that has the bindings of GTK, which no package index has; and so without the project.
"""

import json
import sys
from pathlib import Path

import gi  # type: ignore[import-not-found]

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # type: ignore[import-not-found] # noqa: E402

MARGIN = 10
LONGEST = 300
"""Seconds after which nothing more is printed."""


class Printer:
    """One page that is opened and printed, job after job: an address, a file, a width and a height in mm."""

    def __init__(self, jobs: list[list[str]]) -> None:
        self._jobs = jobs
        self._shown = ""
        window = Gtk.OffscreenWindow()
        self._view = WebKit2.WebView.new_with_context(WebKit2.WebContext.new_ephemeral())
        self._view.connect("load-changed", self._loaded)
        window.add(self._view)
        window.set_default_size(1280, 900)
        window.show_all()

    def run(self) -> None:
        """Until all is printed."""
        GLib.idle_add(self._next)
        GLib.timeout_add_seconds(LONGEST, Gtk.main_quit)
        Gtk.main()

    def _next(self) -> bool:
        if not self._jobs:
            Gtk.main_quit()
        elif self._jobs[0][0] == self._shown:
            self._print()
        else:
            self._shown = self._jobs[0][0]
            self._view.load_uri(self._shown)
        return False

    def _loaded(self, _: object, event: object) -> None:
        if event == WebKit2.LoadEvent.FINISHED:
            # Fonts come after the page.
            GLib.timeout_add(400, self._print)

    def _print(self) -> bool:
        _, file, wide, high = self._jobs.pop(0)
        settings = Gtk.PrintSettings()
        settings.set_printer("Print to File")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, Path(file).as_uri())
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        paper = Gtk.PageSetup()
        paper.set_paper_size(
            Gtk.PaperSize.new_custom("sheet", "sheet", float(wide), float(high), Gtk.Unit.MM)
        )
        for side in ("top", "bottom", "left", "right"):
            getattr(paper, f"set_{side}_margin")(MARGIN, Gtk.Unit.MM)
        self._printing = WebKit2.PrintOperation.new(self._view)
        self._printing.set_print_settings(settings)
        self._printing.set_page_setup(paper)
        self._printing.connect("finished", lambda _: GLib.idle_add(self._next))
        self._printing.print_()
        return False


if __name__ == "__main__":
    Printer(json.load(sys.stdin)).run()
