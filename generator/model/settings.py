"""What a project says of its site as a whole: who publishes it, and who may use what is in it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.extends import Extending
from generator.model.frozen import Model
from generator.model.own_color import OwnColor
from generator.model.text import Contact, EditAddress, Id, WebAddress, Words

UNNAMED = "Unnamed site"
"""A site that doesn't say its name. Every one that is built does."""

RESERVED = "All rights reserved"


class SiteLicence(Model):
    """Under what the content of a site may be used."""

    name: Words = Field(description="Its name.", examples=["Creative Commons Attribution 4.0"])
    code: Words | None = Field(
        default=None, description="Its short name, for programs. Default: its name.", examples=["CC-BY-4.0"]
    )
    address: WebAddress = Field(
        description="Where people can read it.", examples=["https://creativecommons.org/licenses/by/4.0/"]
    )


class Doors(Model):
    """Plans that the home page opens for readers who can't say which they need."""

    walking: Id | None = Field(
        default=None, description="The plan for readers who walk without pain.", examples=["first-runs"]
    )
    running: Id | None = Field(
        default=None, description="The plan for readers who run a little.", examples=["more-runs"]
    )


class Settings(Model):
    """The section `revlanox` below `plugins` in mkdocs.yml."""

    publisher: Words | None = Field(
        default=None,
        description="Who publishes the site: an organization or a person. Default: the site's name.",
        examples=["Harbor Physical Therapy"],
    )
    contact: Contact | None = Field(
        default=None,
        description="How readers reach you: an email address or a web address.",
        examples=["hello@example.org"],
    )
    edit: EditAddress | None = Field(
        default=None,
        description="Where one of your files is changed. Each page then links to the line that it is made"
        " from. `{path}` stands for the file and `{line}` for the line.",
        examples=["https://github.com/harbor/plans/edit/main/{path}#L{line}"],
    )
    color: OwnColor | None = Field(
        default=None,
        description="Your own color, for links, buttons and drawings. Words must be readable in it, and"
        " nobody may take it for the red or amber of a limit.",
        examples=['"#1b4f9c"'],
    )
    licence: SiteLicence | None = Field(
        default=None,
        description="The license of your own pages and data: `name`, `code` and `address`. Without it, all"
        " rights are reserved.",
        examples=["{name: Creative Commons Attribution 4.0, code: CC-BY-4.0, address: https://creativecommons.org/licenses/by/4.0/}"],
    )  # fmt: skip
    extends: Extending | None = Field(
        default=None,
        description="The library that your site begins with: `revlanox`, or `base` with what you take"
        " (`only`) and what you leave out (`hide`). [Use the library](doc:library) shows how.",
        examples=["revlanox", "{base: revlanox, hide: [plan:beyer-hsr]}"],
    )  # fmt: skip
    doors: Doors = Field(
        default=Doors(),
        description="Plans that the home page opens, `walking` and `running`. Without `walking` it opens"
        " the list of plans.",
        examples=["{walking: first-runs}"],
    )  # fmt: skip
    docs: Literal["yes", "no"] = Field(
        default="no",
        description="`yes` publishes the documentation for authors with your site, below docs/.",
        examples=["yes"],
    )

    @property
    def reached(self) -> dict[str, str]:
        """The contact by what it is, `url` or `email`; nothing where there is none."""
        contact = str(self.contact or "")
        return {"url" if contact.startswith("http") else "email": contact} if contact else {}
