"""The notation in plain words: what a runner reads where an author wrote `pain during <= 2`."""
