"""The words for signing/mistakes: a table for each of its tables. wording/causes.py says them."""
