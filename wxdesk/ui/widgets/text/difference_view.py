"""Two texts, one above the other, with every character that differs marked and every invisible one made visible."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.signing.difference import PieceKind, differences
from wxdesk.signing.invisible import visible
from wxdesk.ui import theme
from wxdesk.ui.widgets import Label
from wxdesk.ui.widgets.text.mono_text import MonoText, Run


class DifferenceView(QWidget):
    """`names` are said above the two texts, such as “was signed” and “should have been”."""

    def __init__(self, parent: QWidget | None = None, scale: float = 1.0) -> None:
        super().__init__(parent)
        self._names = (Label(scale=theme.SMALL, colour="faint"), Label(scale=theme.SMALL, colour="faint"))
        self._texts = (MonoText(scale), MonoText(scale))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for name, text in zip(self._names, self._texts, strict=True):
            column.addWidget(name)
            column.addWidget(text)
            column.addSpacing(6)

    def set_names(self, was: str, should: str) -> None:
        for label, text, words in zip(self._names, self._texts, (was, should), strict=True):
            label.setText(words)
            text.setAccessibleName(words)

    def show_difference(self, was: str, should: str) -> None:
        pieces = differences(was, should)
        for text, own, tone in (
            (self._texts[0], PieceKind.REMOVED, "bad"),
            (self._texts[1], PieceKind.ADDED, "good"),
        ):
            text.set_runs(
                tuple(
                    Run(visible(piece.text), tone if piece.kind is own else "")
                    for piece in pieces
                    if piece.kind in (PieceKind.SAME, own)
                )
            )

    def texts(self) -> tuple[str, str]:
        """What is shown, invisible characters as their symbols."""
        return self._texts[0].text(), self._texts[1].text()

    def stops(self) -> tuple[QWidget, ...]:
        """What the keys reach in it, in its order."""
        return self._texts
