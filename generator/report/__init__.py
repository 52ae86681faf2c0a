"""What `check` found to what its readers take: a person at a terminal, GitHub, a program."""
