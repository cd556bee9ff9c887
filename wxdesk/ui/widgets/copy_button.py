"""A button that copies something and says for a moment that it did."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, QTimer

from wxdesk.secrecy import Secret
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.widgets import Button

_SAID_MS = 1500


class CopyButton(Button):
    """Copies what `text_of()` gives: a text stays in the clipboard, a Secret is taken out again and counted down.

    `secret` tells that it gives Secrets. Its width has room for everything it says, so that nothing beside it moves.
    """

    def __init__(
        self,
        clipboard: Clipboard,
        text_of: Callable[[], str | Secret],
        *,
        primary: bool = False,
        secret: bool = False,
    ) -> None:
        super().__init__(icon_name="copy", primary=primary)
        self._clipboard = clipboard
        self._text_of = text_of
        self._secret = secret
        self._label = ""
        self._counting = False
        self._calm = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._calm.timeout.connect(self._say_label)
        self.clicked.connect(self._on_clicked)
        clipboard.counting.connect(self._on_counting)

    def set_label(self, text: str) -> None:
        """`text` may hold a mnemonic (&)."""
        self._label = text
        self._say_label()

    def sizeHint(self) -> QSize:
        metrics, hint = self.fontMetrics(), super().sizeHint()
        now = metrics.horizontalAdvance(self._plain(self.text()))
        most = max(metrics.horizontalAdvance(text) for text in (self._plain(self._label), *self._answers()))
        return QSize(hint.width() - now + max(now, most), hint.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.updateGeometry()

    def _answers(self) -> tuple[str, ...]:
        return (self.tr("Clears in {seconds} s").format(seconds=99) if self._secret else self.tr("Copied"),)

    @staticmethod
    def _plain(text: str) -> str:
        return text.replace("&", "")

    def _say_label(self) -> None:
        self.set_icon_name("copy")
        self.setText(self._label)
        self.setAccessibleName(self._plain(self._label))

    def _on_clicked(self) -> None:
        text = self._text_of()
        if not text:
            return
        if isinstance(text, Secret):
            self._clipboard.copy_secret(text)
            self._counting = True
            self._on_second(self._clipboard.clear_after_s)
        else:
            self._clipboard.copy(text)
            self.set_icon_name("good")
            self.setText(self.tr("Copied"))
            self._calm.start()

    def _on_counting(self, seconds: int) -> None:
        # The first count of all belongs to a secret that was copied just now: by another button, or by this one,
        # which then goes on by itself.
        if seconds == self._clipboard.clear_after_s:
            seconds = 0
        if self._counting:
            self._on_second(seconds)

    def _on_second(self, seconds: int) -> None:
        self._counting = seconds > 0
        if self._counting:
            self.setText(self.tr("Clears in {seconds} s").format(seconds=seconds))
        else:
            self._say_label()
