"""wxdesk as processes: how they start, what they protect, how they crash, and children of our own."""
