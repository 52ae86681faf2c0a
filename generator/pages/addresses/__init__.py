"""Small pages that stand for others: short codes, redirects, former ids."""
