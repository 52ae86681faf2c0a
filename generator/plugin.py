"""The pages of the core to MkDocs, as virtual files; the only module that knows MkDocs."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from generator.errors import ProblemsFound, Refusal
from generator.output import mark, own
from generator.pages.page import Page, SearchEntry
from generator.publish import ELSEWHERE
from generator.scripts import ADDRESS, Scripts, read_scripts, script_files

if TYPE_CHECKING:
    # Late: reading the plugin's name must not cost the model's import.
    from generator.model import Library

FONT = "client/node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2"
FONT_ADDRESS = "assets/fonts/public-sans.woff2"
FONT_STYLES = "assets/stylesheets/font.css"

_FOLDER = re.compile(r"""(\bhref="(?![a-z]+:|/|#)[^"#?]*/)((?:#[^"]*)?")""")
"""A link to a folder of this site, before and after the place of its file's name."""


class FinishedPage(MkDocsPage):
    """A page whose HTML is already there: Markdown never sees it."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        self._finished = page
        super().__init__(page.title if page.address else "Home", file, config)
        self.update_date = page.changed.isoformat()

    def read_source(self, config: MkDocsConfig) -> None:
        """Take title, description and layout from the page."""
        page = self._finished
        self.markdown = ""
        self.meta = {
            "title": page.title,
            "description": page.summary,
            "hide": ["navigation", "toc", "footer"],
            # The search entries come from the model, see `on_post_build`.
            "search": {"exclude": True},
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand over the body; links in it were made from addresses and are checked by tests."""
        page = self._finished
        self.content = page.body
        self.toc = get_toc([_token(h.level, h.id, h.title) for h in page.headings])
        self.present_anchor_ids = set(page.anchors)
        self.links_to_anchors = {}


def _entry(entry: SearchEntry) -> dict[str, Any]:
    found = {"location": entry.address or ".", "title": entry.title, "text": entry.text}
    # The theme ranks by tags before titles before text; its styles hide the tags of a result.
    return {**found, "tags": [entry.title, *entry.also]} if entry.also else found


def _token(level: int, id_: str, title: str) -> Any:
    return {"level": level, "id": id_, "name": title, "data-toc-label": "", "children": []}


class RevlanoxConfig(Config):
    """The plugin has no options: everything it needs stands in the project's folders."""


class RevlanoxPlugin(BasePlugin[RevlanoxConfig]):
    """Hooks: load the project, give its pages to MkDocs, add what search finds."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: Mapping[str, Page] = {}
        self.progress: Callable[[int, int], None] = lambda done, total: None
        self.pdfs = False
        self._done = 0
        self._scripts = Scripts()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Use the font where it is installed; without it the page shows the system's own."""
        if (_root(config) / FONT).is_file():
            config.extra_css.insert(0, FONT_STYLES)
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Keep MkDocs, which empties the folder of the site, from a folder that holds anything else."""
        try:
            own(Path(config.site_dir), _root(config), ELSEWHERE)
        except Refusal as refusal:
            raise PluginError(str(refusal)) from None

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add a file for each page, in place of the source it was made from."""
        library, self.pages, beside = _render(_root(config), _site(config), self.pdfs)
        _keep_listed(files, library.files, config)
        self._done = 0
        self._scripts = read_scripts(_root(config))
        for page in self.pages.values():
            if files.get_file_from_path(page.source_path) is not None:
                raise PluginError(
                    f"content/{page.source_path}: the site has its own page there; rename the file"
                )
            files.append(_file(page, config))
        for address, text in beside.items():
            files.append(File.generated(config, address, content=text))
        _add_font(files, config)
        _add_scripts(files, config)
        return files

    def on_page_context(
        self, context: Any, page: MkDocsPage, config: MkDocsConfig, nav: Any, **_: Any
    ) -> None:
        """Name the page's scripts, and tell whoever watches how far the build is."""
        modules, imports = self._scripts.of(page.content or "")
        as_files = not config.use_directory_urls and modules
        context["rv_scripts"] = {
            "folder": ADDRESS,
            "classic": self._scripts.classic if as_files else "",
            "modules": [] if as_files else modules,
            "imports": [] if as_files else imports,
        }
        self._done += 1
        self.progress(self._done, len(self.pages))

    def on_post_page(self, output: str, config: MkDocsConfig, **_: Any) -> str:
        """Without a server nobody finds the index of a folder: links then name it."""
        return output if config.use_directory_urls else _FOLDER.sub(r"\1index.html\2", output)

    @event_priority(100)
    def _feed(self, config: MkDocsConfig) -> None:
        """Give search its entries before it writes its index; put the twins beside the pages."""
        # They are Markdown: MkDocs would make pages of them.
        for address, text in _twins(self.pages).items():
            (Path(config.site_dir) / address).write_text(text, "utf-8")
        search = config.plugins.get("material/search")
        if search is not None:
            search.search_index.entries.extend(
                _entry(entry) for page in self.pages.values() for entry in page.search
            )

    @event_priority(-100)
    def _mark(self, config: MkDocsConfig) -> None:
        """Note what the site consists of, when everything of it is there."""
        mark(Path(config.site_dir))

    on_post_build = CombinedEvent(_feed, _mark)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def site_address(root: Path) -> str:
    """The address that the project in `root` is published under; '' where nobody said."""
    return _site(load_config(str(root / "mkdocs.yml")))


def _site(config: MkDocsConfig) -> str:
    """The address that the site is published under, ending in a slash; '' where nobody said."""
    return f"{config.site_url.rstrip('/')}/" if config.site_url else ""


def _render(root: Path, site: str, pdfs: bool) -> tuple[Library, Mapping[str, Page], Mapping[str, str]]:
    """What the authors wrote, the pages by address, and the files beside them."""
    from generator.cli import main
    from generator.load import load
    from generator.reference.command_line import command_line
    from generator.reference.language import language
    from generator.site import files, pages

    try:
        library = replace(load(root), site=site, pdfs=pdfs)
        return library, pages(library, made=(language(library), command_line(main))), files(library)
    except ProblemsFound as found:
        raise PluginError(f"\n{found}") from None


def _twins(pages: Mapping[str, Page]) -> Mapping[str, str]:
    from generator.feeds.twin import twins

    return twins(pages)


def _file(page: Page, config: MkDocsConfig) -> File:
    file = File.generated(config, page.source_path, content="", inclusion=InclusionLevel.INCLUDED)
    file.page = FinishedPage(page, file, config)
    return file


def _keep_listed(files: Files, listed: Collection[str], config: MkDocsConfig) -> None:
    """MkDocs finds every file in docs_dir; published are those that content/files.yaml lists."""
    for file in list(files):
        if file.src_dir == config.docs_dir and file.src_uri not in listed:
            files.remove(file)


def _add_font(files: Files, config: MkDocsConfig) -> None:
    font = _root(config) / FONT
    if font.is_file():
        files.append(File.generated(config, FONT_ADDRESS, abs_src_path=str(font)))


def _add_scripts(files: Files, config: MkDocsConfig) -> None:
    for address, path in script_files(_root(config)).items():
        files.append(File.generated(config, address, abs_src_path=str(path)))


class BuildFailed(Refusal):
    """MkDocs could not build; the message is what it said."""


class _Said(logging.Handler):
    """Keeps what MkDocs logs as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage().strip())


After = Callable[[Path, Mapping[str, Page], str], None]
"""What is done with a built site: its folder, its pages, the address it is published under."""


def build(
    root: Path,
    site: Path,
    *,
    strict: bool,
    progress: Callable[[int, int], None],
    after: After | None = None,
) -> list[str]:
    """Build the project in `root` into the folder `site`; returns warnings, raises BuildFailed.

    With `after`, which makes the PDF files, the pages link to them.
    """
    said, log = _Said(), logging.getLogger("mkdocs")
    log.addHandler(said)
    log.propagate = False
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(site), strict=strict)
        plugin = config.plugins.get("revlanox")
        if not isinstance(plugin, RevlanoxPlugin):
            raise BuildFailed("mkdocs.yml: add 'revlanox' to its plugins")
        plugin.progress = progress
        plugin.pdfs = after is not None
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        config.plugins.on_shutdown()
        if after is not None:
            after(site, plugin.pages, _site(config))
    except (Abort, ConfigurationError) as error:
        raise BuildFailed("\n".join(said.lines) or str(error)) from None
    except TemplateSyntaxError as error:
        raise BuildFailed(f"{_shown(error.filename, root)}:{error.lineno}:1: {error.message}") from None
    except TemplateError as error:
        raise BuildFailed(f"a template in overrides/: {error.message}") from None
    finally:
        log.removeHandler(said)
    return said.lines


def _shown(filename: str | None, root: Path) -> str:
    """A template's path as its author knows it."""
    path = Path(filename or "overrides")
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def live_server(site: Path, port: int, rebuild: Callable[[], None], watched: list[Path]) -> LiveReloadServer:
    """A server of the folder `site` that calls `rebuild` after an edit and reloads open pages."""
    server = LiveReloadServer(rebuild, host="127.0.0.1", port=port, root=str(site), mount_path="/")
    for path in watched:
        if path.exists():
            server.watch(str(path))
    return server
