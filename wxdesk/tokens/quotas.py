"""What WeChat still allows an account today: asked when somebody wants to know, and given back at a price."""

from collections.abc import Mapping

from wxdesk.errors import ApiError
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.sources import TOKEN_PATHS
from wxdesk.wechat.quota import Quota

CLEARED_A_MONTH = 10  # with clear_quota/v2; for all endpoints of the account at once
_OTHERS = ("/cgi-bin/ticket/getticket", "/cgi-bin/media/get")


def paths_of(broker: Broker) -> tuple[str, ...]:
    """What wxdesk calls most: the account's own line of tokens, tickets, media."""
    return (TOKEN_PATHS[broker.account.token_source], *_OTHERS)


def fetch(broker: Broker) -> Mapping[str, Quota | ApiError]:
    """By path. WeChat may refuse one path and tell of the next. Raises as Broker.with_token does, of the first path as
    of the last: an error that is not about the path."""
    return {path: _told(broker, path) for path in paths_of(broker)}


def clear(broker: Broker) -> None:
    """Raises as Broker.with_token does; ApiError 48006 where the month's ten times are over."""
    broker.with_token(lambda token: broker.api.clear_quota(token, broker.account.appid))


_ABOUT_THE_PATH = frozenset({48001, 76021, 76022, 76003})


def _told(broker: Broker, path: str) -> Quota | ApiError:
    try:
        return broker.with_token(lambda token: broker.api.fetch_quota(token, path))
    except ApiError as error:
        if error.errcode not in _ABOUT_THE_PATH:
            raise
        return error
