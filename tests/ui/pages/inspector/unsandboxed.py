"""The real browser where the tests run as root, for pictures of it: pages of our own sandbox, and nothing else."""

from tests.support import unprivileged
from wxdesk.ui.pages.inspector import inspector_page
from wxdesk.ui.pages.inspector.browser import engine


def allow() -> None:
    """Before the window's page is made. The program itself never runs it so."""
    if not unprivileged.is_root():
        return
    flags = engine.flags
    inspector_page.absence = lambda: None
    engine.flags = lambda proxy: (*flags(proxy), "--no-sandbox")
