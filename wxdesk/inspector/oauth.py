"""Pages that ask WeChat who their visitor is: outside of WeChat they end at a page that says so.

Source: developers.weixin.qq.com, "web page authorization".
"""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

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
    query: str

    def at(self, base: str) -> str:
        """The same question, asked of another host than WeChat's, such as the sandbox."""
        return f"{base}{_PATHS[0]}?{self.query}"


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

    def value(name: str) -> str:
        return outside.text(asked.get(name, [""])[0], _LONGEST)

    return OauthRequest(value("appid"), value("redirect_uri"), value("scope"), value("state"), parts.query)
