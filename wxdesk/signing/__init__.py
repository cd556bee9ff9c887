"""JS-SDK signatures: pure functions, no network, no disk."""
