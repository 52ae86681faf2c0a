"""Two folders of a site to the files in which they differ: `python -m tools.compare_sites BEFORE AFTER`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path


def differences(before: Path, after: Path) -> Iterator[str]:
    """A line for each file that only one of them has, or whose bytes aren't the same in both."""
    old, new = _files(before), _files(after)
    for name in sorted(old | new):
        if name not in new:
            yield f"gone: {name}"
        elif name not in old:
            yield f"new: {name}"
        elif (before / name).read_bytes() != (after / name).read_bytes():
            yield f"changed: {name}"


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


def main(before: str, after: str) -> int:
    """Print the differences; 0 where there are none."""
    found = list(differences(Path(before), Path(after)))
    print("\n".join(found) or f"The same {len(_files(Path(after)))} files, byte for byte.")
    return min(len(found), 1)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
