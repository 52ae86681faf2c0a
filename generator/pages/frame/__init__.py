"""What every page is made of: its address, its text, its links, and the one place that puts HTML together."""
