"""wxdesk as processes: how they start, what they protect, how they crash, their children, and how systems differ."""
