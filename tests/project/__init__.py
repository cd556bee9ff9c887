"""The project: its walls, its words, its pictures and what its pages say."""
