"""What was recognised in a list: how many media IDs, how many twice, and what was none, to unfold."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.media.fetch_kind import FetchKind
from wxdesk.media.lists.id_list import IdList
from wxdesk.media.lists.table import Table
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.list.rejected import RejectedList
from wxdesk.ui.widgets import Button, Label
from wxdesk.wording.media.lists import unseen


class ListSummary(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._list: IdList | None = None
        self._files: Sequence[tuple[Table, IdList]] = ()
        self._given = False
        self._kind = FetchKind.TEMPORARY
        self.counts = Label(colour="faint")
        self.counts.setObjectName("media_counts")
        self.hint = Label(scale=theme.SMALL, colour="faint")
        self.toggle = Button()
        self.toggle.setObjectName("media_rejected_toggle")
        self.toggle.setCheckable(True)
        self.rejected = RejectedList()
        self.toggle.toggled.connect(self.rejected.setVisible)
        counted = QHBoxLayout()
        counted.addWidget(self.counts, 1)
        counted.addWidget(self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(counted)
        column.addWidget(self.hint)
        column.addWidget(self.rejected)
        for widget in (self.hint, self.toggle, self.rejected):
            widget.hide()

    def show_list(
        self, found: IdList | None, given: bool, files: Sequence[tuple[Table, IdList]] = ()
    ) -> None:
        """`given`: there was something to look for IDs in. `files`: where it came from, each with what is in it."""
        self._list, self._given, self._files = found, given, files
        rejected = found.rejected if found else ()
        self.counts.setText(self._told(found) if found else "")
        said = [sentence for table, ids in files for sentence in unseen(table, ids, translate)]
        self.hint.setText("\n".join(filter(None, [self._hinted(found) if found else "", *said])))
        self.hint.setVisible(bool(self.hint.text()))
        self.counts.setVisible(bool(self.counts.text()))
        self.setVisible(given)
        self.toggle.setVisible(bool(rejected))
        self.toggle.setText(self.tr("Skipped lines"))
        self.rejected.show_rejected(rejected)
        self.rejected.setVisible(bool(rejected) and self.toggle.isChecked())

    def show_kind(self, kind: FetchKind) -> None:
        """What the IDs are taken for."""
        self._kind = kind
        self.show_list(self._list, self._given, self._files)

    def retranslate(self) -> None:
        self.rejected.retranslate()
        self.show_list(self._list, self._given, self._files)

    def _told(self, found: IdList) -> str:
        if not found.read:
            return self.tr("No media ID was found in the text.") if self._given else ""
        parts = [self.tr("Media IDs: {count}").format(count=f"{len(found.entries):,}")]
        if found.duplicates:
            parts.append(self.tr("duplicates: {count}").format(count=f"{found.duplicates:,}"))
        if found.rejected:
            parts.append(self.tr("skipped: {count}").format(count=f"{len(found.rejected):,}"))
        if len(parts) > 1:
            parts.append(self.tr("read in all: {count}").format(count=f"{found.read:,}"))
        if found.cleaned:
            parts.append(
                self.tr("cleaned of invisible characters: {count}").format(count=f"{found.cleaned:,}")
            )
        return " · ".join(parts)

    def _hinted(self, found: IdList) -> str:
        count = len(found.looks_permanent)
        if not count or self._kind is FetchKind.PERMANENT:
            return ""
        told = self.tr(
            "{count} of them have 43 characters and may be permanent material. If so, choose that type below."
        )
        return told.format(count=f"{count:,}")
