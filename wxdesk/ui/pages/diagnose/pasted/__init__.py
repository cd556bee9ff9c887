"""What the customer sent, with what was found marked in it, and its fields."""
