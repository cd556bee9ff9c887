"""A configuration that works beside one that fails."""
