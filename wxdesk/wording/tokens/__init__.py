"""Words for access_tokens and tickets: who holds which, what became of it, and whether the clock is right."""
