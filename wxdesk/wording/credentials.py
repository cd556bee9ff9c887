"""Credentials in words, by the names that a diagnosis gives them."""

from wxdesk.signing.verdict import GIVEN, JSAPI_TICKET, PREVIOUS
from wxdesk.wording import Translate, said

# By how a name begins: previous_2 is an earlier ticket too.
CREDENTIALS: dict[str, str] = {
    JSAPI_TICKET: said("verdicts", "the current jsapi_ticket"),
    PREVIOUS: said("verdicts", "an earlier jsapi_ticket"),
    GIVEN: said("verdicts", "the pasted ticket"),
    "wx_card": said("verdicts", "the wx_card ticket"),
    "agent_config": said("verdicts", "the agent_config ticket"),
    "access_token": said("verdicts", "the access_token"),
    "other_account": said("verdicts", "another account's ticket"),
}
_OF_ACCOUNT = said("verdicts", "the ticket of {name}")


def credential_words(name: str, translate: Translate) -> str:
    """The credential called `name` by whoever gave it; another account's is called by that account's name."""
    known = next((words for beginning, words in CREDENTIALS.items() if name.startswith(beginning)), None)
    return translate("verdicts", known or _OF_ACCOUNT).format(name=name)
