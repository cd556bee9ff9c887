"""Above the rows: which of them are shown, by state, by reason of failure, and by a text in them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.rows.filters.chip import FilterChip
from wxdesk.ui.pages.media.rows.filters.failure_reasons import Reason
from wxdesk.ui.pages.media.rows.filters.filtering import Counts, FilterDelta
from wxdesk.ui.pages.media.rows.filters.row_filter import RowFilter, Show
from wxdesk.ui.pages.media.tab_order import read_in_order
from wxdesk.ui.pages.media.ui_priority import UiPriority
from wxdesk.ui.widgets import Button, FlowLayout, Label
from wxdesk.wording.media.media import short_reason

_COLOURS: dict[Show, str] = {
    Show.ALL: "",
    Show.WAITING: "faint",
    Show.SAVED: "good",
    Show.FAILED: "bad",
}
_REASONS_AT_MOST = 8  # rarer ones are found by their words


class FilterBar(QWidget):
    """`changed(RowFilter)`: somebody asks for other rows. `refresh_wanted`: for the same again, as they are now."""

    changed = Signal(object)
    refresh_wanted = Signal()

    def __init__(self, priority: UiPriority) -> None:
        super().__init__()
        self._priority = priority
        self._counts: Counts = (0, 0, 0, 0)
        self._reasons: dict[str, Reason] = {}
        self._chosen = RowFilter()
        self._chips: dict[tuple[Show, str], FilterChip] = {}
        self._build()
        self.text.textEdited.connect(self._on_chosen)
        self.text.textChanged.connect(self._on_cleared)
        self.news.clicked.connect(self.refresh_wanted)

    def _build(self) -> None:
        chips = QWidget()
        self._flow = FlowLayout(chips)
        self.text = QLineEdit()
        for show in Show:
            self._add_chip(show, "", _COLOURS[show])
        self._chips[Show.ALL, ""].setChecked(True)
        self.news = Button(icon_name="refresh")
        self.news.setObjectName("media_filter_news")
        self.news.hide()
        self._matches = Label(scale=theme.SMALL, colour="faint", wrap=False)
        self.text.setObjectName("media_filter")
        self.text.setClearButtonEnabled(True)
        self.text.setFixedWidth(self.fontMetrics().averageCharWidth() * 26)
        self._selected = Label(scale=theme.SMALL, colour="faint", wrap=False)
        self._selected.setObjectName("media_selected")
        for label in (self._matches, self._selected):
            label.setMinimumHeight(self.text.sizeHint().height())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(chips, 1)
        for widget in (self.news, self._selected, self._matches, self.text):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._put_in_order()

    def _add_chip(self, show: Show, reason: str, colour: str) -> None:
        chip = self._chips[show, reason] = FilterChip(self._priority, colour)
        chip.setObjectName(f"media_show_{reason or show.value}".replace(" ", "_"))
        chip.clicked.connect(lambda: self._on_clicked(chip))
        self._flow.addWidget(chip)

    def _put_in_order(self) -> None:
        """Every chip is reached with Tab, one after the other, and then the field: not only the chosen one, as in a group
        of Qt's."""
        read_in_order(self.keys())

    def keys(self) -> list[QWidget]:
        """What the keyboard reaches, in this order."""
        return [*self._chips.values(), self.news, self.text]

    def _on_clicked(self, chosen: FilterChip) -> None:
        self._check(chosen)
        self._on_chosen()

    def _check(self, chosen: FilterChip) -> None:
        for chip in self._chips.values():
            chip.setChecked(chip is chosen)

    def retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("Filter (Ctrl+F)"))
        self.text.setAccessibleName(self.tr("Filter by any column"))
        self.text.setToolTip(
            self.tr(
                "Name, store, media ID, file or reason: whatever the list says. Press Esc to show all rows."
            )
        )
        self.news.setToolTip(self.tr("Refresh (F5). The list does not change until you refresh."))
        self._say()

    # --- what is shown ----------------------------------------------------------------------------------------------
    def show_counts(self, counts: Counts) -> None:
        if counts != self._counts:
            self._counts = counts
            self._say()

    def show_reasons(self, reasons: tuple[Reason, ...]) -> None:
        """A reason keeps its place while there are any of it, or it is chosen."""
        self._reasons = {reason.key: reason for reason in reasons}
        for key in [reason for _, reason in self._chips if reason]:
            if key not in self._reasons and key != self._chosen.reason:
                chip = self._chips.pop((Show.FAILED, key))
                self._flow.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
        room = _REASONS_AT_MOST + len(Show) - len(self._chips)
        for key in [key for key in self._reasons if (Show.FAILED, key) not in self._chips][: max(room, 0)]:
            self._add_chip(Show.FAILED, key, "")
        self._put_in_order()
        self._say()

    def show_news(self, news: FilterDelta) -> None:
        """What the filter would find besides, and no more, if it were asked again."""
        self.news.setVisible(any(news))
        if news.arrived and news.departed:
            told = self.tr("{arrived} new matches, {departed} no longer match")
        else:
            told = self.tr("{arrived} new matches") if news.arrived else self.tr("{departed} no longer match")
        self.news.setText(told.format(arrived=f"{news.arrived:,}", departed=f"{news.departed:,}"))

    def show_matches(self, shown: int | None) -> None:
        """How many rows are shown; None while all are."""
        total = sum(self._counts)
        of_text = shown is not None and bool(self._chosen.text)
        self._matches.setText(
            self.tr("{shown} of {total}").format(shown=f"{shown:,}", total=f"{total:,}") if of_text else ""
        )
        self._matches.setVisible(of_text)

    def show_chosen(self, count: int) -> None:
        """How many rows are chosen; one is seen anyway."""
        self._selected.setText(self.tr("{count} selected").format(count=f"{count:,}") if count > 1 else "")

    def _say(self) -> None:
        waiting, fetching, saved, failed = self._counts
        total = sum(self._counts)
        for show, word, count in (
            (Show.ALL, self.tr("All"), total),
            (Show.WAITING, self.tr("Waiting"), waiting + fetching),
            (Show.SAVED, self.tr("Saved"), saved),
            (Show.FAILED, self.tr("Failed"), failed),
        ):
            self._chips[show, ""].say(word, count, total)
        for (_, key), chip in self._chips.items():
            if reason := self._reasons.get(key):
                chip.say(short_reason(reason.example, translate), reason.count, total)
            elif key:
                chip.say(chip.text(), 0, total)

    # --- choosing ---------------------------------------------------------------------------------------------------
    def chosen(self) -> RowFilter:
        return self._chosen

    def clear(self) -> None:
        """All rows."""
        self._check(self._chips[Show.ALL, ""])
        self.text.clear()
        self.show_matches(None)
        self._on_chosen()

    def focus_text(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def _on_cleared(self, text: str) -> None:
        if not text:  # also by the button inside the field, which is no editing
            self._on_chosen()

    def _on_chosen(self) -> None:
        show, reason = next(place for place, chip in self._chips.items() if chip.isChecked())
        chosen = RowFilter(show, reason, self.text.text().strip())
        if chosen != self._chosen:
            self._chosen = chosen
            self.show_news(FilterDelta())
            self.changed.emit(chosen)
