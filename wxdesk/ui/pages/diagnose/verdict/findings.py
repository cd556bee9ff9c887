"""What a verdict rests on: what to change, the addresses and string1, and, apart from it, what else was noticed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.secrecy import Secret
from wxdesk.signing.invisible import visible
from wxdesk.signing.masking import masked
from wxdesk.signing.sorted_values.purpose import Purpose
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.diagnose.cases.case import Case
from wxdesk.ui.pages.diagnose.verdict.fix_card import FixCard
from wxdesk.ui.pages.diagnose.verdict.suspicion_card import SuspicionCard
from wxdesk.ui.widgets import Card, Label
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.text.difference_view import DifferenceView
from wxdesk.ui.widgets.text.mono_text import MonoText
from wxdesk.wording.signing import causes
from wxdesk.wording.signing.verdicts import COMPARISONS

_AT_ONCE_S = 0.005  # shown with two digits it would be nothing


class Findings(QWidget):
    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._case: Case | None = None
        self._clipboard = clipboard
        self._build()

    def _build(self) -> None:
        self._addresses_title, self._signature_title, self._string1_title = (
            Label(bold=True) for _ in range(3)
        )
        self._addresses = _card(self._addresses_title)
        self._address_views: list[DifferenceView] = []
        self.fix = FixCard(self._clipboard)
        self.suspicions = SuspicionCard()
        self._signature = _card(self._signature_title)
        self._signature_view, self._signature_text = DifferenceView(), MonoText()
        self._signature_view.setObjectName("signature_difference")
        self._signature.body.addWidget(self._signature_view)
        self._signature.body.addWidget(self._signature_text)
        self._string1 = _card(self._string1_title)
        self._string1_view, self._string1_text = DifferenceView(), MonoText()
        self._string1_text.setObjectName("expected_string1")
        self._string1_about = Label(scale=theme.SMALL, colour="faint")
        self._copy_string1 = CopyButton(self._clipboard, self._full_string1, secret=True)
        self._copy_string1.setObjectName("copy_expected_string1")
        for widget in (self._string1_view, self._string1_text, self._string1_about, self._copy_string1):
            self._string1.body.addWidget(widget)
        self._tried = Label(scale=theme.SMALL, colour="faint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.fix, self._addresses, self._string1, self._signature, self.suspicions, self._tried):
            column.addWidget(part)
        column.addStretch(1)

    def retranslate(self) -> None:
        self._addresses_title.setText(self.tr("URLs"))
        self._signature_title.setText(self.tr("Signature"))
        self._string1_about.setText(
            self.tr(
                "string1 as the back end should build it. The ticket is masked here; the copy contains it in full."
            )
        )
        self.fix.retranslate()
        self.suspicions.retranslate()
        if self._case is not None:
            self.show_case(self._case)

    def show_case(self, case: Case) -> None:
        self._case = case
        told = case.told()
        self._name_parts(case.verdict.purpose is Purpose.PAGE)
        self._show_addresses(case)
        self._show_string1(case)
        self.fix.show_fixes(told.fixes, causes.topics(case.causes))
        self.suspicions.show_suspicions(told.also)
        self._show_signature(case)
        verdict = case.verdict
        at_once = verdict.seconds < _AT_ONCE_S
        tried = (
            self.tr("{count} combinations tried")
            if at_once
            else self.tr("{count} combinations tried in {seconds} s")
        )
        self._tried.setText(tried.format(count=f"{verdict.tried:,}", seconds=f"{verdict.seconds:.2f}"))
        self._tried.setVisible(verdict.tried > 1)

    def _name_parts(self, of_page: bool) -> None:
        """Cards and message push are signed over sorted values: they have no string1 and no address."""
        text = "string1" if of_page else self.tr("Sorted values, joined")
        self._string1_title.setText(text)
        self._string1_text.setAccessibleName(text)
        self._copy_string1.set_label(self.tr("Copy strin&g1") if of_page else self.tr("Copy the &values"))
        give = (
            self.tr("calculated from this ticket and URL")
            if of_page
            else self.tr("calculated from these values")
        )
        self._signature_view.set_names(self.tr("given"), give)

    def _show_addresses(self, case: Case) -> None:
        """Those that do not stand in the verdict already."""
        shown = case.difference
        told = (shown.was, shown.should) if shown else None
        differing = [one for one in case.address_differs if (masked(one.was), masked(one.should)) != told]
        self._addresses.setVisible(bool(differing))
        while len(self._address_views) < len(differing):
            view = DifferenceView()
            self._address_views.append(view)
            self._addresses.body.addWidget(view)
        for number, view in enumerate(self._address_views):
            view.setVisible(number < len(differing))
            if number < len(differing):
                one = differing[number]
                was, should = COMPARISONS[one.comparison]
                view.set_names(translate("verdicts", was), translate("verdicts", should))
                view.show_difference(masked(one.was), masked(one.should))

    def _show_signature(self, case: Case) -> None:
        given, expected = case.evidence.signature.strip(), case.verdict.expected
        self._signature.setVisible(expected is not None)
        if expected is None:
            return
        differs = bool(given) and given != expected.signature
        self._signature_view.setVisible(differs)
        self._signature_text.setVisible(not differs)
        self._signature_text.set_text(expected.signature)
        self._signature_view.show_difference(given if differs else "", expected.signature)

    def _show_string1(self, case: Case) -> None:
        verdict = case.verdict
        expected = verdict.expected
        self._string1.setVisible(expected is not None)
        if expected is None:
            return
        should = verdict.masked_expected
        built = verdict.masked_string1 or masked(case.evidence.string1)
        differs = bool(built) and built != should
        differs = differs and not (case.difference is not None and case.difference.of_string1)
        self._string1_view.setVisible(differs)
        self._string1_text.setVisible(not differs)
        self._string1_text.set_text(visible(should))
        self._string1_view.set_names(
            self.tr("signed") if verdict.reproduced else self.tr("pasted"),
            self.tr("expected"),
        )
        self._string1_view.show_difference(built if differs else "", should)

    def _full_string1(self) -> Secret:
        expected = self._case.verdict.expected if self._case else None
        return Secret(expected.string1 if expected else "")


def _card(title: Label) -> Card:
    card = Card()
    card.body.addWidget(title)
    return card
