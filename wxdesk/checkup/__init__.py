"""The check-up of an account: every step from the clock to the permissions, what came of it, and who has to act."""
