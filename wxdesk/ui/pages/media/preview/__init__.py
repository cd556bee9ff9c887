"""The chosen file beside the rows: picture, animation, sound, video."""
