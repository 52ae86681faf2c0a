"""One file a kind of page: a Library to its finished pages."""
