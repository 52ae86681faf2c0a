"""What other programs read in pages and beside them: JSON-LD, the feed of changes."""
