"""A Library to finished pages: one function a kind of page, templates that only loop and print."""
