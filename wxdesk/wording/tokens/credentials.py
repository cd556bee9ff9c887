"""Credentials in words, by the names that a diagnosis gives them."""

from wxdesk.signing.verdicts.verdict import GIVEN, JSAPI_TICKET, PREVIOUS
from wxdesk.wording import Translate, tr_noop

# By how a name begins: previous_2 is an earlier ticket too.
CREDENTIALS: dict[str, str] = {
    JSAPI_TICKET: tr_noop("verdicts", "the current jsapi_ticket"),
    PREVIOUS: tr_noop("verdicts", "an earlier jsapi_ticket"),
    GIVEN: tr_noop("verdicts", "the pasted ticket"),
    "wx_card": tr_noop("verdicts", "the card ticket (wx_card)"),
    "agent_config": tr_noop("verdicts", "the agent_config ticket"),
    "access_token": tr_noop("verdicts", "the access_token"),
    "other_account": tr_noop("verdicts", "another account's ticket"),
}
_OF_ACCOUNT = tr_noop("verdicts", "{name}'s ticket")


def credential_words(name: str, translate: Translate) -> str:
    """The credential called `name` by whoever gave it; another account's is called by that account's name."""
    known = next((words for beginning, words in CREDENTIALS.items() if name.startswith(beginning)), None)
    return translate("verdicts", known or _OF_ACCOUNT).format(name=name)
