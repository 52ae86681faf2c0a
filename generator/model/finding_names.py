"""Names of what `check` finds in a plan that a source may print so."""

FINDINGS = (
    "sum", "gap", "overlap", "duplicate", "contradiction", "changes", "jump", "missing", "descriptors",
    "red", "rest", "times", "amount", "healthy", "pain", "wording",
)  # fmt: skip
"""What `as printed` may excuse."""

ONE = ("sum",)
"""Of these a note explains one, and may name it: a total that is off says nothing about another one."""
