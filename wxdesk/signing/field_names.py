"""How the parts of a signature are called in code, logs and consoles, and what their values look like."""

import re
import string

# Letter case does not matter, nor `_` and `-` between the words.
FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "appid": ("app id", "verify app id"),
    "timestamp": ("time stamp", "verify time stamp", "时间戳"),
    "noncestr": ("nonce str", "nonce", "verify nonce str", "随机字符串", "随机串"),
    "signature": ("signature", "verify signature", "sign", "签名"),
    "url": ("url", "page url", "current url"),
    "real_auth_urls": ("real auth url", "real auth urls"),
    "string1": ("string1", "raw string"),
    "ticket": ("js api ticket", "ticket"),
    "errcode": ("err code", "错误码"),
}
# What a client says in the place of a number, or beside it (JS-SDK documentation, appendix 5).
PHRASES = {"invalid signature": "63002", "invalid url domain": "40048"}

# What a value must be to count, however it was written; other fields take anything.
SHAPES = {
    "timestamp": re.compile(r"[0-9]+"),
    # SHA-1 in hex; MD5, SHA-256; SHA-1 in base64.
    "signature": re.compile(r"[0-9A-Fa-f]{40}|[0-9A-Fa-f]{32}|[0-9A-Fa-f]{64}|[A-Za-z0-9+/_-]{27}=?"),
    "errcode": re.compile(r"-?[0-9]{1,9}"),
}
# A value without quotes must also look like one: `nonceStr: data.nonceStr` is code.
BARE_WORD = re.compile(r"[A-Za-z0-9_-]++(?![.(\[])")
BARE = {
    "timestamp": re.compile(r"[0-9]++(?![\w.(\[])"),
    "signature": re.compile(r"[0-9A-Fa-f]{40}(?![0-9A-Za-z])"),
    "ticket": re.compile(r"[A-Za-z0-9_-]{8,}+(?![.(\[])"),
    "errcode": re.compile(r"-?[0-9]{1,9}(?![0-9])"),
}
NO_VALUES = {"undefined", "null", "none", "nan"}

# One value, and nothing else, was pasted.
HOST_AND_PATH = re.compile(r"(?i)(?:[\w-]+\.)+[a-z]{2,}(?::[0-9]+)?(?:[/?#]\S*)?")
ALONE = {
    "signature": re.compile(r"[0-9A-Fa-f]{40}"),
    "appid": re.compile(r"wx[0-9a-f]{16}"),
    "timestamp": re.compile(r"[0-9]{10}"),
    "url": re.compile(rf"(?i)https?:[/\\]\S+|{HOST_AND_PATH.pattern[4:]}"),
}
# Addresses that stand in such texts without being a page's.
NOT_PAGES = re.compile(
    r"(?i)https?://(?:res\d?\.wx\.qq\.com|(?:api|developers)\.weixin\.qq\.com|mmbizurl\.cn)(?:[/:?]|$)"
)


def _pattern(names: tuple[str, ...]) -> str:
    return "|".join(name.replace(" ", "[_-]?") for name in sorted(names, key=len, reverse=True))


_ANY_NAME = "|".join(map(_pattern, FIELD_NAMES.values()))
_NAMED = "|".join(f"(?P<{field}>{_pattern(names)})" for field, names in FIELD_NAMES.items())

IS_NAME = re.compile(rf"(?i)(?:{_ANY_NAME})")
# Where the next parameter of a query begins, if it is one of ours.
NEXT_FIELD = re.compile(rf"(?i)&(?=(?:{_ANY_NAME})=)")
# A request with a signature in its query: an address to look into, where others are a page's and left alone.
SIGNED_REQUEST = re.compile(r"(?i)[?&](?:verify_?)?signature=[0-9a-f]{40}(?![0-9a-f])")
STRING1 = re.compile(
    r"""(?ix) jsapi_?ticket=(?P<ticket>[^&\s"']*+) & nonce_?str=(?P<noncestr>[^&\s"']*+)
              & time_?stamp=(?P<timestamp>[^&\s"']*+) & url="""
)
_FIRST_LETTERS = "".join(
    sorted({name[0] for name in [*sum(FIELD_NAMES.values(), ()), *PHRASES, "https", "/"]})
)
# What a reader stops at, in text made lower-case (a search that ignores letter case takes ten times as
# long). The group that matched is the field's name, or comment, address, phrase.
FIND = re.compile(
    rf"""(?x) (?<![a-z0-9_$]) (?=[{_FIRST_LETTERS}])
         (?: (?P<comment> (?<![^\s,;{{}}()\[\]]) //[^\r\n]*+ | /\*)
           | (?P<address> https?://)
           | (?P<phrase> {"|".join(PHRASES).replace(" ", "[ ]")})
           | (?:{_NAMED}) (?:\\*["'`])? \s{{0,20}} [:=：] \s{{0,20}} )"""
)


def lower(text: str) -> str:
    """`text` with A-Z in lower case, every character at its place: `str.lower` makes two of some."""
    return text.lower() if text.isascii() else text.translate(_LOWER)


_LOWER = {ord(letter): letter.lower() for letter in string.ascii_uppercase}
