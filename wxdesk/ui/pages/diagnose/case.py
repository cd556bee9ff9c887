"""One case on the Diagnose page: what was pasted, which ticket it was held against, and what came out."""

from dataclasses import dataclass

from wxdesk.accounts.account import Account
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.verdict import JSAPI_TICKET, PREVIOUS, AddressDiffers, Verdict
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import Kind
from wxdesk.ui.language import translate
from wxdesk.wording.told_verdict import ToldVerdict, tell_verdict

_REFUSED = 63002  # WeChat's code for invalid signature
_OTHER_KINDS = (Kind.WX_CARD_TICKET, Kind.ACCESS_TOKEN)


@dataclass(frozen=True)
class Case:
    """`account`: whose ticket was used; None: a pasted one."""

    evidence: Evidence
    account: Account | None
    verdict: Verdict

    @property
    def foreign_appid(self) -> str:
        """The AppID that was pasted, where it is not the account's."""
        named = self.evidence.appid.strip()
        return named if self.account is not None and named != self.account.appid else ""

    @property
    def address_differs(self) -> tuple[AddressDiffers, ...]:
        """Each pair of addresses once: what was signed goes before what only stands beside it."""
        by_pair = {(one.was, one.should): one for one in self.verdict.address_differs}
        return tuple(by_pair.values())

    def told(self) -> ToldVerdict:
        """In the language of now."""
        return tell_verdict(
            self.verdict,
            translate,
            anything_found=self.evidence != Evidence(),
            refused=self.evidence.errcode == _REFUSED and not self.evidence.real_auth_urls,
            named_appid=self.foreign_appid,
            account_name=self.account.name if self.account else "",
        )


def credentials_of(broker: Broker, ticket: Secret | None) -> dict[str, Secret]:
    """What is in memory of an account, by the names that diagnosis knows; nothing is fetched."""
    known: dict[str, Secret] = {}
    if ticket is not None:
        known[JSAPI_TICKET] = ticket
    for number, secret in enumerate(broker.previous(Kind.JSAPI_TICKET), start=1):
        known[PREVIOUS if number == 1 else f"{PREVIOUS}_{number}"] = secret
    for kind in _OTHER_KINDS:
        credential = broker.get(kind)
        if credential is not None:
            known[kind.value] = credential.value
    return known
