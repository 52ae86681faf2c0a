"""What MkDocs looks up by name: the plugin with the commands that it documents."""

from __future__ import annotations

from generator import plugin
from generator.cli import main

__all__ = ["RevlanoxPlugin"]


class RevlanoxPlugin(plugin.RevlanoxPlugin):
    """The plugin as mkdocs.yml names it."""

    commands = main
