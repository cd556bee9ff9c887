"""Who may call: which account a request is for, and whether its keys and its address are good.

The order of the checks is what users of WeChat's API report: the AppID
first, then the grant type, the caller's address, the AppSecret. With an access_token that comes first: it tells whose
whitelist holds.
"""

from collections.abc import Iterable, Mapping
from urllib.parse import parse_qsl

from wxdesk.sandbox.account.account import Account
from wxdesk.sandbox.account.token_lines import unknown_token
from wxdesk.sandbox.endpoints.endpoint import Endpoint, Key
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.serving.exchange import Request


def admitted(accounts: Mapping[str, Account], endpoint: Endpoint, request: Request, now: float) -> Account:
    """The account that the call is for, one call the poorer. Raises WeChatError."""
    if endpoint.key is Key.USER_TOKEN:
        return _by_user_token(accounts.values(), request)
    if endpoint.key is Key.ACCESS_TOKEN:
        account = by_token(accounts.values(), request, now)
    else:
        account = _by_appid(accounts, endpoint, request, now)
    with account.lock:
        account.quotas.spend(endpoint.path, now, request.spent)
    return account


def by_token(accounts: Iterable[Account], request: Request, now: float) -> Account:
    """Raises WeChatError: as the token's own, 40164."""
    token = request.query.get("access_token", "")
    account = next((one for one in accounts if one.tokens.knows(token)), None)
    if account is None:
        raise unknown_token(token)
    with account.lock:
        account.tokens.check(token, now)
    _check_address(account, request, now, with_secret=False)
    return account


def _by_user_token(accounts: Iterable[Account], request: Request) -> Account:
    """Any account where none has given the token out: each of them says so of it."""
    token = request.query.get("access_token", "")
    known = list(accounts)
    return next((one for one in known if one.oauth.knows(token)), known[0])


def _by_appid(accounts: Mapping[str, Account], endpoint: Endpoint, request: Request, now: float) -> Account:
    fields = _fields(endpoint.key, request)
    appid = fields.get("appid")
    if not appid:
        raise WeChatError(41002)
    account = accounts.get(appid) if isinstance(appid, str) else None
    if account is None:
        raise WeChatError(40013)
    if endpoint.key is Key.APPID_IN_ADDRESS:
        return account
    if endpoint.grant_type and fields.get("grant_type") != endpoint.grant_type:
        raise WeChatError(40002)
    _check_address(account, request, now, with_secret=True)
    with account.lock:
        account.check_secret(fields.get(endpoint.secret_name), now)
    return account


def _check_address(account: Account, request: Request, now: float, with_secret: bool) -> None:
    if request.ip_barred or not account.whitelist.admits(request.client_ip, with_secret):
        raise WeChatError(40164, ip=request.client_ip)
    if with_secret and account.confirmations is not None:
        with account.lock:
            account.confirmations.check(request.client_ip, now)


def _fields(key: Key, request: Request) -> Mapping[str, object]:
    """Where a call bears its AppID and AppSecret; a form in place of JSON counts as no fields at all."""
    if key in (Key.SECRET_IN_ADDRESS, Key.APPID_IN_ADDRESS):
        return request.query
    try:
        inside: Mapping[str, object] = request.json_object()
    except ValueError:
        inside = {}
    if key is Key.SECRET_IN_JSON:
        return inside
    if request.content_type.startswith("application/x-www-form-urlencoded"):
        inside = dict(parse_qsl(request.body.decode(errors="replace")))
    return {**inside, **request.query}
