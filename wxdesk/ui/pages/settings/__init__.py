"""Language, theme, folders."""
