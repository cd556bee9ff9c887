"""How a pasted text is read: its passages, the names in them, and the values behind the names."""
