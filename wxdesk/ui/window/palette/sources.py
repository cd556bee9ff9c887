"""What can be found by the palette, a function a kind: each gives entries and knows nothing of the others."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from wxdesk.accounts.account import Account
from wxdesk.ui.language import in_both, name_of, translate
from wxdesk.ui.window.palette.commands import COMMANDS
from wxdesk.ui.window.palette.entry import Entry, Kind
from wxdesk.wechat.call_log import Call
from wxdesk.wechat.errors.return_code import ReturnCode
from wxdesk.wording.accounts import ENVIRONMENTS
from wxdesk.wording.codes.code_text import in_language
from wxdesk.wording.numbers import clock_time

if TYPE_CHECKING:
    from wxdesk.media.journal.journal import Journal
    from wxdesk.media.journal.rows import BatchRecord, Earlier

_RIDS_MOST, _DONE_AT_MOST = 200, 20
_Show = Callable[[str], None]


def commands(doing: dict[str, Callable[[], object]]) -> Iterable[Entry]:
    """Those of the table that `doing` can do."""
    for one in COMMANDS:
        if one.name in doing:
            keys = QKeySequence(one.keys).toString(QKeySequence.SequenceFormat.NativeText)
            yield Entry(
                Kind.COMMAND,
                translate("commands", one.words),
                doing[one.name],
                one.icon,
                keys,
                (*in_both("commands", one.words), one.others),
            )


def pages(names: Iterable[tuple[str, str, str]], show: _Show) -> Iterable[Entry]:
    """`names`: of each page its name, its icon's and its word."""
    for number, (name, icon, word) in enumerate(names, 1):
        keys = QKeySequence(f"Ctrl+{number}").toString(QKeySequence.SequenceFormat.NativeText)
        yield Entry(
            Kind.PAGE,
            translate("pages", word),
            lambda name=name: show(name),  # type: ignore[misc]
            icon,
            keys,
            in_both("pages", word),
        )


def accounts(every: Iterable[Account], choose: Callable[[Account], None]) -> Iterable[Entry]:
    for one in every:
        environment = ENVIRONMENTS[one.environment]
        yield Entry(
            Kind.ACCOUNT,
            name_of(one),
            lambda one=one: choose(one),  # type: ignore[misc]
            "accounts",
            f"{translate('states', environment)} · {one.short_appid}",
            (one.appid, *in_both("states", environment)),
        )


def codes(every: Iterable[ReturnCode], show_text: _Show) -> Iterable[Entry]:
    for one in every:
        pasted = one.phrases[0] if one.number is None else str(one.number)
        meaning = in_language(one.meaning, translate)
        yield Entry(
            Kind.CODE,
            meaning if one.number is None else f"{one.number}  {meaning}",
            lambda pasted=pasted: show_text(pasted),  # type: ignore[misc]
            "codes",
            words=(one.id, *one.meaning, *one.phrases),
        )


def rids(calls: Iterable[Call], show_text: _Show) -> Iterable[Entry]:
    """Of the calls, the last one first."""
    with_rid = [call for call in calls if call.rid][-_RIDS_MOST:]
    for call in reversed(with_rid):
        result = str(call.errcode or "")
        yield Entry(
            Kind.RID,
            call.rid,
            lambda rid=call.rid: show_text(rid),  # type: ignore[misc]
            "activity",
            " · ".join(part for part in (clock_time(call.started_at), call.endpoint, result) if part),
        )


def earlier_batches(journal: "Journal", appids: Iterable[str]) -> "tuple[Earlier, ...]":
    """Those of this profile, the unfinished first; waits for the disk."""
    from wxdesk.media.journal.rows import Earlier

    known = set(appids)
    found = [*journal.unfinished()]
    for appid in known:
        found += journal.finished(appid, _DONE_AT_MOST)
    return tuple(one for one in found if isinstance(one, Earlier) and one.record.appid in known)


def batches(found: "Iterable[Earlier]", open_batch: "Callable[[BatchRecord], None]") -> Iterable[Entry]:
    for one in found:
        words = QCoreApplication.translate("palette", "{saved} of {total} saved")
        made = clock_time(one.record.finished_at or one.record.created_at)
        yield Entry(
            Kind.BATCH,
            one.record.folder.name or str(one.record.folder),
            lambda record=one.record: open_batch(record),  # type: ignore[misc]
            "media",
            f"{made} · {words.format(saved=f'{one.saved:,}', total=f'{one.record.total:,}')}",
            (str(one.record.folder), *one.record.columns, one.record.appid),
        )
