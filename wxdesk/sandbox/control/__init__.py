"""How tests and people steer the sandbox while it runs."""
