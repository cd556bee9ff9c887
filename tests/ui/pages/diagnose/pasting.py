"""What customers send, and how it gets onto the page."""

from PySide6.QtGui import QGuiApplication

from tests.ui.finding import button
from wxdesk.signing.signature import sign
from wxdesk.ui.pages.diagnose.diagnose_page import DiagnosePage

# Not the documentation's own, which would be recognised.
TICKET = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"[::-1]
NONCE, TIMESTAMP, URL = "Wm3WZYTPz0wzccnW", "1414587457", "https://h5.example.com/photo?uid=88"
WITH_TICKET = f"\njsapi_ticket={TICKET}"


def config(
    signed: str = URL, page: str = URL, nonce: str = NONCE, timestamp: str = TIMESTAMP, ticket: str = TICKET
) -> str:
    """A page's configuration, signed over `signed`, and the page's URL."""
    signature = sign(ticket, nonce, timestamp, signed).signature
    values = f"appId: 'wx1234567890abcdef', timestamp: {timestamp}, nonceStr: '{nonce}'"
    return f"wx.config({{{values}, signature: '{signature}', jsApiList: ['scanQRCode']}})\n{page}"


def paste(page: DiagnosePage, text: str) -> None:
    """By the page's button, and let the pause after it pass."""
    QGuiApplication.clipboard().setText(text)
    button(page, "paste").click()
    page.signature.read()


def report(page: DiagnosePage) -> str:
    """For the developer, as it is copied."""
    button(page, "copy_report").click()
    return QGuiApplication.clipboard().text()
