"""What the words for a mistake are, and the second sentences that tell what was at stake."""

from dataclasses import dataclass

from wxdesk.wording import tr_noop


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


LOST = tr_noop("causes", "Missing: {detail}")
ADDED = tr_noop("causes", "Added: {detail}")
SIGNED = tr_noop("causes", "Signed: {detail}")
CONCERNED = tr_noop("causes", "Affected: {detail}")
CHANGED = tr_noop("causes", "Changed: {detail}")
WRITTEN = tr_noop("causes", "Written as: {detail}")
PLACE = tr_noop("causes", "Part, position and change: {detail}")
ORDER = tr_noop("causes", "Order: {detail}")
LIKE = tr_noop("causes", "Same result as {detail}.")
ENCODING = tr_noop("causes", "Encoding: {detail}")
LENGTH = tr_noop("causes", "Characters remaining: {detail}")
SECONDS = tr_noop("causes", "Difference in seconds: {detail}")
HOURS = tr_noop("causes", "Difference: {detail}")
CREDENTIAL = tr_noop("causes", "Signed with: {credential}.")
NAMED = tr_noop("causes", "wx.config contains {detail}.")
RIGHT_ONE = tr_noop("causes", "The correct one begins with {detail}.")
