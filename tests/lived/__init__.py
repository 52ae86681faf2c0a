"""Plans and diaries that are drawn at random, and a second reading of them, from the values alone."""
