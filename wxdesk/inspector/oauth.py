"""Pages that ask WeChat who their visitor is: outside of WeChat they end at a page that says so.

Source: developers.weixin.qq.com, "web page authorization".
"""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

from wxdesk import outside

_HOST, _PATHS = "open.weixin.qq.com", ("/connect/oauth2/authorize", "/connect/oauth2/authorize/")
_LONGEST = 4_096


@dataclass(frozen=True)
class OauthRequest:
    """`scope`: snsapi_base or snsapi_userinfo."""

    appid: str
    redirect_uri: str
    scope: str
    state: str

    def redirect(self, code: str) -> str:
        """Where WeChat would send the visitor, with `code`; empty where there is no such address."""
        try:
            parts = urlsplit(self.redirect_uri)
        except ValueError:
            return ""
        if parts.scheme not in ("http", "https") or not parts.netloc:
            return ""
        added = urlencode({"code": code, "state": self.state})
        return urlunsplit(parts._replace(query=f"{parts.query}&{added}" if parts.query else added))


def recognise(address: str) -> OauthRequest | None:
    """What the address asks of WeChat; None where it is another page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.hostname != _HOST or parts.path not in _PATHS:
        return None
    try:
        asked = parse_qs(parts.query, max_num_fields=50)
    except ValueError:
        return None
    names = ("appid", "redirect_uri", "scope", "state")
    return OauthRequest(*(outside.text(asked.get(name, [""])[0], _LONGEST) for name in names))
