"""A button of a fixed row: it keeps its room whatever it says, and the keyboard's focus when it cannot act for now."""

from PySide6.QtCore import QSize

from wxdesk.ui.widgets.busy_button import BusyButton


class ToolButton(BusyButton):
    def __init__(self, icon_name: str = "") -> None:
        super().__init__(icon_name=icon_name)
        self._room: tuple[str, ...] = ()
        self._wide_icon, self._is_narrow = icon_name, False

    def set_icon_name(self, name: str) -> None:
        self._wide_icon = name
        super().set_icon_name("" if self._is_narrow else name)

    def be_narrow(self, narrow: bool) -> None:
        """Leave the icon out, where words alone have room."""
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self.set_icon_name(self._wide_icon)

    def keep_room_for(self, *texts: str) -> None:
        """All that it may say."""
        self._room = texts
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint, metrics = super().sizeHint(), self.fontMetrics()
        now = metrics.horizontalAdvance(self._plain_text())
        most = max([now, *(metrics.horizontalAdvance(text.replace("&", "")) for text in self._room)])
        return QSize(hint.width() + most - now, hint.height())
