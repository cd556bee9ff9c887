"""What each named mistake is, and how it is fixed."""
