"""What a credential looks like in anybody's text: by the name that stands before it, or by itself.

By themselves access_tokens (`84_` and a long run; those of old are longer than anything else) and tickets (86
characters) are known; an AppSecret is 32 hex digits as a nonceStr may be, and so is known by its name or its place only.
Media IDs (43 or 64 characters), AppIDs, OpenIDs, nonceStr, signatures and digests are none of it.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache


class Credential(StrEnum):
    ACCESS_TOKEN = "access_token"  # noqa: S105 -- what it is called
    TICKET = "ticket"
    APPSECRET = "appsecret"


_RUN = "[A-Za-z0-9_-]"
_ALONE, _END = f"(?<!{_RUN})", f"(?!{_RUN})"
# Random ones have all of these; a ruled line, a word, a digest in hex have not.
_MIXED = f"(?={_RUN}*[A-Z])(?={_RUN}*[a-z])(?={_RUN}*[0-9])"
# Each begins as all of one company's do, so that cut ones are known, too.
_FAMILIES = "(?:sM4AOVdWfPE4DxkXGEs8V|kgt8ON7yVITDhtdwci0qe|HoagFKDcsGMVCIY2vOjf9|IpK_1T69hDhZkLQTlwsAX)"
_BARE = {
    # Media IDs that ran together are as long as some of old: twice or three times 64.
    Credential.ACCESS_TOKEN: (
        rf"{_ALONE}(?:(?=\d{{1,3}}_)(?!{_RUN}{{64}}{_END}){_RUN}{{65,}}"
        rf"|(?!(?:{_RUN}{{64}}){{2,3}}{_END}){_MIXED}{_RUN}{{117,}})"
    ),
    Credential.TICKET: rf"{_ALONE}(?:{_FAMILIES}{_RUN}{{7,}}|{_MIXED}{_RUN}{{86}}{_END})",
}
_APPSECRET = r"[0-9a-f]{32}"

_NAMES = (
    r"secret|token|ticket|passw(?:or)?d|pwd|authorization|(?:session|api|aes|access|private)[_-]?key"
    r"|密钥|秘钥|密码|口令|令牌"
)
# Also as it stands in JSON, in JSON inside JSON, in HTML, in an address
_QUOTE = r"""(?:\\*["'“”]|%(?:25)*22|&quot;|&\#3[49];)"""
_EQUALS = r"(?:=>|[=:：＝]|%(?:25)*3[AD]|>(?:<!\[CDATA\[)?)"
_SCHEME = r"(?:(?:bearer|basic|digest|token|negotiate|ntlm)(?:\s+|%20|\+))"
_NAMED = (
    (
        rf"""(?ix) ((?:{_NAMES}) \]? {_QUOTE}? \s* {_EQUALS} \s* {_QUOTE}? {_SCHEME}?+)
             (?!\*\*\*) (?:(?!%(?:25)*2[26]|&quot;)[^\s"'“”\\&,;，；。)}}\]<>])+"""
    ),
    # "the AppSecret is 0123…", without a mark between
    r"(?i)((?:secret|密钥|秘钥)[^0-9A-Za-z]{0,8}(?:is\s+)?)[0-9a-f]{32}(?![0-9a-f])",
    r"(?i)(\b(?:bearer|basic)\s+)(?=\S*[0-9=])[A-Za-z0-9._~+/=-]{12,}",
    r"(?i)(\b(?:set-)?cookie\\?[\"']?\s*:\s*\\?[\"']?)(?!\*\*\*)[^\r\n\"'\\]+",
)
# Where none of these stands there is nothing for _NAMED: nearly all cells of a list are told so at once.
_HINTS = (
    "secret",
    "token",
    "ticket",
    "passw",
    "pwd",
    "auth",
    "key",
    "bearer",
    "basic",
    "cookie",
    "密",
    "秘",
    "令",
)
# user:password@ in an address; the password of a Redis server may hold any mark. Of bounded length, so that a text full
# of addresses is not read to its end from each of them.
_USERINFO = (
    r"(?i)(\brediss?://[^\s/:@]{0,100}:)(?!\*\*\*)\S{1,300}(?=@)",
    r"(?i)(\b[a-z][a-z0-9+.-]{0,40}://[^\s/:@]{0,100}:)(?!\*\*\*)[^\s/?#]{1,300}(?=@)",
)
_MAY_HOLD_BARE = f"{_ALONE}{_RUN}{{65}}|{_FAMILIES}"

_HEADER = (
    r"\w*(?:secret|token|password|passwd|pwd|(?:session|api|aes|access|private|secret)key|authorization|credentials?"
    r"|密钥|秘钥|密码|口令|令牌)(?:值|内容|value|\d{1,2})?"
    r"|(?:wx|js|jsapi|api|card|component|suite|verify)*ticket|(?:接口|调用)?(?:凭证|凭据|票据)"
)
_NO_NAME = r"[\W_]+"


def masked(text: str, mask: str) -> str:
    """`text` with `mask` in the place of whatever looks like a credential."""
    lowered = text.lower()
    if any(hint in lowered for hint in _HINTS):
        for shape in _NAMED:
            text = re.sub(shape, lambda found: found[1] + mask, text)
    if "://" in text and "@" in text:
        for shape in _USERINFO:
            text = re.sub(shape, lambda found: found[1] + mask, text)
    if len(text) >= 28 and re.search(_MAY_HOLD_BARE, text):
        for bare in _BARE.values():
            text = re.sub(bare, mask, text)
    return text


def credential_alone(text: str) -> Credential | None:
    """What kind of credential `text` is, all of it; None for what need not be one."""
    if re.fullmatch(_APPSECRET, text):
        return Credential.APPSECRET
    return next((kind for kind, shape in _BARE.items() if re.fullmatch(shape, text)), None)


@lru_cache(maxsize=256)
def names_credentials(header: str) -> bool:
    """Whether what stands below such a heading is a credential each: AppSecret, 密钥, access_token."""
    plain = re.sub(_NO_NAME, "", unicodedata.normalize("NFKC", header).lower())
    return re.fullmatch(_HEADER, plain) is not None
