"""What diagnosis answers with."""

from dataclasses import dataclass, field
from enum import StrEnum

from wxdesk.secrecy import Secret
from wxdesk.signing.damage import PasteArtifact
from wxdesk.signing.masking import masked
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.signature import Signed
from wxdesk.signing.sorted_values.purpose import Purpose
from wxdesk.signing.verdicts.suspicion import Suspicion

# Names of credentials, as callers give them and verdicts carry them.
JSAPI_TICKET = "jsapi_ticket"  # the account's current one
PREVIOUS = "previous"  # what the name of an earlier one begins with: previous, previous_2 …
GIVEN = "given"  # the ticket that stood in the evidence
TOKEN = "token"  # of message push  # noqa: S105 -- a name


class VerdictKind(StrEnum):
    MATCH = "match"
    PROVEN = "proven"  # wrong, and named mistakes reproduce the signature
    UNEXPLAINED = "unexplained"
    TOO_OLD = "too_old"  # signed at a time whose ticket is not known: nobody can tell
    INCOMPLETE = "incomplete"


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
class Reproduced:
    """The text whose digest the given signature is, and what is in it. `string1` holds the credential in full.

    `digest`: how it was made of the text: sha1, md5, hmac-sha1 … `ticket`: what stands for the ticket in it.
    """

    string1: str = field(repr=False)
    ticket: str = field(repr=False)
    digest: str
    address: str
    credential_name: str


@dataclass(frozen=True)
class Verdict:
    """`missing`: names of Evidence's fields. `expected`: the signature over the address to be signed with the
    current ticket, None while anything for it is missing, and where the current ticket is not the one to be expected.

    `signed_at`: epoch seconds, and `age_s` how long ago that was, by the evidence's timestamp; with TOO_OLD only.

    `explanations`: the mistakes that were made. Several are equally simple and likely: each is enough. `undone`:
    what display had done to the pasted values before they fitted. `suspicions` are no proof and change nothing.

    `purpose`: what the signature is for. `tried` counts digests; `complete`: everything that the search knows was
    tried, no budget ended it.
    """

    kind: VerdictKind
    missing: tuple[str, ...] = ()
    expected: Signed | None = None
    reproduced: Reproduced | None = None
    explanations: tuple[tuple[Cause, ...], ...] = ()
    undone: tuple[PasteArtifact, ...] = ()
    address_differs: tuple[AddressDiffers, ...] = ()
    suspicions: tuple[Suspicion, ...] = ()
    tried: int = 0
    seconds: float = 0.0
    complete: bool = True
    signed_at: float = 0.0
    age_s: float = 0.0
    purpose: Purpose = Purpose.PAGE

    @property
    def masked_string1(self) -> str:
        """What was signed, its ticket as a hint; empty where it is not known."""
        return self._masked(self.reproduced.string1, self.reproduced.ticket) if self.reproduced else ""

    @property
    def masked_expected(self) -> str:
        """The text whose digest `expected` is, its ticket as a hint; empty where it is not known."""
        return self._masked(self.expected.string1, self.expected.ticket) if self.expected else ""

    def _masked(self, text: str, ticket: str) -> str:
        """Without keys nothing but the ticket itself tells where it stands, however short it is."""
        if self.purpose is not Purpose.PAGE and ticket:
            text = text.replace(ticket, Secret(ticket).hint())
        return masked(text, ticket)

    @property
    def causes(self) -> tuple[Cause, ...]:
        """The first explanation."""
        return self.explanations[0] if self.explanations else ()
