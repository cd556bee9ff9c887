"""The saved accounts and their secrets."""
