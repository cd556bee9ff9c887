"""A button of a fixed row: it keeps its room whatever it says, and the keyboard's focus when it cannot act for now."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFocusEvent

from wxdesk.ui import theme
from wxdesk.ui.widgets import Button


class ToolButton(Button):
    def __init__(self, icon_name: str = "") -> None:
        super().__init__(icon_name=icon_name)
        self._allowed = True
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

    def allow(self, allowed: bool) -> None:
        """Whether it can act. One that has the focus keeps it, looks as if it could not, and does nothing: else the next
        key would press whatever stands beside it."""
        self._allowed = allowed
        self.setEnabled(allowed or self.hasFocus())
        self.update()

    @property
    def allowed(self) -> bool:
        return self._allowed

    def set_primary(self, primary: bool) -> None:
        if primary != self._primary:
            self._primary = primary
            self.update()

    def keep_room_for(self, *texts: str) -> None:
        """All that it may say."""
        self._room = texts
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint, metrics = super().sizeHint(), self.fontMetrics()
        now = metrics.horizontalAdvance(self._plain_text())
        most = max([now, *(metrics.horizontalAdvance(text.replace("&", "")) for text in self._room)])
        return QSize(hint.width() + most - now, hint.height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setEnabled(self._allowed)

    def _face(self, of: theme.Colours) -> tuple[QColor, QColor, QColor]:
        if self._allowed:
            return super()._face(of)
        ink = of.colour("faint")
        ink.setAlphaF(0.6)
        return of.colour("window"), of.colour("border"), ink
