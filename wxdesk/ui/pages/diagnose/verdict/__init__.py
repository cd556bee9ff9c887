"""The verdict, and what it rests on."""
