"""What diagnosis answers with."""

from dataclasses import dataclass, field
from enum import StrEnum

from wxdesk.signing.signature import Signed

# Names of credentials, as callers give them and verdicts carry them.
JSAPI_TICKET = "jsapi_ticket"  # the account's current one
PREVIOUS = "previous"  # what the name of an earlier one begins with: previous, previous_2 …
GIVEN = "given"  # the ticket that stood in the evidence


class VerdictKind(StrEnum):
    MATCH = "match"
    INCOMPLETE = "incomplete"
    UNEXPLAINED = "unexplained"


class Note(StrEnum):
    """What else was noticed; none of it changes the verdict."""

    URL_INVALID = "url_invalid"  # the page's address is none: it was tried as it stands
    NOT_WHAT_A_BROWSER_REPORTS = "not_what_a_browser_reports"  # it matches as pasted only
    PREVIOUS_TICKET = "previous_ticket"  # it matches with a ticket that is not the current one
    OTHER_CREDENTIAL = "other_credential"  # reproduced with what is no jsapi ticket of this account
    OTHER_ADDRESS = "other_address"  # reproduced with an address that WeChat does not check here
    UPPER_CASE = "upper_case"  # reproduced, but the signature was given in capital letters
    CONFLICTING_VALUES = "conflicting_values"  # a field was pasted with several values; the first was taken
    DOMAIN_REFUSED = "domain_refused"  # 40048: WeChat did not get as far as the signature


class Comparison(StrEnum):
    """Which two addresses stand beside each other."""

    BROWSER = "browser"  # the page's as pasted; what a browser reports
    REAL_AUTH_URL = "real_auth_url"  # the page's; what WeChat says it checked
    REPRODUCED = "reproduced"  # what was signed; what should have been


@dataclass(frozen=True)
class AddressDiffers:
    comparison: Comparison
    was: str
    should: str


@dataclass(frozen=True)
class Verdict:
    """`missing`: names of Evidence's fields. `reproduced` is the text whose digest the given signature is.

    `address` and `credential_name` say what reproduced it. `expected` is the signature over the address to be
    signed with the current ticket, None while anything for it is missing. `tried` counts digests.
    """

    kind: VerdictKind
    missing: tuple[str, ...] = ()
    expected: Signed | None = None
    reproduced: str | None = field(default=None, repr=False)
    address: str = ""
    credential_name: str = ""
    address_differs: tuple[AddressDiffers, ...] = ()
    notes: tuple[Note, ...] = ()
    tried: int = 0
    seconds: float = 0.0
