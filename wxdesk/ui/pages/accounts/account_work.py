"""What the Accounts page has done by workers: looking for secrets, checking one, trying a way to WeChat."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum

from wxdesk.accounts.account import Account
from wxdesk.errors import SecretError
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.ui.tasks import Task
from wxdesk.wechat.way_trial import Reach, try_way


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


@dataclass(frozen=True)
class Asked:
    """What is typed in the form, to be tried before it is saved; what was not typed is the saved one's."""

    account: Account
    former: Account | None
    secret: Secret | None
    proxy_password: Secret | None


def check(services: Services, asked: Asked, job: Task) -> Asked:
    """Fetch a stable token with the typed secret, or the saved one: harmless, and the same that every other use does.
    What was `asked` comes back: that is what was accepted. `job` is told True once the keyring has answered.

    Raises what the keyring, the network and WeChat answer.
    """
    secret = asked.secret or services.store.load_secret(asked.former or asked.account)
    job.check()
    with closing(services.trial_api(asked.account, asked.proxy_password)) as api:
        job.report(True)
        services.fetch_token_with(asked.account, secret, by_hand=True, api=api)
    return asked


def test_way(services: Services, asked: Asked, job: Task) -> Reach:
    """As wechat/way_trial.py has it, with the AppSecret if there is one."""
    secret = asked.secret or _saved_secret(services, asked.former or asked.account)
    job.check()
    with closing(services.trial_api(asked.account, asked.proxy_password)) as api:
        job.report(True)
        return try_way(
            api,
            (lambda: services.fetch_token_with(asked.account, secret, by_hand=True, api=api))
            if secret
            else None,
        )


def _saved_secret(services: Services, account: Account) -> Secret | None:
    try:
        return services.store.load_secret(account)
    except SecretError as error:
        if error.code != "secret_missing":
            raise
        return None
