"""Every call that was made."""
