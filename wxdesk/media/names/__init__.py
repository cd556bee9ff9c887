"""Names of saved files: safe on every system, made of templates, no two alike."""
