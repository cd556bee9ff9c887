"""The calls that a page made after wx.config, as lines of a table."""

import json
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from wxdesk.inspector.api_names import web_name
from wxdesk.ui.pages.inspector.session import Logged
from wxdesk.ui.widgets.tables.table import NO_INDEX, Role, TableModel
from wxdesk.ui.widgets.text.texts import shortened

_OF_EVERY_CALL = frozenset(
    ("appId", "verifyAppId", "verifySignType", "verifyTimestamp", "verifyNonceStr", "verifySignature")
)


class Column(IntEnum):
    NAME = 0
    ARGUMENTS = 1
    RESPONSE = 2


class CallModel(TableModel):
    columns = Column

    def __init__(self) -> None:
        super().__init__()
        self._calls: list[Logged] = []

    def count(self) -> int:
        return len(self._calls)

    def call(self, row: int) -> Logged | None:
        return self._calls[row] if 0 <= row < len(self._calls) else None

    def add(self, logged: Logged) -> None:
        self.beginInsertRows(NO_INDEX, len(self._calls), len(self._calls))
        self._calls.append(logged)
        self.endInsertRows()

    def clear(self) -> None:
        self.beginResetModel()
        self._calls.clear()
        self.endResetModel()

    def headings(self) -> tuple[str, ...]:
        return (
            QCoreApplication.translate("InspectedCalls", "Call"),
            QCoreApplication.translate("InspectedCalls", "Arguments"),
            QCoreApplication.translate("InspectedCalls", "Response"),
        )

    def cell(self, row: int, column: int, role: int) -> object:
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        logged = self._calls[row]
        text = {
            Column.NAME: name_of_call,
            Column.ARGUMENTS: arguments_text,
            Column.RESPONSE: response_text,
        }[Column(column)](logged)
        return shortened(text)


def name_of_call(logged: Logged) -> str:
    name = web_name(logged.call.name)
    return f"{name} (SDK)" if logged.of_sdk else name


def arguments_text(logged: Logged) -> str:
    """As JSON, without the keys that the SDK adds to every call."""
    if logged.call.unreadable:
        return "…"
    given = {name: value for name, value in logged.call.arguments.items() if name not in _OF_EVERY_CALL}
    return json.dumps(given, ensure_ascii=False) if given else ""


def response_text(logged: Logged) -> str:
    reply = dict(logged.reply)
    message = reply.pop("errMsg", reply.pop("err_msg", ""))
    rest = json.dumps(reply, ensure_ascii=False) if reply else ""
    return f"{message} {rest}".strip()


def media_ids(logged: Logged) -> tuple[str, ...]:
    """The serverId that it got or was given."""
    found = (logged.reply.get("serverId"), logged.call.arguments.get("serverId"))
    return tuple(one for one in found if isinstance(one, str) and one)[:1]
