"""One case on the Diagnose page: what was pasted, which ticket it was held against, and what came out."""

from dataclasses import dataclass

from wxdesk.accounts.account import Account
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.verdicts.shown import Difference, distinct_pairs, most_telling
from wxdesk.signing.verdicts.verdict import AddressDiffers, Verdict, VerdictKind
from wxdesk.ui.language import translate
from wxdesk.wechat.errors.pasted_error import ExplainedError
from wxdesk.wording import Translate
from wxdesk.wording.accounts import account_name
from wxdesk.wording.signing.equal_causes import different_ways
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
    def found(self) -> bool:
        """Anything at all was recognised."""
        return self.evidence != Evidence() or bool(self.errors)

    @property
    def address_differs(self) -> tuple[AddressDiffers, ...]:
        return distinct_pairs(self.verdict)

    @property
    def difference(self) -> Difference | None:
        return most_telling(self.verdict)

    @property
    def can_go_on(self) -> bool:
        """The search for a cause ended because its time was over."""
        verdict = self.verdict
        return verdict.kind is VerdictKind.UNEXPLAINED and not verdict.complete and not self.errors

    @property
    def causes(self) -> tuple[Cause, ...]:
        """Of all explanations: where several are equal, each may be the one."""
        ways = different_ways(self.verdict.explanations)
        return tuple(dict.fromkeys(cause for way in ways for cause in way))

    def told(self, say: Translate = translate) -> VerdictText:
        """In the language of `say`."""
        name = account_name(self.account, say) if self.account else ""
        told = describe_verdict(self.verdict, say, anything_found=self.found, account_name=name)
        return describe_errors(self.errors, told, say) if self.errors else told
