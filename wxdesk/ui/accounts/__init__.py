"""Which account the window is on, how accounts look in lists, and the field that a ticket is chosen or pasted in."""
