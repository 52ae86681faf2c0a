"""Plans and diaries that are drawn at random, and a second reading of what they come to, from the values alone."""
