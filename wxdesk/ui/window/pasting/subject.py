"""What a pasted text can be about, and which pages answer it."""

from enum import StrEnum
from typing import NamedTuple


class Subject(StrEnum):
    SIGNATURE = "signature"
    CODE = "code"
    CODES = "codes"
    RID = "rid"
    MEDIA_IDS = "media_ids"
    ADDRESS = "address"


# Which pages answer it, the likelier one first
PAGES: dict[Subject, tuple[str, ...]] = {
    Subject.SIGNATURE: ("diagnose",),
    Subject.CODE: ("codes",),
    Subject.CODES: ("codes",),
    Subject.RID: ("codes",),
    Subject.MEDIA_IDS: ("media",),
    Subject.ADDRESS: ("sign", "diagnose"),
}


class Recognised(NamedTuple):
    """`amount` things of the kind; `value`: the code, the rid or the address itself."""

    subject: Subject
    amount: int = 1
    value: str = ""
