"""Which accounts have their AppSecret here."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wxdesk.accounts.account import Account
from wxdesk.errors import SecretError
from wxdesk.services import Services
from wxdesk.ui.tasks import Task


class SecretState(StrEnum):
    UNKNOWN = "unknown"
    KEPT = "kept"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"
    UNREADABLE = "unreadable"
    BUILT_IN = "built_in"


@dataclass(frozen=True)
class Found:
    """Which accounts' secrets there are, by AppID; `error` is why the keyring could not say."""

    states: Mapping[str, SecretState]
    error: SecretError | None = None


def find_secrets(services: Services, accounts: tuple[Account, ...], job: Task) -> Found:
    """Ask the keyring for each; after its first failure no more, as it would fail or ask for its password again."""
    states: dict[str, SecretState] = {}
    for account in accounts:
        job.check()
        if account.of_sandbox:
            states[account.appid] = SecretState.BUILT_IN
            continue
        try:
            secret = services.load_vault().load(account.appid)
        except SecretError as error:
            return Found(
                dict.fromkeys((each.appid for each in accounts), SecretState.UNREADABLE) | states, error
            )
        states[account.appid] = SecretState.KEPT if secret else SecretState.MISSING
    return Found(states)
