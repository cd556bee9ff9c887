"""The palette: what it finds, and what it does."""
