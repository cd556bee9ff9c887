"""One field over everything: accounts, pages, codes, batches, rids and commands."""
