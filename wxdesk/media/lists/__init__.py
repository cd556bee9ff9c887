"""Lists of media ids: anything pasted or opened becomes a Table, and a Table an IdList."""

from wxdesk.media.lists.reading import read, read_text

__all__ = ["read", "read_text"]
