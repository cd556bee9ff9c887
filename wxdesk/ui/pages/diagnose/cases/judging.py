"""Evidence and a ticket -> a case. What is known is gathered on the UI thread; what takes its time runs on a worker."""

import time
from collections.abc import Callable
from dataclasses import replace

from wxdesk.accounts.account import Account
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.search.walk import SearchBudget
from wxdesk.signing.verdicts.suspicion import DiagnosisContext
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.known_credentials import KnownCredentials, circumstances_of, in_memory
from wxdesk.ui.pages.diagnose.cases.case import Case
from wxdesk.wechat.errors.subject import errors_told

Judge = Callable[[Callable[[], None], SearchBudget | None], Case]


def judge_of(
    evidence: Evidence,
    text: str,
    account: Account | None,
    ticket: Secret | None,
    accounts: tuple[Account, ...],
    broker_of: Callable[[Account], Broker],
) -> Judge:
    """What judges it, within a budget; nothing is fetched. `account` None: `ticket` was pasted."""
    if account is None:
        evidence, known = replace(evidence, ticket=ticket), KnownCredentials({})
        around = DiagnosisContext(accounts={one.appid: one.name for one in accounts}, now=time.time())
    else:
        broker = broker_of(account)
        known = in_memory(broker, ticket, [broker_of(other) for other in accounts if other != account])
        around = circumstances_of(broker, accounts)

    def judge(check: Callable[[], None], budget: SearchBudget | None) -> Case:
        verdict = diagnose(evidence, known.by_name, around, budget, check)
        return Case(evidence, account, verdict, errors_told(text, evidence))

    return judge
