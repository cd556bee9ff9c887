"""How an account looks wherever it is listed: its environment as a word on its colour, the sandbox's hatched."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from wxdesk.accounts.account import Account
from wxdesk.ui import theme
from wxdesk.ui.accounts.account_choice import ENVIRONMENT_TONES
from wxdesk.ui.language import translate
from wxdesk.wording.accounts import ENVIRONMENTS

_SIDE = 6


def environment_word(account: Account) -> str:
    return translate("states", ENVIRONMENTS[account.environment])


def paint_environment(
    painter: QPainter, of: theme.Colours, account: Account, area: QRectF, right: bool
) -> float:
    """At the right or the left end of `area`, as high as that; gives the width that it took."""
    word, tone = environment_word(account), ENVIRONMENT_TONES[account.environment]
    painter.setFont(theme.font(theme.SMALL, bold=True))
    width = painter.fontMetrics().horizontalAdvance(word) + 2 * _SIDE
    pill = QRectF(area.right() - width if right else area.left(), area.top(), width, area.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(of.colour("window" if tone == "faint" else f"{tone}_tint"))
    painter.drawRoundedRect(pill, 3, 3)
    if account.of_sandbox:
        _hatch(painter, of, pill)
    painter.setPen(of.colour(tone))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, word)
    return width


def _hatch(painter: QPainter, of: theme.Colours, area: QRectF) -> None:
    stripe = QColor(of.colour("good"))
    stripe.setAlphaF(0.18)
    painter.save()
    painter.setClipRect(area)
    painter.setPen(QPen(stripe, 4))
    for x in range(int(area.left()) - 20, int(area.right()), 12):
        painter.drawLine(x, int(area.bottom()) + 2, x + 22, int(area.top()) - 4)
    painter.restore()
