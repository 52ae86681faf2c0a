"""All documentation that is made from code."""

from __future__ import annotations

import click

from generator.model import Doc, Library
from generator.reference.architecture import architecture
from generator.reference.command_line import command_line
from generator.reference.figures import figures
from generator.reference.language import language
from generator.reference.publishing import publishing
from generator.reference.voice import words


def documentation(library: Library, commands: click.Group) -> tuple[Doc, ...]:
    """The language, the command line, figures, words that aren't used, and how the code is laid out."""
    return language(library), command_line(commands), figures(library), words(), architecture()
