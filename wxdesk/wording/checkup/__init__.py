"""The check-up of an account in words."""
