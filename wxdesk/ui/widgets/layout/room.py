"""Room that is kept for what is not always there, so that nothing beside it moves."""

from PySide6.QtWidgets import QWidget


def keep_room(widget: QWidget) -> None:
    """Hidden, it takes as much room as shown."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
