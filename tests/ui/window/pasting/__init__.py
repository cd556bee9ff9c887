"""What a pasted text is, and where it leads."""
