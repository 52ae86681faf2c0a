"""The theme's templates to what they were compiled to: once in each process, however often it builds."""

from __future__ import annotations

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """In memory: what is read from a disk could be damaged, and would be run. Jinja compares the sources."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is known of a template, if it is of this source."""
        if data := self._known.get(bucket.key):
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to, in place of an older one."""
        self._known[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()
"""For every build of this process, whose environments are all made alike: `serve` builds after each edit."""
