"""The second tab: a company's own signing endpoint, asked about tricky addresses."""
