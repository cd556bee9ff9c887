"""What a credential looks like in anybody's text: by the name that stands before it, or by itself.

By themselves access_tokens (`84_` and a long run; those of old are longer than anything else) and tickets (86
characters) are known; an AppSecret is 32 hex digits as a nonceStr may be, and so is known by its name or its place only.
Media IDs (43 or 64 characters), AppIDs, OpenIDs, nonceStr, signatures and digests are none of it.
"""

import re
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from wxdesk import outside


class Credential(StrEnum):
    ACCESS_TOKEN = "access_token"  # noqa: S105 -- what it is called
    TICKET = "ticket"
    APPSECRET = "appsecret"


_RUN = "[A-Za-z0-9_-]"
# By itself, or behind = or : as an address writes them
_ALONE, _END = f"(?:(?<!{_RUN})|(?<=%3[ADad]))", f"(?!{_RUN})"
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
_APPID = "wx[0-9a-f]{16}"

_NAMES = (
    r"secret|token|ticket|passw(?:or)?d|passphrase|(?<![a-z])pass|pwd|authorization"
    r"|(?:session|api|aes|access|private|mch|encrypt(?:ion)?|secret)[_-]?key"
    r"|密钥|密鑰|秘钥|秘鑰|私钥|私鑰|密码|密碼|口令|令牌"
)
# Also as it stands in JSON, in JSON inside JSON, in HTML, in an address
_QUOTE = r"""(?:\\*["'“”]|%(?:25)*22|&quot;|&\#3[49];)"""
_EQUALS = r"(?:=>|[=:：＝]|%(?:25)*3[AD]|>(?:<!\[CDATA\[)?)"
_SCHEME = r"(?:(?:bearer|basic|digest|token|negotiate|ntlm)(?:\s+|%20|\+))"
_NAMED = (
    (
        rf"""(?ix) ((?:{_NAMES}) (?:\s?[(（\[][^)）\]\r\n]{{0,20}}[)）])? \]? {_QUOTE}? \s* {_EQUALS}
             \s* {_QUOTE}? {_SCHEME}?+)
             (?!\*\*\* | {_APPID}(?![\w-])) (?:(?!%(?:25)*2[26]|&quot;)[^\s"'“”\\&,;，；。)}}\]<>])+"""
    ),
    # "the AppSecret of our shop: 0123…", in the same sentence and with no other value between; or on the next line
    (
        r"(?i)((?:secret|passw(?:or)?d|密钥|密鑰|秘钥|秘鑰|密码|密碼|口令)[^\r\n=&*,;，；。]{0,40}?(?:\r?\n\s{0,4})?)"
        r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])"
    ),
    (
        r"(?i)((?:secret|passw(?:or)?d|passphrase|\bpass|密码|密碼|口令)\s{0,3}(?:\bis\b|是|为|為)\s{0,3})(?!\*\*\*)"
        r"(?=[^\s,;，；。]{0,100}[0-9])[^\s,;，；。]+"
    ),
    r"(?i)(\bpwd\s+)(?!\*\*\*)(?=[^\s]*[0-9])\S+",
    r"(?s)(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)(?!\*\*\*).*?(?=-----END|\Z)",
    r"(?i)(\b(?:bearer|basic)\s+)(?=\S*[0-9=])[A-Za-z0-9._~+/=-]{12,}",
    r"(?i)(\b(?:set-)?cookie\\?[\"']?\s*:\s*\\?[\"']?)(?!\*\*\*)[^\r\n\"'\\]+",
)
# Where none of these stands there is nothing for _NAMED: nearly all cells of a list are told so at once.
_HINTS = (
    "secret",
    "token",
    "ticket",
    "pass",
    "pwd",
    "auth",
    "key",
    "bearer",
    "basic",
    "cookie",
    "密",
    "秘",
    "私",
    "令",
)
# user:password@ in an address; the password of a Redis server may hold any mark. Of bounded length, so that a text full
# of addresses is not read to its end from each of them.
_USERINFO = (
    r"(?i)(\brediss?://[^\s/:@]{0,100}:)(?!\*\*\*)\S{1,300}(?=@)",
    r"(?i)(\b[a-z][a-z0-9+.-]{0,40}://[^\s/:@]{0,100}:)(?!\*\*\*)[^\s/?#]{1,300}(?=@)",
)
# An AppSecret behind its AppID, as pairs are written down
_BETWEEN = r"(?:\s{0,2}[-–—:/|,;、，；]\s{0,2}|\s{1,4})"
_PAIR = rf"(?<![0-9A-Za-z])({_APPID}{_BETWEEN})[0-9a-f]{{32}}(?![0-9a-f])"
_MAY_HOLD_BARE = f"{_ALONE}{_RUN}{{65}}|{_FAMILIES}"

# A heading's words: as they are parted by marks, digits, capital letters and a change of script.
_WORDS = r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[\u3400-\u9fff]+"
_HEADING = (
    r"\w*(?:secrets?|token|passw(?:or)?ds?|passphrases?|passcode|pwd|psw|authorization|credentials?|cookies?)"
    r"|(?:db|redis|ftp|user|root|my|sql|mysql|admin|mail|smtp)?pass|session ?id"
    r"|(?:(?:wx|js|api|card|component|suite|verify) ?)+ticket"
    r"|\w*?(?:api|aes|app|access|encrypt(?:ion)?|mch|private|secret|session|sign(?:ing)?) ?key"
    r"|\S*(?:密钥|密鑰|密匙|秘钥|秘鑰|私钥|私鑰|密码|密碼|口令|令牌|授权码)\S*"
)
_WHOLE_HEADING = r"ticket(?: value| 值| 内容)?|(?:接口|调用)?(?:凭证|凭据|票据)"
# What only counts, dates or shows them
_ABOUT = (
    r"(?:count|expires?|expiry|id|image|length|name|no|num|number|photo|picture|state|status|time|type)"
    r"|\S*(?:数量|次数|编号|单号|时间|有效期|过期|类型|状态|名称|长度|照片|图片|截图)\S*"
)
# A regular expression lets no other thread run before it is through. A longer text is gone over by so much at a time,
# and again from so far before its end: that is more than any shape has before its value.
_WINDOW, _REACH = 1 << 14, 1 << 9
_LONGEST = 1 << 16  # of a value; what is longer is hidden up to the next white space
# Full-width letters and marks, and what nobody sees between two letters
_DISGUISED = "[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\uff01-\uff5e]"
_SPACE = re.compile(r"\s")
UNSEEN = "[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]"


def masked(text: str, mask: str) -> str:
    """`text` with `mask` in the place of whatever looks like a credential.

    Where one is written in full-width characters, or with some between that nobody sees, the text is told without.
    """
    hidden = _masked(text, mask)
    if text.isascii() or not _holds(re.compile(_DISGUISED), text):
        return hidden
    plain = outside.normalized("NFKC", re.sub(UNSEEN, "", hidden))
    told = _masked(plain, mask)
    return hidden if told == plain else told


def _masked(text: str, mask: str) -> str:
    lowered = text.lower()
    if any(hint in lowered for hint in _HINTS):
        for shape in _NAMED:
            text = _replaced(shape, text, mask)
    if "://" in text and "@" in text:
        for shape in _USERINFO:
            text = _replaced(shape, text, mask)
    if "wx" in lowered:
        text = _replaced(_PAIR, text, mask)
    if len(text) >= 28 and _holds(re.compile(_MAY_HOLD_BARE), text):
        for bare in _BARE.values():
            text = _replaced(bare, text, mask)
    return text


def _holds(shape: re.Pattern[str], text: str) -> bool:
    return any(
        shape.search(text, begin, begin + _WINDOW + _REACH) for begin in range(0, max(len(text), 1), _WINDOW)
    )


def _replaced(shape: str, text: str, mask: str) -> str:
    """`text` with `mask` for what is found, its first group, which names it, aside."""
    pattern = re.compile(shape)
    if len(text) <= _WINDOW:
        return pattern.sub(lambda found: _kept(found) + mask, text)
    pieces, done, at = [], 0, 0
    while at < len(text):
        end = at + _WINDOW
        found = pattern.search(text, at, end)
        if found is None:
            at = end - _REACH if end < len(text) else end
            continue
        stop = found.end()
        if stop > end - _REACH and end < len(text):  # it may go on behind what was looked at
            at = found.start()
            found = pattern.match(text, at, at + _LONGEST)
            if found is None:
                at += 1
                continue
            stop = found.end() if found.end() < at + _LONGEST else _next_space(text, found.end())
        pieces += [text[done : found.start()], _kept(found), mask]
        done = at = stop
    return "".join([*pieces, text[done:]])


def _kept(found: re.Match[str]) -> str:
    return found[1] if found.re.groups else ""


def _next_space(text: str, at: int) -> int:
    while at < len(text):
        found = _SPACE.search(text, at, at + _WINDOW)
        if found is not None:
            return found.start()
        at += _WINDOW
    return len(text)


def can_be_sent(text: str) -> bool:
    """Whether it is of visible ASCII characters alone, as every token, ticket and secret is."""
    return re.fullmatch(r"[!-~]+", text) is not None


def credential_alone(text: str) -> Credential | None:
    """What kind of credential `text` is, all of it; None for what need not be one."""
    if re.fullmatch(_APPSECRET, text):
        return Credential.APPSECRET
    return next((kind for kind, shape in _BARE.items() if re.fullmatch(shape, text)), None)


def is_appid(text: str) -> bool:
    return re.fullmatch(_APPID, text.strip()) is not None


@lru_cache(maxsize=256)
def names_credentials(header: str) -> bool:
    """Whether what stands below such a heading is a credential each: AppSecret, 密钥, access_token."""
    plain = outside.normalized("NFKC", re.sub(UNSEEN, "", header))
    words = [word.lower() for word in re.findall(_WORDS, plain)]
    if words and re.fullmatch(_ABOUT, words[-1]):
        return False
    together = " ".join(words)
    pairs = [*words, *map(" ".join, pairwise(words))]
    return bool(re.fullmatch(_WHOLE_HEADING, together)) or any(re.fullmatch(_HEADING, word) for word in pairs)
