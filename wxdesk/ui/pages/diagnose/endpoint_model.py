"""The rows of an endpoint check as Qt wants them: all there from the start, filled as the endpoint replies."""

from enum import IntEnum
from html import escape

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication

from wxdesk.signing.endpoint.finding import Finding, State
from wxdesk.signing.endpoint.matrix import TrickyAddress
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.wording.endpoints import STATES, TONES, TRICKS, how

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NO_INDEX = QModelIndex()

ICONS: dict[State, str] = {
    State.RIGHT: "good",
    State.WRONG: "bad",
    State.UNEXPLAINED: "bad",
    State.UNUSABLE: "warn",
    State.NOT_ASKED: "unknown",
}
ICON_SIZE = 14


class Column(IntEnum):
    STATE = 0
    TRICK = 1
    ADDRESS = 2
    HOW = 3


def cells(address: TrickyAddress, finding: Finding | None) -> tuple[str, ...]:
    """What the columns show, in the language of now."""
    return (
        translate("endpoints", STATES[finding.state]) if finding else "",
        translate("endpoints", TRICKS[address.trick]),
        address.url,
        how(finding, translate) if finding else "",
    )


def headers() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("EndpointModel", "Signature"),
        QCoreApplication.translate("EndpointModel", "Tricky because of"),
        QCoreApplication.translate("EndpointModel", "Address asked about"),
        QCoreApplication.translate("EndpointModel", "What the endpoint did"),
    )


class EndpointModel(QAbstractTableModel):
    """Rows never move: `start` lays them out, `fill` says what is known of the first of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._addresses: tuple[TrickyAddress, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._texts: list[tuple[str, ...]] = []

    def start(self, addresses: tuple[TrickyAddress, ...]) -> None:
        self.beginResetModel()
        self._addresses, self._findings = addresses, ()
        self._say()
        self.endResetModel()

    def fill(self, findings: tuple[Finding, ...]) -> None:
        """`findings` are those of the first rows, in their order."""
        first = len(self._findings)
        self._findings = findings
        for row in range(first, len(findings)):
            self._texts[row] = cells(self._addresses[row], findings[row])
        if len(findings) > first:
            self.dataChanged.emit(self.index(first, 0), self.index(len(findings) - 1, Column.HOW))

    def finding(self, row: int) -> Finding | None:
        return self._findings[row] if 0 <= row < len(self._findings) else None

    def texts(self, row: int) -> tuple[str, ...]:
        return self._texts[row]

    def tells_how(self) -> bool:
        """Whether there is anything to say of what the endpoint did."""
        return any(texts[Column.HOW] for texts in self._texts)

    def say_again(self) -> None:
        """The language changed."""
        self._say()
        if self._texts:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._texts) - 1, Column.HOW))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def _say(self) -> None:
        self._texts = [cells(address, self.finding(row)) for row, address in enumerate(self._addresses)]

    # --- Qt ---------------------------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._addresses)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return headers()[section] if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        text, finding = self._texts[index.row()][index.column()], self.finding(index.row())
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return text
        if role == Role.ToolTipRole:
            return (
                f"<p>{escape(text)}</p>" if text else None
            )  # as markup, so that nothing in it is taken for some
        if role == Role.FontRole and index.column() == Column.ADDRESS:
            return theme.font(mono=True)
        if index.column() == Column.STATE and finding is not None:
            return _look(finding.state, role)
        return None


def _look(state: State, role: int) -> object:
    colour = theme.colours(QGuiApplication.palette()).colour(TONES[state])
    if role == Role.ForegroundRole:
        return colour
    return theme.icon(ICONS[state], colour.name(), ICON_SIZE) if role == Role.DecorationRole else None
