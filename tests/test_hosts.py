"""The files that `revlanox host` writes: what each host is told, and that its commands build the site."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result
from hosted import sent_by_rules
from started import BIN

from generator import __version__
from generator.cli import main
from generator.headers import headers_of
from generator.model import Library
from generator.reference.first_project import begin
from generator.reference.host_files import host_files, steps
from generator.reference.hosts_known import HOSTS
from generator.reference.publishing import EXAMPLE, publishing
from generator.survey import survey

SITE = "https://clinic.example/"
BELOW = "https://clinic.example/a/b/"
NEEDS = [name for name, host in HOSTS.items() if host.needs_address]


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """A new project."""
    begin(tmp_path / "clinic", "Harbor clinic", dt.date(2026, 11, 25))
    return tmp_path / "clinic"


def said(root: Path, *words: str) -> Result:
    return CliRunner(env={"SITE_URL": None}).invoke(main, ["host", "--root", str(root), *words])


@pytest.mark.parametrize("address", [SITE, BELOW])
@pytest.mark.parametrize("name", HOSTS)
def test_every_value_is_filled_in(name: str, address: str) -> None:
    for text in (*host_files(name, address).values(), *steps(name, address)):
        assert not re.search(r"<[a-z_]+>", text)
        assert not re.search(r"[ \t]+$", text, re.M)


@pytest.mark.parametrize("name", HOSTS)
def test_a_project_has_them_beside_its_own_files_and_is_told_what_is_left_to_do(
    name: str, clinic: Path
) -> None:
    result = said(clinic, name, "--address", SITE)
    assert result.exit_code == 0
    written = host_files(name, SITE)
    assert {path: (clinic / path).read_text("utf-8") for path in written} == written
    lines = result.output.splitlines()
    assert lines[: len(written)] == [f"Wrote {path}" for path in written]
    assert lines[len(written)].startswith("1. Run 'revlanox links --update'")
    assert len(lines) == len(written) + len(steps(name, SITE))
    assert survey(clinic).problems == ()


def test_what_is_there_already_stays(clinic: Path) -> None:
    (clinic / "netlify.toml").write_text("mine")
    refused = said(clinic, "netlify")
    assert (refused.exit_code, refused.output) == (
        1,
        "Error: netlify.toml is there already; move it away first\n",
    )
    assert not (clinic / "requirements.txt").exists()
    (clinic / "requirements.txt").write_text("mine")
    assert said(clinic, "gitlab").exit_code == 0
    assert (clinic / "requirements.txt").read_text() == "mine"


@pytest.mark.parametrize("name", NEEDS)
def test_an_address_is_asked_for_where_nothing_tells_it(name: str, clinic: Path) -> None:
    refused = said(clinic, name)
    assert refused.exit_code == 1
    assert "needs the address of your site; add --address https://your.site/" in refused.output
    told = CliRunner(env={"SITE_URL": SITE}).invoke(main, ["host", "--root", str(clinic), name])
    assert told.exit_code == 0


@pytest.mark.parametrize(
    "address", ["clinic.example", "https://a.example/b c/", "https://a/$(x)/", "https://a/?b"]
)
def test_an_address_that_a_file_could_misread_is_refused(address: str, clinic: Path) -> None:
    refused = said(clinic, "nginx", "--address", address)
    assert refused.exit_code == 1
    assert "isn't the address of a site; write it like https://your.site/running/" in refused.output


def test_a_workflow_is_only_written_where_its_host_looks(clinic: Path) -> None:
    (clinic.parent / ".git").mkdir()
    for name in ("github", "gitlab"):
        refused = said(clinic, name)
        assert refused.exit_code == 1
        assert "at the top of a repository, and this project is in clinic/" in refused.output
    assert said(clinic, "netlify").exit_code == 0


def test_the_documentation_shows_each_file_as_it_is_written(library: Library) -> None:
    body = str(publishing(library).body)
    for name, host in HOSTS.items():
        assert f"\n## {host.title}\n" in body
        assert all(text.rstrip() in body for text in host_files(name, library.site or EXAMPLE).values())


def test_what_builds_the_site_is_this_version() -> None:
    for name, host in HOSTS.items():
        if host.builds:
            assert f"./revlanox-{__version__}-py3-none-any.whl" in host_files(name, SITE)["requirements.txt"]


def workflow() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(host_files("github", "")[".github/workflows/site.yml"])
    return found


def test_a_pull_request_is_checked_and_publishes_nothing() -> None:
    jobs = workflow()["jobs"]
    # YAML 1.1 reads the key `on` as true.
    assert {"pull_request", "push"} <= set(workflow()[True])
    assert jobs["publish"]["if"] == "github.ref == 'refs/heads/main'"
    assert jobs["publish"]["needs"] == "build"
    assert "revlanox check --format github" in [step.get("run") for step in jobs["build"]["steps"]]
    uploads = [step for step in jobs["build"]["steps"] if "upload" in step.get("uses", "")]
    assert [step["if"] for step in uploads] == ["github.ref == 'refs/heads/main'"]


def test_a_workflow_may_do_what_it_needs_and_no_more() -> None:
    told = workflow()
    assert told["permissions"] == {"contents": "read"}
    assert told["jobs"]["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert told["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    used = [step["uses"] for job in told["jobs"].values() for step in job["steps"] if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@v\d+", one) for one in used)


def commands(name: str, address: str) -> list[str]:
    """What a host is told to run."""
    files = host_files(name, address)
    if name == "github":
        return [step["run"] for step in workflow()["jobs"]["build"]["steps"] if "run" in step]
    if name == "gitlab":
        told = yaml.safe_load(files[".gitlab-ci.yml"])
        return [*told["default"]["before_script"], *told["pages"]["script"]]
    if name == "netlify":
        return [tomllib.loads(files["netlify.toml"])["build"]["command"]]
    (line,) = re.findall("^# +(pip install .*)$", files["wrangler.toml"], re.M)
    return [line]


BUILT = {
    "github": ("site", ""),
    "gitlab": ("public", ""),
    "netlify": ("public/a/b", "public"),
    "cloudflare": ("public/a/b", "public"),
}
"""Where the site is then, and where its host reads the headers."""


@pytest.mark.long
@pytest.mark.parametrize("name", BUILT)
def test_the_commands_of_a_host_build_the_site_for_its_address(
    name: str, clinic: Path, tmp_path: Path
) -> None:
    """With what each host tells its builds; pip, which would install this program, is left out."""
    said(clinic, name, "--address", BELOW)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/pip").symlink_to(str(shutil.which("true")))
    told = {"SITE_URL": BELOW, "CI_PAGES_URL": BELOW.rstrip("/"), "URL": SITE.rstrip("/")}
    path = f"{tmp_path / 'bin'}:{BIN}:{os.environ['PATH']}"
    for command in commands(name, BELOW):
        subprocess.run(
            ["sh", "-ec", command], cwd=clinic, env={**os.environ, **told, "PATH": path}, check=True
        )
    site, headers = BUILT[name]
    assert 'href="/a/b/assets/' in (clinic / site / "404.html").read_text("utf-8")
    if headers:
        rules = (clinic / headers / "_headers").read_text("utf-8")
        assert sent_by_rules(rules, "/a/b/plans/") == headers_of("plans/index.html")
    if name == "gitlab":
        assert (clinic / site / "index.html.gz").stat().st_size < (
            clinic / site / "index.html"
        ).stat().st_size


def test_a_folder_of_a_larger_site_has_a_page_for_what_is_not_there() -> None:
    assert "redirects" not in tomllib.loads(host_files("netlify", SITE)["netlify.toml"])
    (rule,) = tomllib.loads(host_files("netlify", BELOW)["netlify.toml"])["redirects"]
    assert rule == {"from": "/a/b/*", "to": "/a/b/404.html", "status": 404}
    told = {
        address: tomllib.loads(host_files("cloudflare", address)["wrangler.toml"])
        for address in (SITE, BELOW)
    }
    assert [one["pages_build_output_dir"] for one in told.values()] == ["site", "public"]
    assert [one["name"] for one in told.values()] == ["clinic-example", "clinic-example-a-b"]


def test_a_container_has_the_site_and_its_server_alone() -> None:
    files = host_files("container", BELOW)
    first, last = files["Dockerfile"].split("\n\n")
    assert f"ARG SITE_URL={BELOW}" in first
    copied = re.findall(r"^COPY (.*)$", last, re.M)
    assert copied == [
        "container.conf /etc/nginx/conf.d/default.conf",
        "--from=built /project/site /srv/revlanox/site",
    ]
    assert "alias /srv/revlanox/site/;" in files["container.conf"]
    assert {"site", "build", ".git"} <= set(files[".dockerignore"].split())
