"""The command `revlanox`: each command reads a project's folder and does one thing with it."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from generator import __version__
from generator.faults import Commands
from generator.progress import Progress

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Project folder. Default: the current folder.",
)
SITE_DIR = click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Output folder. Default: 'site' in the project folder.",
)
HELP = {"help_option_names": ["-h", "--help"]}


@click.group(cls=Commands, context_settings=HELP)
@click.version_option(__version__, package_name="revlanox")
def main() -> None:
    """Turn rehab protocols written in YAML into a static site."""


@main.command()
@ROOT
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option(
    "--all", "every", is_flag=True, help="Also list warnings that are explained under 'as printed'."
)
def check(root: Path, files: tuple[str, ...], every: bool) -> None:
    """Report every problem in every file, or only those of each FILE.

    A FILE is a path from the current folder or from the project's, such as protocols/my-plan.yaml. The
    problems of all other files are then counted in one line.

    Each is one line, path:line:column: message. Exits with 1 when there is an error; warnings,
    such as defects of a source that the file excuses, do not count. A warning that its file explains under
    'as printed' is only counted, unless you ask for --all.
    """
    from generator.project import checked
    from generator.survey import NoFile, asked

    root = _project(root)
    whole = checked(root, main)
    try:
        found = asked(whole, root, files) if files else whole
    except NoFile as error:
        raise click.UsageError(str(error)) from None
    for line in found.lines(every=every):
        click.echo(line, err=True)
    if files and (others := found.others(whole)):
        click.echo(others, err=True)
    if found.errors:
        sys.exit(1)
    click.echo(found.summary)


@main.command()
@ROOT
@SITE_DIR
@click.option("--strict", is_flag=True, help="Treat warnings of the build as errors.")
@click.option("--pdf", is_flag=True, help="Also write each sheet and booklet as a PDF next to its page.")
def build(root: Path, site_dir: Path | None, strict: bool, pdf: bool) -> None:
    """Write the whole site, or leave the old one as it is.

    A project with errors is not built.
    """
    _build(root, site_dir, strict, pdf)


@main.command()
@ROOT
@SITE_DIR
def pdf(root: Path, site_dir: Path | None) -> None:
    """Write the whole site with every sheet and booklet as a PDF file beside its page.

    Needs a Chromium, and 'site_url' in mkdocs.yml. What has not changed is not printed again.
    """
    _build(root, site_dir, strict=False, pdf=True)


def _build(root: Path, site_dir: Path | None, strict: bool, pdf: bool) -> None:
    from generator.unchanged import Built

    root = _project(root)
    site = (site_dir or root / "site").resolve()
    before = Built(root, site, strict=strict)
    messages = None if pdf else before.said()
    if messages is None:
        messages = _build_anew(root, site, strict, pdf)
        if not pdf:
            before.note(messages)
    _say([], [], "\n".join(messages))
    click.echo(f"Built {site}")


def _build_anew(root: Path, site: Path, strict: bool, pdf: bool) -> list[str]:
    """What was said while the site was built; a site that isn't built ends the command."""
    from generator.project import build_site

    with Progress("Building") as progress, Progress("Printing") as printing:
        messages, built = build_site(
            root, site, strict=strict, progress=progress.show, printing=printing.show if pdf else None
        )
    if not built:
        _say([], messages)
    return messages


@main.command()
@ROOT
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port.")
def serve(root: Path, port: int) -> None:
    """Show the site on this machine and rebuild it on every edit.

    A file with an error keeps the last good site up; the error is printed, and shown in the
    browser when there is no good site yet.
    """
    from generator.project import serve_site

    serve_site(_project(root), port, say=click.echo)


@main.command()
@ROOT
def tree(root: Path) -> None:
    """Write the pages to build/docs/ for an engine without plugins.

    Zensical, the successor of Material for MkDocs, builds from there: zensical build -f zensical.yml
    """
    from generator.project import write_pages

    root = _project(root)
    messages, count = write_pages(root, root / "build/docs", main)
    for message in messages:
        click.echo(message, err=True)
    if messages:
        sys.exit(1)
    click.echo(f"Wrote {count} changed pages to {root / 'build/docs'}")


@main.command()
@ROOT
@click.argument("protocol")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON instead.")
def show(root: Path, protocol: str, as_json: bool) -> None:
    """Print how a plan was read, stage by stage, in plain words.

    With totals, what each stage takes over from above, and every default filled in.
    """
    from generator.project import shown

    _say(*shown(_project(root), protocol, as_json=as_json))


@main.command()
@ROOT
@click.argument("protocol")
@click.option(
    "--log",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A made-up diary in YAML: what was done and answered on which day.",
)
@click.option(
    "--runner",
    type=click.Choice(["perfect", "average", "flaring"]),
    help="Use a made-up runner instead of a diary: one who does well, a typical one, or one who flares up.",
)
@click.option("--vectors", is_flag=True, help="As JSON: each day with the state before and after it.")
def simulate(root: Path, protocol: str, log: Path | None, runner: str | None, vectors: bool) -> None:
    """Replay a diary through a plan's rules and print day by day what the runner is told, and why."""
    from generator.project import simulated

    if (log is None) == (runner is None):
        raise click.UsageError("choose one: --log FILE or --runner NAME")
    _say(*simulated(_project(root), protocol, log, runner or "", vectors=vectors))


@main.command()
@ROOT
@click.argument("protocol")
@click.option(
    "--start",
    type=click.DateTime(["%Y-%m-%d"]),
    required=True,
    metavar="DAY",
    help="The plan's first day, such as 2026-11-30.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Output file. Default: print to the screen.",
)
@click.option(
    "--for",
    "reader",
    default="",
    metavar="NAME",
    help="Whose plan it is: a name, a number, anything that you write again the next time.",
)
def calendar(root: Path, protocol: str, start: dt.datetime, out: Path | None, reader: str) -> None:
    """Write a plan's sessions as a calendar file (.ics), on the days on which they fall if all goes well.

    From the first stage on, a whole-day event each. A plan without an end is laid out for 400 days.
    A new file with the same --for moves the days of the old one. It leaves the days of everybody else in the
    same calendar alone. The name itself isn't in the file. Without --for, the first day tells people apart.
    """
    from generator.output import write_over
    from generator.project import calendar_file

    text, problems, beside = calendar_file(_project(root), protocol, start.date(), reader)
    _say([], problems, beside)
    if out is None:
        click.echo(text, nl=False)
        return
    write_over(out, text, b"BEGIN:VCALENDAR")
    click.echo(f"Wrote {out}")


@main.command()
@ROOT
@click.option("--update", is_flag=True, help="Write them to links.lock and versions.lock.")
def links(root: Path, update: bool) -> None:
    """Print the ids and versions that links.lock and versions.lock do not have yet, or add them.

    Links on paper and entries on phones depend on ids. Once an id is in links.lock, check reports when
    nothing has it any more. versions.lock keeps the doses of every version of a plan, for links that
    were given to a patient. Run it with --update before you publish, and commit both files.
    """
    from generator.links import links as new_links

    _say(*new_links(_project(root), main, update=update))


@main.command()
@ROOT
@click.argument("kind", required=False)
@click.option("--print", "printed", is_flag=True, help="Print the one KIND instead of writing it.")
def schema(root: Path, kind: str | None, printed: bool) -> None:
    """Write JSON Schemas for an editor to build/schema/: of every kind of file, or of one KIND.

    An editor with a YAML language server then completes and explains every key of a file whose first
    line names its schema, as in the files that revlanox new makes.
    """
    from generator.reference.schema_files import KINDS, UnknownKind, schema_text, write_schemas

    root = _project(root)
    if printed and kind is None:
        raise click.UsageError("name a kind to print, such as protocol")
    try:
        if printed and kind is not None:
            click.echo(schema_text(kind), nl=False)
            return
        written = write_schemas(root, (kind,) if kind else KINDS)
    except UnknownKind as error:
        raise click.UsageError(str(error)) from None
    click.echo(f"Wrote {written[0] if kind else f'{len(written)} schemas to {written[0].parent}'}")


@main.command()
@ROOT
@click.argument("kind", type=click.Choice(["protocol", "question", "exercise", "test"]))
@click.argument("id_", metavar="ID")
def new(root: Path, kind: str, id_: str) -> None:
    """Write a commented starter file that passes check."""
    from generator.reference.starting import next_steps, start

    click.echo(next_steps(start(_project(root), kind, id_, dt.date.today())))


def _say(lines: list[str], problems: list[str], beside: str = "") -> None:
    """Lines to the reader; to stderr problems, which exit with 1, and what else there is to know."""
    for problem in (*problems, *filter(None, [beside])):
        click.echo(problem, err=True)
    if problems:
        sys.exit(1)
    for line in lines:
        click.echo(line)


def _project(root: Path) -> Path:
    from generator.publish import settle

    root = root.resolve()
    if not (root / "mkdocs.yml").is_file():
        raise click.UsageError(f"{root} is not a project (no mkdocs.yml). Choose one with --root.")
    settle(root / "site")
    return root
