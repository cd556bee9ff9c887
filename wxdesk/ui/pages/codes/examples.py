"""Errors to try, as customers and their back ends send them."""

from wxdesk.wechat.errors.error_text import rid_time


def refused_address(now: int) -> str:
    """`now`: epoch seconds; the rid is an hour old."""
    return (
        '{"errcode":40164,"errmsg":"invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist '
        f'rid: {_rid(now - 3600)}"}}'
    )


def wrong_signature(now: int) -> str:
    return "config:fail,Error: 系统错误,错误码:63002,invalid signature [20260301 08:38:01][]"


def no_permission(now: int) -> str:
    return '{"errMsg":"updateAppMessageShareData:permission denied"}'


def several(now: int) -> str:
    return (
        f'10:02:11 ERROR {{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest '
        f'rid: {_rid(now - 120)}"}}\n'
        f'10:02:12 ERROR {{"errcode":45009,"errmsg":"reach max api daily quota limit rid: {_rid(now - 119)}"}}'
    )


def _rid(at: int) -> str:
    rid = f"{at:08x}-1f3a5c2e-7d90a1b2"
    assert rid_time(rid) == at
    return rid
