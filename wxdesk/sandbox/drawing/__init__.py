"""A canvas and four picture formats in plain Python: the sandbox draws its own photos."""
