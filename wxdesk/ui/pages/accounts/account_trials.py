"""What is typed is tried: the AppSecret, the way to WeChat, where the access_token comes from. Nothing is saved."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from wxdesk.accounts.account import Account
from wxdesk.errors import SecretError
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.tokens.sources import Holding
from wxdesk.ui.language import translate
from wxdesk.ui.tasks import Task
from wxdesk.wechat.way_trial import Reach, try_way
from wxdesk.wording import tr_noop
from wxdesk.wording.tokens.stored_tokens import tell_found


@dataclass(frozen=True)
class Asked:
    """What is typed in the form, to be tried before it is saved; what was not typed is the saved one's."""

    account: Account
    former: Account | None
    secret: Secret | None
    proxy_password: Secret | None
    passwords: Mapping[str, Secret]  # of where the access_token comes from


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


def look_at_source(services: Services, asked: Asked, job: Task) -> Holding | None:
    """As Services.look_at_source."""
    return services.look_at_source(asked.account, asked.passwords, asked.former)


def _tell_accepted(asked: Asked, now: float) -> str:
    if asked.account.proxy:
        words = tr_noop("trials", "WeChat accepts the AppID, the AppSecret and the IP of this way.")
    else:
        words = tr_noop("trials", "WeChat accepts the AppID, the AppSecret and this computer's IP.")
    return translate("trials", words)


def _tell_reached(reach: Reach, now: float) -> str:
    if reach is Reach.ADMITTED:
        words = tr_noop("trials", "WeChat was reached and takes calls that come this way.")
    else:
        words = tr_noop(
            "trials",
            "WeChat was reached. Whether it takes calls that come this way shows only with the right AppSecret.",
        )
    return translate("trials", words)


def _tell_found(found: Holding | None, now: float) -> str:
    return tell_found(found, now, translate)


@dataclass(frozen=True)
class Trial:
    """`work` is for a worker; `tell` makes words of what it found, None: nothing, and of the time (epoch seconds)."""

    work: Callable[[Services, Asked, Task], Any]
    tell: Callable[[Any, float], str]
    with_secret: bool = False


SECRET = Trial(check, _tell_accepted, with_secret=True)
WAY = Trial(test_way, _tell_reached)
SOURCE = Trial(look_at_source, _tell_found)
