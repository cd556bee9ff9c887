"""The rows of an endpoint check as Qt wants them: all there from the start, filled as the endpoint replies."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from wxdesk.signing.endpoint.finding import Finding, State
from wxdesk.signing.endpoint.matrix import EdgeCaseUrl
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.widgets.tables.table import Role, TableModel
from wxdesk.wording.signing.endpoints import STATES, TONES, TRICKS, short_result

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


def cells(address: EdgeCaseUrl, finding: Finding | None) -> tuple[str, ...]:
    """What the columns show, in the language of now."""
    return (
        translate("endpoints", STATES[finding.state]) if finding else "",
        translate("endpoints", TRICKS[address.trick]),
        address.url,
        short_result(finding, translate) if finding else "",
    )


def headers() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("EndpointModel", "Signature"),
        QCoreApplication.translate("EndpointModel", "Test case"),
        QCoreApplication.translate("EndpointModel", "URL sent"),
        QCoreApplication.translate("EndpointModel", "Result"),
    )


class EndpointModel(TableModel):
    """Rows never move: `start` lays them out, `fill` says what is known of the first of them."""

    columns = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._addresses: tuple[EdgeCaseUrl, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._texts: list[tuple[str, ...]] = []

    def start(self, addresses: tuple[EdgeCaseUrl, ...]) -> None:
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
            self.rows_changed(first, len(findings) - 1)

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
            self.rows_changed(0, len(self._texts) - 1)
        self.headings_changed()

    def _say(self) -> None:
        self._texts = [cells(address, self.finding(row)) for row, address in enumerate(self._addresses)]

    # --- Qt ---------------------------------------------------------------------------------------------------------
    def count(self) -> int:
        return len(self._addresses)

    def headings(self) -> tuple[str, ...]:
        return headers()

    def cell(self, row: int, column: int, role: int) -> object:
        text, finding = self._texts[row][column], self.finding(row)
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return text
        if role == Role.ToolTipRole:
            return text or None
        if role == Role.FontRole and column == Column.ADDRESS:
            return theme.font(mono=True)
        if column == Column.STATE and finding is not None:
            return _look(finding.state, role)
        return None


def _look(state: State, role: int) -> object:
    colour = theme.colours(QGuiApplication.palette()).colour(TONES[state])
    if role == Role.ForegroundRole:
        return colour
    return theme.icon(ICONS[state], colour.name(), ICON_SIZE) if role == Role.DecorationRole else None
