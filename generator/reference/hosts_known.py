"""The hosts that Revlanox writes files for: which, and what a person does there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator import __version__

REQUIREMENTS = "requirements.txt"


@dataclass(frozen=True)
class Host:
    """A place for a site: its name, templates to paths in the project, and what a person does, in order."""

    title: str
    files: Mapping[str, str]
    steps: tuple[str, ...]
    needs_address: bool = False
    """Whether nothing tells the address there, so that an author has to."""

    top: str = ""
    """What is only read at the top of a repository."""

    @property
    def builds(self) -> bool:
        """Whether the site is built there."""
        return REQUIREMENTS in self.files


FIRST = "Run 'revlanox links --update': it writes down the places and doses that links on paper lead to."
"""What a person does before all that, whatever the host."""

_BUILDS = {REQUIREMENTS: REQUIREMENTS}
_PACKAGE = f"Put the package revlanox-{__version__}-py3-none-any.whl beside {REQUIREMENTS}"
_COMMIT = f"{_PACKAGE}, and commit everything."
_COPY = "Run 'SITE_URL=<address> revlanox build'. Copy what is in site/ to <root>/ on your server."

HOSTS: Mapping[str, Host] = {
    "github": Host(
        "GitHub Pages",
        {"github.yml": ".github/workflows/site.yml", **_BUILDS},
        (
            _COMMIT,
            "On GitHub, open Settings, then Pages. As the source, choose GitHub Actions.",
            "Push the branch main. Later, each pull request is checked, and each push to main is published. "
            "The build asks GitHub for the address of your site.",
        ),
        top=".github/",
    ),
    "gitlab": Host(
        "GitLab Pages",
        {"gitlab.yml": ".gitlab-ci.yml", **_BUILDS},
        (
            _COMMIT,
            "Push the default branch. Later, each merge request is checked, and each push is published. "
            "The build asks GitLab for the address of your site.",
        ),
        top=".gitlab-ci.yml",
    ),
    "netlify": Host(
        "Netlify",
        {"netlify.toml": "netlify.toml", **_BUILDS},
        (_COMMIT, "On Netlify, add a project from your repository. It reads the rest in netlify.toml."),
    ),
    "cloudflare": Host(
        "Cloudflare Pages",
        {"wrangler.toml": "wrangler.toml", **_BUILDS},
        (_COMMIT, "On Cloudflare, connect your repository, with the build command that is in wrangler.toml."),
        needs_address=True,
    ),
    "nginx": Host(
        "nginx",
        {"nginx.conf": "nginx.conf"},
        (
            _COPY,
            "Copy nginx.conf to /etc/nginx/conf.d/, and write the names of your certificate into it.",
            "On the server, run 'nginx -t', then 'nginx -s reload'.",
        ),
        needs_address=True,
    ),
    "caddy": Host(
        "Caddy",
        {"Caddyfile": "Caddyfile"},
        (_COPY, "Copy Caddyfile to /etc/caddy/, then run 'caddy reload' there."),
        needs_address=True,
    ),
    "container": Host(
        "Container",
        {
            "Dockerfile": "Dockerfile",
            "container.conf": "container.conf",
            "dockerignore": ".dockerignore",
            **_BUILDS,
        },
        (
            f"{_PACKAGE}.",
            "Run 'docker build --tag my-site .', then "
            "'docker run --rm --publish 8080:8080 --read-only --tmpfs /tmp my-site'. Open http://localhost:8080/.",
        ),
    ),
}
