"""Saved files to an endpoint: what is asked, how far it is, what came of it."""
