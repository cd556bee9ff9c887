"""What to change, in the page and in the back end, and the code for it in five languages."""

from PySide6.QtWidgets import QButtonGroup, QWidget

from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.widgets import Button, Card, FlowLayout, Label
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.text.mono_text import MonoText
from wxdesk.wording.signing.causes import Fixes
from wxdesk.wording.signing.fix_code import TOPICS, Language, code


class FixCard(Card):
    """The language that was chosen last stays chosen as long as there is code in it."""

    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self.setObjectName("fix")
        self._topics: tuple[str, ...] = ()
        self._chosen = Language.JAVASCRIPT
        self._title = Label(bold=True)
        self._names = (Label(scale=theme.SMALL, colour="faint"), Label(scale=theme.SMALL, colour="faint"))
        self._texts = (Label(selectable=True), Label(selectable=True))
        self.body.addWidget(self._title)
        for name, text in zip(self._names, self._texts, strict=True):
            self.body.addWidget(name)
            self.body.addWidget(text)
        self._build_code(clipboard)

    def _build_code(self, clipboard: Clipboard) -> None:
        self._group = QButtonGroup(self)
        self._choices = {language: Button() for language in Language}
        self._row = QWidget()
        row = FlowLayout(self._row)
        for language, button in self._choices.items():
            button.setCheckable(True)
            button.setObjectName(f"fix_{language.name.lower()}")
            button.setText(language.display_name)
            button.clicked.connect(lambda checked=False, language=language: self._choose(language))
            self._group.addButton(button)
            row.addWidget(button)
        self._code = MonoText(framed=True)
        self._code.setObjectName("fix_code")
        self._copy = CopyButton(clipboard, self._code.text)
        self._copy.setObjectName("copy_fix")
        row.addWidget(self._copy)
        self.body.addWidget(self._row)
        self.body.addWidget(self._code)

    def retranslate(self) -> None:
        self._title.setText(self.tr("What to change"))
        self._names[0].setText(self.tr("On the page"))
        self._names[1].setText(self.tr("On the back end"))
        self._copy.set_label(self.tr("Copy co&de"))
        self._code.setAccessibleName(self.tr("code"))

    def code(self) -> str:
        """In the chosen language; empty where there is none."""
        return self._code.text() if not self._code.isHidden() else ""

    def show_fixes(self, fixes: Fixes, topics: tuple[str, ...]) -> None:
        self.setVisible(bool(fixes.front or fixes.back))
        for name, label, texts in zip(self._names, self._texts, (fixes.front, fixes.back), strict=True):
            name.setVisible(bool(texts))
            label.setVisible(bool(texts))
            label.setText("\n".join(f"• {text}" for text in texts))
        self._topics = topics
        self._show_code()

    def _choose(self, language: Language) -> None:
        self._chosen = language
        self._show_code()

    def _show_code(self) -> None:
        there = [language for language in Language if self._code_in(language)]
        for language, button in self._choices.items():
            button.setVisible(language in there)
        self._row.setVisible(bool(there))
        self._code.setVisible(bool(there))
        if there:
            language = self._chosen if self._chosen in there else there[0]
            self._choices[language].setChecked(True)
            self._code.set_text(self._code_in(language))

    def _code_in(self, language: Language) -> str:
        there = [topic for topic in self._topics if language in TOPICS[topic].languages]
        return "\n\n".join(code(topic, language).strip() for topic in there)
