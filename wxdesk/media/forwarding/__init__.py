"""Saved files on their way to a company's own endpoint, as multipart/form-data."""
