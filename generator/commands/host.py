"""`revlanox host`: a host to the files in the project that publish the site there."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.folder import below, in_project
from generator.reference.host_files import steps, write_host
from generator.reference.hosts_known import HOSTS


@click.command()
@in_project
@click.argument("name", metavar="HOST", type=click.Choice([*HOSTS]))
@click.option(
    "--address",
    envvar="SITE_URL",
    show_envvar=True,
    default="",
    help="Where the site will be, such as https://clinic.example/running/.",
)
def host(root: Path, name: str, address: str) -> None:
    """Write what HOST needs to check, build and publish the site.

    HOST is github, gitlab, netlify, cloudflare, nginx, caddy or container. The files send each page with
    its headers and compressed, at the top of an address or in a folder of it. They are yours to change.
    """
    written = write_host(root, name, address, below(root))
    click.echo("\n".join(f"Wrote {path.relative_to(root).as_posix()}" for path in written))
    for number, step in enumerate(steps(name, address), 1):
        click.echo(f"{number}. {step}")
