"""What is asked before something is done that costs the company: another access_token made invalid, a reset used up."""

from typing import NamedTuple

from PySide6.QtWidgets import QDialog, QWidget

from wxdesk.accounts.account import Account
from wxdesk.ui.language import name_of, translate
from wxdesk.ui.widgets.messages.message_dialog import MessageDialog, question
from wxdesk.wording import tr_noop


class Consent(NamedTuple):
    """Marked texts: what is done, what follows from it for {name}, and the button for it."""

    what: str
    consequence: str
    go_ahead: str


CLASSIC = Consent(
    tr_noop("consent", "Fetching a classic access_token invalidates the one in use."),
    tr_noop(
        "consent",
        "Servers of {name} that have cached it fail with 40001 until they fetch a new one, up to five minutes later; "
        "those on stable_token are not affected. Fetch it anyway?",
    ),
    tr_noop("consent", "Fetch anyway"),
)
FORCED = Consent(
    tr_noop("consent", "A forced refresh invalidates the current stable access_token immediately."),
    tr_noop(
        "consent",
        "Every system that uses the stable access_token of {name} fails with 40001 until it asks again; those on "
        "/cgi-bin/token are not affected. WeChat allows 20 forced refreshes a day. Refresh it anyway?",
    ),
    tr_noop("consent", "Refresh anyway"),
)
CLEARED = Consent(
    tr_noop(
        "consent", "WeChat lets an account reset its quota 10 times a month, and this uses up one of them."
    ),
    tr_noop(
        "consent",
        "Today's calls of {name} then count as not made, for all its systems and every API at once. Without it the quota "
        "resets at 00:00 Beijing time. Reset it anyway?",
    ),
    tr_noop("consent", "Reset quota"),
)


def agreed(consent: Consent, account: Account, parent: QWidget) -> bool:
    """Waits for the answer; whoever only presses Enter has not agreed."""
    return question_of(consent, account, parent).exec() == QDialog.DialogCode.Accepted


def question_of(consent: Consent, account: Account, parent: QWidget) -> MessageDialog:
    return question(
        parent,
        translate("consent", consent.what),
        translate("consent", consent.consequence).format(name=name_of(account)),
        yes=translate("consent", consent.go_ahead),
    )
