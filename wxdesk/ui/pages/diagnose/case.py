"""One case on the Diagnose page: what was pasted, which ticket it was held against, and what came out."""

from dataclasses import dataclass

from wxdesk.accounts.account import Account
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.verdicts.verdict import AddressDiffers, Verdict
from wxdesk.ui.language import name_of, translate
from wxdesk.wechat.errors.pasted_error import ExplainedError
from wxdesk.wording.signing.told_errors import describe_errors
from wxdesk.wording.signing.verdict_text import VerdictText, describe_verdict


@dataclass(frozen=True)
class Case:
    """`account`: whose ticket was used; None: a pasted one. `errors`: what the text is about instead of a signature."""

    evidence: Evidence
    account: Account | None
    verdict: Verdict
    errors: tuple[ExplainedError, ...] = ()

    @property
    def address_differs(self) -> tuple[AddressDiffers, ...]:
        """Each pair of addresses once: what was signed goes before what only stands beside it."""
        by_pair = {(one.was, one.should): one for one in self.verdict.address_differs}
        return tuple(by_pair.values())

    def told(self) -> VerdictText:
        """In the language of now."""
        name = name_of(self.account) if self.account else ""
        found = self.evidence != Evidence() or bool(self.errors)
        told = describe_verdict(self.verdict, translate, anything_found=found, account_name=name)
        return describe_errors(self.errors, told, translate) if self.errors else told
