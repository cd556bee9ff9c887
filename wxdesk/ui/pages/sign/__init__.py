"""The signature of an address."""
