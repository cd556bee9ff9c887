"""Signatures over sorted values instead of string1: cards, and the message push to a company's server."""
