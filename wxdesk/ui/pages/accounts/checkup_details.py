"""What stands below a step of a check-up that was opened: all it means, what to do, who has to act."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.checkup.line import Line
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.widgets import Label
from wxdesk.ui.widgets.messages.remedy_buttons import RemedyButtons
from wxdesk.wording.checkup.tell import tell


class CheckupDetails(QWidget):
    wanted = Signal(str)  # the page where it is put right

    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._texts = [Label(selectable=True) for _ in range(4)]
        self._texts.append(Label(scale=theme.SMALL, colour="faint", selectable=True))
        self.remedies = RemedyButtons(clipboard)
        self.remedies.wanted.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, theme.GRID)
        column.setSpacing(4)
        for text in self._texts:
            column.addWidget(text)
        column.addWidget(self.remedies, 0, Qt.AlignmentFlag.AlignLeft)

    def show_line(self, line: Line) -> None:
        told = tell(line, translate)
        said = (told.sentence, told.remedy, told.who, "\n".join(told.parts), told.small_print)
        for label, text in zip(self._texts, said, strict=True):
            label.say_if_any(text)
        if line.error is not None:
            self.remedies.offer_for(line.error)
        else:
            self.remedies.clear()
