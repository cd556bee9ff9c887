"""Accounts and where their secrets are kept."""
