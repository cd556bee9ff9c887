"""The list: where it comes from, what was found in it, and how its files are to be named."""
