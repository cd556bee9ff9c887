"""The rows of a batch, as table and as tiles: chosen, filtered, copied, dragged."""
