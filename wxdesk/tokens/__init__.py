"""Access tokens and tickets: what they are, where they came from, who replaced them."""
