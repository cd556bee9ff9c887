"""What is typed into an account's form: how each text is checked, and beside which field an error stands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wxdesk.accounts.account import (
    DEFAULT_API_BASE,
    Account,
    Environment,
    check_api_base,
    check_appid,
    check_name,
    check_safe_domains,
    check_secret,
)
from wxdesk.accounts.proxy import proxy_address
from wxdesk.secrecy import Secret
from wxdesk.ui.pages.accounts.source_draft import SourceDraft, source_draft_of

# Beside which field an error stands.
FIELDS = {
    "account_name_empty": "name",
    "account_name_long": "name",
    "account_name_secret": "name",
    "account_name_taken": "name",
    "appid_shape": "appid",
    "appid_taken": "appid",
    "appid_of_sandbox": "appid",
    "secret_empty": "secret",
    "secret_is_appid": "secret",
    "secret_shape": "secret",
    "secret_missing": "secret",
    "secret_too_long": "secret",
    "api_base_invalid": "api_base",
    "api_base_plain_http": "api_base",
    "api_base_this_computer": "api_base",
    "sandbox_secret_elsewhere": "api_base",
    "safe_domain_shape": "safe_domains",
}
CHECKS: dict[str, Callable[[str], Any]] = {
    "name": check_name,
    "appid": check_appid,
    "secret": check_secret,
    "api_base": check_api_base,
    "safe_domains": check_safe_domains,
}


_NOTHING = Secret("")


@dataclass(frozen=True)
class WayDraft:
    """The parts of a proxy's address, sound or not; `scheme` is empty where there is none."""

    scheme: str = ""
    host: str = ""
    user: str = ""
    password: Secret = _NOTHING


@dataclass(frozen=True)
class Draft:
    """What stands in the form, sound or not."""

    texts: tuple[tuple[str, str], ...]
    secret: Secret
    environment: Environment
    source: SourceDraft
    local_relay: bool
    way: WayDraft = WayDraft()


def way_draft(proxy: str) -> WayDraft:
    address = proxy_address(proxy)
    return WayDraft() if address is None else WayDraft(address.scheme, address.host, address.user)


def draft_of(account: Account | None) -> Draft:
    """What stands in the form of an account, or of a new one, before anything is typed."""
    of = account or Account("", "")
    shown = {
        "name": of.name,
        "appid": of.appid,
        "api_base": "" if of.api_base == DEFAULT_API_BASE else of.api_base,
        "safe_domains": " ".join(of.safe_domains),
    }
    return Draft(
        tuple(shown.items()),
        Secret(""),
        of.environment,
        source_draft_of(of),
        of.local_relay,
        way_draft(of.proxy),
    )
