"""Cases to try: what a page, a back end and a client say about a signature that is right, and one that is wrong."""

from wxdesk.secrecy import Secret
from wxdesk.signing.signature import new_noncestr, sign
from wxdesk.ui.snippets import wx_config

_PAGE = "https://h5.example.com/photo?uid=88"
_SHARED = f"{_PAGE}&from=singlemessage"


def right(appid: str, ticket: Secret, now: int) -> str:
    """`now`: epoch seconds."""
    signed = sign(ticket.reveal(), new_noncestr(), str(now), _SHARED)
    return f"{wx_config(signed, appid)}\n\nlocation.href: {_SHARED}\n"


def wrong(appid: str, ticket: Secret, now: int) -> str:
    """The back end signed the address without what WeChat adds when a page is shared: the client says 63002."""
    signed = sign(ticket.reveal(), new_noncestr(), str(now), _PAGE)
    return (
        f"{wx_config(signed, appid)}\n\n"
        f'POST /wechat/signature {{"url": "{_PAGE}"}}\n\n'
        '{"errMsg":"config:fail,Error: 系统错误,错误码:63002,invalid signature",'
        f'"realAuthUrl":["{_SHARED}"]}}\n'
    )
