"""Identifiers, addresses and code: monospace, wrapped anywhere, as high as what they hold, selectable, never markup."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from wxdesk.ui import theme


@dataclass(frozen=True)
class Run:
    """A piece of text; `tone` "" is plain, good or bad stands on its tint, bold and underlined."""

    text: str
    tone: str = ""


class MonoText(QTextEdit):
    """`framed` puts it on a surface of its own, as for code."""

    def __init__(self, scale: float = 1.0, framed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._framed = framed
        self._runs: tuple[Run, ...] = ()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font(scale, mono=True))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(8 if framed else 2)
        self.document().setUndoRedoEnabled(False)
        self._fit()

    def set_text(self, text: str) -> None:
        self.set_runs((Run(text),))

    def set_runs(self, runs: tuple[Run, ...]) -> None:
        if runs == self._runs:
            return
        self._runs = runs
        self._write()

    def text(self) -> str:
        return "".join(run.text for run in self._runs)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and any(run.tone for run in self._runs):
            self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        if self._framed or self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            frame = self.viewport().rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(of.colour("accent"), 1.6) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(of.colour("window") if self._framed else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 4, 4)
            painter.end()
        super().paintEvent(event)

    def _write(self) -> None:
        of = theme.colours(self.palette())
        self.clear()
        cursor = self.textCursor()
        for run in self._runs:
            shape = QTextCharFormat()
            if run.tone:
                # Bold and underlined too: the colour must not be all that tells.
                shape.setBackground(of.colour(f"{run.tone}_tint"))
                shape.setForeground(of.colour(run.tone))
                shape.setFontWeight(QFont.Weight.Bold)
                shape.setFontUnderline(True)
            cursor.insertText(run.text, shape)
        cursor.movePosition(cursor.MoveOperation.Start)
        self.setTextCursor(cursor)
        self._fit()

    def _fit(self) -> None:
        document = self.document()
        document.setTextWidth(self.viewport().width())
        height = round(document.size().height() + 0.49)
        if height != self.height():
            self.setFixedHeight(height)
