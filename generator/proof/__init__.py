"""The proof: every way through a plan, and what must hold on all of them."""
