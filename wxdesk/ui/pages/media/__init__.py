"""Lists of media IDs in, files out."""
