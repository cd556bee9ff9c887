"""Batches of media IDs: lists in, files out, nothing lost."""
