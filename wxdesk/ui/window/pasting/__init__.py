"""What a text is that was pasted anywhere, and the pages that answer it."""
