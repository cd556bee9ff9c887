"""Files: whole or absent, in whatever encoding, as tables of text, and those that wxdesk brings along."""
