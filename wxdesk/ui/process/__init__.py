"""What the process of the window needs besides Qt: its signals, its garbage, its stalls, a PySide6 that works."""
