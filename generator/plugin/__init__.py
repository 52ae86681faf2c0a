"""The pages of the core to MkDocs, as virtual files; the only module that knows MkDocs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from jinja2 import Environment
from mkdocs.config import load_config
from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from generator.errors import Problem, ProblemsFound, Refusal
from generator.headers import write_headers
from generator.markdown import without_markup
from generator.markdown.parse import WithoutHtml
from generator.ordinary import as_texts, as_title, behind_the_wall
from generator.output import mark, own
from generator.pages.frame.page import Page, SearchEntry
from generator.plugin import shell
from generator.plugin.assets import add_scripts, join_styles, recolor, root_of
from generator.plugin.beside import installed, pictures_of, shared_of, shown_to
from generator.plugin.shell import Shells
from generator.plugin.templates import prepare
from generator.publish import ELSEWHERE
from generator.scripts import Scripts, read_scripts
from generator.search_index import ADDRESS as SEARCH
from generator.search_index import search_file
from generator.shipped import themes
from generator.styles import ADDRESS as SHEETS
from generator.styles import NAMES, Sheets

if TYPE_CHECKING:
    # Late: reading the plugin's name must not cost the model's import.
    from generator.model import Library

_LOG = get_plugin_logger(__name__)

_FOLDER = re.compile(r"""(<[a-z][^<>]*\shref="(?![a-z]+:|/|#)[^"#?]*/)((?:#[^"]*)?")""")
"""A tag that links to a folder of this site, before and after the place of its file's name."""


class FinishedPage(MkDocsPage):
    """A page whose HTML is already there: Markdown never sees it."""

    def __init__(
        self, page: Page, shared: Mapping[str, str] | None, file: File, config: MkDocsConfig
    ) -> None:
        self._finished, self._shared = page, shared
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
            "shared": self._shared,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand over the body; links in it were made from addresses and are checked by tests."""
        page = self._finished
        self.content = page.body
        self.toc = get_toc([_token(h.level, h.id, h.title) for h in page.headings])
        self.present_anchor_ids = set(page.anchors)
        self.links_to_anchors = {}


def _token(level: int, id_: str, title: str) -> Any:
    return {"level": level, "id": id_, "name": title, "data-toc-label": "", "children": []}


class RevlanoxConfig(Config):
    """The plugin's section. `generator.load` reads it from the file, where each text has its place."""

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """Nothing that it says is MkDocs' to judge."""
        return [], []


class RevlanoxPlugin(BasePlugin[RevlanoxConfig]):
    """Hooks: load the project, give its pages to MkDocs, add what search finds."""

    commands: click.Group
    """What the pages on the command line are made from."""

    def __init__(self) -> None:
        super().__init__()
        self.library: Library | None = None
        """The project, where a command has read it already; MkDocs' own commands haven't."""
        self.pages: Mapping[str, Page] = {}
        self.progress: Callable[[int, int], None] = lambda done, total: None
        self.written: Callable[[str, str], None] = lambda address, html: None
        self.pdfs = False
        self.served: Sequence[Problem] | None = None
        """What an author is told beside pages that a server reloads with a script; None for readers."""
        self._done, self._scripts = 0, Scripts()
        self._sheets: Sheets | None = None
        self._seen: Library | None = None
        self._others: list[SearchEntry] = []
        """What search finds on pages that are none of ours."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Look for templates in what comes with Revlanox, and link the two joined style sheets in place of
        those that they consist of."""
        _lay_below(config)
        joined = {f"{SHEETS}/{name}" for name in NAMES}
        config.extra_css = [path for path in config.extra_css if path not in joined]
        # A page that is none of ours is Markdown all the same, so HTML in it is text there too.
        config.markdown_extensions.append(WithoutHtml())  # type: ignore[arg-type]
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Keep MkDocs, which empties the folder of the site, from a folder that holds anything else."""
        try:
            own(Path(config.site_dir), root_of(config), ELSEWHERE)
        except Refusal as refusal:
            raise PluginError(str(refusal)) from None

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add a file for each page, in place of the source it was made from."""
        library, self.pages, beside = self._render(config)
        pictures = pictures_of(library, root_of(config))
        _keep_listed(files, library, config)
        self._done, self._others, self._seen = 0, [], library
        self._scripts = read_scripts(root_of(config))
        shown = shown_to(self.served, self.pages, library)
        for page in self.pages.values():
            if files.get_file_from_path(page.source_path) is not None:
                raise PluginError(
                    f"content/{page.source_path}: the site has its own page there; rename the file"
                )
            files.append(_file(shown[page.address], shared_of(page, library, pictures), config))
        for address, text in beside.items():
            files.append(File.generated(config, address, content=text))
        for address, data in {**pictures, **installed(config, root_of(config), library.color)}.items():
            files.append(File.generated(config, address, content=data))
        self._sheets = join_styles(files, config, self._scripts, library.color)
        add_scripts(files, config)
        recolor(files, config, library.color)
        return files

    def on_page_content(self, html: str, page: MkDocsPage, **_: Any) -> str:
        """Keep scripts and requests out of a page that is none of ours, and say what was taken out."""
        if isinstance(page, FinishedPage):
            return html
        made, gone = behind_the_wall(html)
        for tag in gone:
            _LOG.warning("%s: %s isn't allowed in a page and was left out", page.file.src_uri, tag)
        page.title = as_title(str(page.title))
        as_texts(page.toc)
        self._others.append(SearchEntry(page.url, page.title.unescape(), without_markup(made)))
        return made

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Every template knows style sheets and scripts, that of a missing page too."""
        guarded = self._guarded(config)
        prepare(env, root_of(config), self._seen, self._sheets, self._scripts, guarded=guarded)
        shells = Shells(env)
        for file in files.documentation_pages() if shell.COMPOSED else ():
            if isinstance(file.page, FinishedPage):
                # Jinja takes a template itself for the name of one.
                file.page.meta["template"] = shells
        return env

    def on_page_context(
        self, context: Any, page: MkDocsPage, config: MkDocsConfig, nav: Any, **_: Any
    ) -> None:
        """Name the page's scripts, and tell whoever watches how far the build is."""
        as_files = not config.use_directory_urls
        context["rv_scripts"] = self._scripts.loaded(page.content or "", as_files=as_files)
        self._done += 1
        self.progress(self._done, len(self.pages))

    def on_template_context(self, context: Any, config: MkDocsConfig, **_: Any) -> None:
        """The page for an address that doesn't exist has the frame, and offers what may have been meant."""
        context["rv_scripts"] = self._scripts.loaded("<rv-missing>", as_files=not config.use_directory_urls)

    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig, **_: Any) -> str:
        """Without a server nobody finds the index of a folder: links then name it."""
        self.written(page.url, output)
        return output if config.use_directory_urls else _FOLDER.sub(r"\1index.html\2", output)

    def _guarded(self, config: MkDocsConfig) -> bool:
        """Whether pages say what they may do: opened as files, or reloaded by a server, they can't."""
        return config.use_directory_urls and self.served is None

    def _render(self, config: MkDocsConfig) -> tuple[Library, Mapping[str, Page], Mapping[str, str]]:
        """What the authors wrote, the pages by address, and the files beside them."""
        from generator.reference.documentation import documentation
        from generator.site import files, pages
        from generator.steps import keeping_steps

        read = self.library or _read(root_of(config))
        library = replace(read, name=config.site_name, site=address_of(config), pdfs=self.pdfs)
        with keeping_steps(root_of(config), library) as seen:
            return library, pages(seen, made=documentation(library, self.commands)), files(seen)

    @event_priority(100)
    def _feed(self, config: MkDocsConfig) -> None:
        """Put beside the pages what they say in Markdown, and what search finds on them."""
        # MkDocs would make pages of Markdown; and what search finds is known when all other pages are.
        assert self._seen is not None
        index = search_file(self.pages.values(), self._seen, self._others)
        for address, text in {**_twins(self.pages), SEARCH: index}.items():
            (Path(config.site_dir) / address).write_text(text, "utf-8")

    @event_priority(-100)
    def _close(self, config: MkDocsConfig) -> None:
        """Say with which headers it is sent, and what it consists of, when everything is there."""
        site = Path(config.site_dir)
        if self._guarded(config) and self._scripts.theme:
            write_headers(site, address_of(config))
        mark(site)

    on_post_build = CombinedEvent(_feed, _close)


def _lay_below(config: MkDocsConfig) -> None:
    """Our templates and files below the project's own, above those of the theme that both are made for."""
    named = config.theme.dirs[: 1 if config.theme.custom_dir else 0]
    found = [*named, *map(str, themes(root_of(config))), *config.theme.dirs]
    config.theme.dirs[:] = dict.fromkeys(str(Path(folder).resolve()) for folder in found)


def site_address(root: Path) -> str:
    """The address that the project in `root` is published under; '' where nobody said."""
    return address_of(load_config(str(root / "mkdocs.yml")))


def address_of(config: MkDocsConfig) -> str:
    """The address that the site is published under, ending in a slash; '' where nobody said."""
    return f"{config.site_url.rstrip('/')}/" if config.site_url else ""


def _read(root: Path) -> Library:
    from generator.load import load

    try:
        return load(root)
    except ProblemsFound as found:
        raise PluginError(f"\n{found}") from None


def _twins(pages: Mapping[str, Page]) -> Mapping[str, str]:
    from generator.feeds.twin import twins

    return twins(pages)


def _file(page: Page, shared: Mapping[str, str] | None, config: MkDocsConfig) -> File:
    file = File.generated(config, page.source_path, content="", inclusion=InclusionLevel.INCLUDED)
    file.page = FinishedPage(page, shared, file, config)
    return file


def _keep_listed(files: Files, library: Library, config: MkDocsConfig) -> None:
    """MkDocs finds every file in docs_dir; published is what a text shows or content/files.yaml lists."""
    from generator.load.inventory import published

    listed = published(library)
    for file in list(files):
        if file.src_dir == config.docs_dir and file.src_uri not in listed:
            files.remove(file)
