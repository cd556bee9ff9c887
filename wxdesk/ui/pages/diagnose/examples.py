"""Cases to try: what a page, a back end and a client say about signatures that are right, and wrong in named ways.

Each is made with the sandbox's own credentials, as its back end would have made it.
"""

from collections.abc import Callable, Mapping
from urllib.parse import unquote

from wxdesk.secrecy import Secret
from wxdesk.signing.signature import Signed, digest, new_noncestr, string1
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.snippets import wx_config

RIGHT = "right"
_PAGE = "https://h5.example.com/photo/?uid=88&name=%E5%B0%8F%E6%98%8E"
_SHARED = f"{_PAGE}&from=singlemessage"

Credentials = Mapping[str, Secret]
Example = Callable[[str, Credentials, int], str]


def _right(appid: str, known: Credentials, now: int) -> str:
    nonce = new_noncestr()
    ticket = known[CredentialKind.JSAPI_TICKET].reveal()
    signature = digest(string1(ticket, nonce, str(now), _SHARED))
    return f"{_config(appid, nonce, now, signature)}\n\nlocation.href: {_SHARED}\n"


def _config(appid: str, nonce: str, now: int, signature: str) -> str:
    return wx_config(Signed(_SHARED, nonce, str(now), "", signature), appid)


def _refused(page: str, sent: str = "") -> str:
    told = f'POST /wechat/signature {{"url": "{sent}"}}\n\n' if sent else ""
    return f'{told}{{"errMsg":"config:fail,Error: 系统错误,错误码:63002,invalid signature","realAuthUrl":["{page}"]}}\n'


def _address(signed: Callable[[str], str], page: str = _SHARED) -> Example:
    """The back end signed another address."""

    def example(appid: str, known: Credentials, now: int) -> str:
        nonce, ticket = new_noncestr(), known[CredentialKind.JSAPI_TICKET].reveal()
        signature = digest(string1(ticket, nonce, str(now), signed(page.partition("#")[0])))
        return f"{_config(appid, nonce, now, signature)}\n\n{_refused(page)}"

    return example


def _credential(kind: CredentialKind) -> Example:
    def example(appid: str, known: Credentials, now: int) -> str:
        nonce = new_noncestr()
        signature = digest(string1(known[kind].reveal(), nonce, str(now), _SHARED))
        return f"{_config(appid, nonce, now, signature)}\n\n{_refused(_SHARED)}"

    return example


def _text(change: Callable[[str, str], str]) -> Example:
    """Something is wrong with string1; `change` takes it and the timestamp."""

    def example(appid: str, known: Credentials, now: int) -> str:
        nonce, ticket = new_noncestr(), known[CredentialKind.JSAPI_TICKET].reveal()
        signature = digest(change(string1(ticket, nonce, str(now), _SHARED), str(now)))
        return f"{_config(appid, nonce, now, signature)}\n\n{_refused(_SHARED)}"

    return example


# By the cause that each is diagnosed as.
EXAMPLES: dict[str, Example] = {
    RIGHT: _right,
    "url.share_parameters_lost": _address(lambda url: url.partition("&from=")[0]),
    "url.query_cut": _address(lambda url: url.partition("&")[0]),
    "url.fragment_kept": _address(lambda url: f"{url}#/photo", f"{_SHARED}#/photo"),
    "url.decoded": _address(unquote),
    "url.html_entity": _address(lambda url: url.replace("&", "&amp;")),
    "url.scheme": _address(lambda url: url.replace("https:", "http:")),
    "url.slash_lost": _address(lambda url: url.replace("/?", "?")),
    "ticket.access_token": _credential(CredentialKind.ACCESS_TOKEN),
    "ticket.wx_card": _credential(CredentialKind.WX_CARD_TICKET),
    "timestamp.milliseconds": _text(lambda text, now: text.replace(now, f"{now}000")),
    "string1.key_case": _text(lambda text, now: text.replace("noncestr", "nonceStr")),
    "string1.times_sign": _text(lambda text, now: text.replace("&timestamp", "×tamp")),
}
