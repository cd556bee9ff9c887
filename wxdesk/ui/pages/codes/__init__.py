"""What a return code means."""
