"""What the words for a mistake are, and the second sentences that tell what was at stake."""

from dataclasses import dataclass

from wxdesk.wording import said


@dataclass(frozen=True)
class Words:
    """`title` goes on after "Wrong:"; `sentence` says what happened, in the reader's terms.

    `at_stake` follows it where the cause has a detail, which is its {detail}; {credential} is the detail as the
    name of a credential, in words. `front` and `back` say what has to change there, `topic` names the code that
    does it (fix_code.TOPICS).
    """

    title: str
    sentence: str
    at_stake: str = ""
    front: str = ""
    back: str = ""
    topic: str | None = None


LOST = said("causes", "Lost: {detail}")
ADDED = said("causes", "Added: {detail}")
SIGNED = said("causes", "Signed: {detail}")
CONCERNED = said("causes", "Concerned: {detail}")
CHANGED = said("causes", "Changed: {detail}")
WRITTEN = said("causes", "Written: {detail}")
ORDER = said("causes", "Order: {detail}")
LIKE = said("causes", "The function {detail} writes it like this.")
ENCODING = said("causes", "Encoding: {detail}")
LENGTH = said("causes", "Characters left: {detail}")
SECONDS = said("causes", "Seconds between them: {detail}")
HOURS = said("causes", "Between them: {detail}")
CREDENTIAL = said("causes", "It was made with {credential}.")
NAMED = said("causes", "wx.config names {detail}.")
