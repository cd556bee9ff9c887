"""What was recognised in a pasted text, as chips that light up and as fields that can be corrected."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wxdesk.errors import InputError
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.field_names import SHAPES
from wxdesk.signing.signature import check_signature, check_timestamp
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.widgets import Chip, FieldForm, FlowLayout, Tone
from wxdesk.ui.widgets.layout.form_rows import line_field
from wxdesk.ui.widgets.text.lines_box import LinesBox, lines_field
from wxdesk.ui.widgets.text.texts import as_plain
from wxdesk.wording.errors import describe
from wxdesk.wording.signing.places import tell_place
from wxdesk.wording.signing.verdict_text import EVIDENCE_NAMES

_CHIPS = (
    "appid",
    "timestamp",
    "noncestr",
    "signature",
    "url",
    "real_auth_urls",
    "string1",
    "ticket",
    "errcode",
)
_LINES = ("appid", "timestamp", "noncestr", "signature", "url")
_MANY = "real_auth_urls"
_MOST_PLACES = 6  # that a chip tells when pointed at
_CHECKS = {"timestamp": check_timestamp, "signature": check_signature}


class EvidenceForm(QWidget):
    """`form` takes further rows. What is typed stands in the place of what was found, until the pasted text brings
    another value for that field; what was found is handed on unchanged."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._found = Evidence()
        self._typed: dict[str, Any] = {}
        self.chips = {name: Chip("") for name in _CHIPS}
        flow = FlowLayout()
        for chip in self.chips.values():
            flow.addWidget(chip)
        self.form = FieldForm()
        self._fields = {name: line_field(self.form, f"evidence_{name}", mono=True) for name in _LINES}
        self._fields[_MANY], many = lines_field(self.form, f"evidence_{_MANY}")
        many.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        many.setFixedHeight(2 * many.fontMetrics().lineSpacing() + 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.CARD_PADDING)
        column.addLayout(flow)
        column.addLayout(self.form)
        self._connect()

    def _connect(self) -> None:
        for name, field in self._fields.items():
            editor = field.editor
            if isinstance(editor, QLineEdit):
                editor.textEdited.connect(lambda text, name=name: self._on_typed(name, text))
            elif isinstance(editor, LinesBox):
                editor.textChanged.connect(lambda editor=editor: self._on_typed(_MANY, editor.lines()))

    def retranslate(self) -> None:
        names = {name: translate("verdicts", text) for name, text in EVIDENCE_NAMES.items()}
        keys = dict(zip(self._fields, ("&appId", "&timestamp", "&nonceStr", "&signature"), strict=False))
        for name, field in self._fields.items():
            field.set_texts(keys.get(name) or names[name])
        self._fields["url"].set_texts(self.tr("pag&e address"))
        self._fields[_MANY].set_texts("realAuth&Url", self.tr("One in each line."))
        self._light()

    # --- what is known ----------------------------------------------------------------------------------------------
    def evidence(self) -> Evidence:
        """What was found that can be a signature or claims to be one, and what was typed."""
        found = self._found
        return replace(found, **{"signature": found.signature or found.malformed_signature, **self._typed})

    def typed(self) -> dict[str, Any]:
        """What was typed, by field."""
        return dict(self._typed)

    def show_found(self, found: Evidence) -> None:
        """Take what a newly read text says."""
        for name in list(self._typed):
            if getattr(found, name) and getattr(found, name) != getattr(self._found, name):
                del self._typed[name]
        self._found = found
        self._show()

    def begin(self, typed: dict[str, Any]) -> None:
        """Nothing found yet, and `typed` typed."""
        self._found, self._typed = Evidence(), dict(typed)
        self._show()

    def sound(self) -> Evidence:
        """The evidence without what cannot be a signature or a timestamp; that is said beside the field."""
        evidence = self.evidence()
        wrong: dict[str, Any] = {}
        for name, check in _CHECKS.items():
            field = self._fields[name]
            field.clear_error()
            if not getattr(evidence, name):
                continue
            try:
                check(getattr(evidence, name))
            except InputError as error:
                field.show_error(str(describe(error, translate)))
                # Another digest than SHA-1 is wrong, but diagnosis can tell which it is.
                if not SHAPES[name].fullmatch(getattr(evidence, name)):
                    wrong[name] = ""
        return replace(evidence, **wrong)

    # --- inside -----------------------------------------------------------------------------------------------------
    def _on_typed(self, name: str, value: str | tuple[str, ...]) -> None:
        self._typed[name] = value
        self._light()
        self.edited.emit()

    def _show(self) -> None:
        evidence = self.evidence()
        for name, field in self._fields.items():
            value = getattr(evidence, name)
            editor = field.editor
            if isinstance(editor, QLineEdit) and editor.text() != value:
                editor.setText(value)
                editor.setCursorPosition(0)
            elif isinstance(editor, LinesBox) and editor.lines() != value:
                blocked = editor.blockSignals(True)
                editor.setPlainText("\n".join(value))
                editor.blockSignals(blocked)
        self._light()

    def _light(self) -> None:
        evidence = self.evidence()
        for name, chip in self.chips.items():
            known = getattr(evidence, name)
            words = str(known) if name == "errcode" and known else translate("verdicts", EVIDENCE_NAMES[name])
            chip.say(words, Tone.QUIET)
            chip.set_lit(bool(known))
            places = [place for place in self._found.places if place.field == name]
            chip.setToolTip(
                as_plain("\n".join(tell_place(place, translate) for place in places[:_MOST_PLACES]))
            )
