"""Text that is shown, and boxes that it is typed or pasted into."""
