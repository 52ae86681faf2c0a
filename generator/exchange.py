"""Two folders to each other's places in one step, where the system has such a step."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

_HERE = -100
"""AT_FDCWD: paths count from the current folder."""

_SWAP = 2
"""RENAME_EXCHANGE of renameat2(2) on Linux, RENAME_SWAP of renamex_np(2) on macOS."""

_UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
"""What a system or a file system answers that has no such step."""


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders on one disk; False, with nothing done, where only two renames would do it.

    Raises OSError where the swap itself fails.
    """
    call = _call()
    if call is None:
        return False
    sys.audit("revlanox.exchange", str(one), str(other))
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNKNOWN:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def _call() -> Callable[[bytes, bytes], int] | None:
    if sys.platform == "win32":
        return None
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        swap = getattr(library, "renamex_np", None)
        return swap and (lambda one, other: int(swap(one, other, _SWAP)))
    swap = getattr(library, "renameat2", None)
    return swap and (lambda one, other: int(swap(_HERE, one, _HERE, other, _SWAP)))
