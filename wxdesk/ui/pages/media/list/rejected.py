"""What was no media ID, line by line with the reason."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from wxdesk.media.lists.id_list import Rejected
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.widgets.tables.table import NO_INDEX, Index, Role
from wxdesk.ui.widgets.text.texts import as_plain
from wxdesk.wording.media.media import REJECTED


class RejectedModel(QAbstractListModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rejected: tuple[Rejected, ...] = ()

    def show_rejected(self, rejected: tuple[Rejected, ...]) -> None:
        self.beginResetModel()
        self._rejected = rejected
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rejected)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if role not in (Role.DisplayRole, Role.ToolTipRole) or not index.isValid():
            return None
        one = self._rejected[index.row()]
        told = self.tr("Line {line}: {text} – {reason}") if one.text else self.tr("Line {line}: {reason}")
        words = told.format(line=one.line, text=one.text, reason=translate("media", REJECTED[one.reason]))
        return as_plain(words) if role == Role.ToolTipRole else words


class RejectedList(QListView):
    """As high as its lines, up to six of them."""

    def __init__(self) -> None:
        super().__init__()
        self._rejected = RejectedModel(self)
        self.setModel(self._rejected)
        self.setObjectName("media_rejected")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(theme.font(theme.SMALL))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)

    def show_rejected(self, rejected: tuple[Rejected, ...]) -> None:
        self._rejected.show_rejected(rejected)
        line = self.fontMetrics().height() + 3
        self.setFixedHeight(line * min(max(len(rejected), 1), 6) + 6)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Skipped lines"))
        self.viewport().update()
