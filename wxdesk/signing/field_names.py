"""How the parts of a signature are called in code, logs, consoles and talk, and what their values look like."""

import re

from wxdesk.signing.pasted.find import Kind
from wxdesk.signing.signature import LONGEST_TIMESTAMP

# In lower case, without `_` and `-`.
_NAMES: dict[Kind, str] = {
    Kind.APPID: "appid corpid",
    Kind.TIMESTAMP: "timestamp timestamps ts time",
    Kind.NONCESTR: "noncestr nonce noncestring nonstr nocestr randomstr randomstring randstr",
    Kind.SIGNATURE: "signature sign signatrue",
    Kind.TICKET: "jsapiticket ticket jsticket",
    Kind.STRING1: "string1 rawstring stringtosign signstring signstr plaintext",
    Kind.PAGE: "page pageurl currenturl currenthref locationhref href",
    Kind.URL: "url uri address dataurl fullurl signurl weburl h5url",
    Kind.ADDRESS: "link referer landing",
    Kind.REQUEST: "requesturl apiurl signapi redirecturi",
    Kind.REAL_AUTH_URL: "realauthurl realauthurls",
    Kind.ERRCODE: "errcode errorcode",
    Kind.ERR_MSG: "errmsg",
    Kind.JS_API: "jsapilist verifyjsapilist",
}
# Before the names of values, not of addresses: an imgUrl is no page's.
_PREFIXES = (
    "",
    "verify",
    "wx",
    "wechat",
    "weixin",
    "js",
    "jssdk",
    "config",
    "mp",
    "str",
    "my",
    "set",
    "data",
)
_PREFIXED = (Kind.APPID, Kind.TIMESTAMP, Kind.NONCESTR, Kind.SIGNATURE, Kind.TICKET)
WORDS: dict[str, Kind] = {
    prefix + name: kind
    for kind, names in _NAMES.items()
    for name in names.split()
    for prefix in (_PREFIXES if kind in _PREFIXED else ("",))
}
# These are names of so many things that their values must look like it.
WEAK_WORDS = frozenset(["ts", "time"])
# In a sentence there is nothing between a Chinese name and the words before it.
_CHINESE_NAMES: dict[Kind, str] = {
    Kind.TIMESTAMP: "时间戳 時間戳 時間戳記",
    Kind.NONCESTR: "随机字符串 随机串 随机数 隨機字串 隨機字符串 隨機數",
    Kind.SIGNATURE: "签名 签名值 签名结果 簽名 簽章",
    Kind.TICKET: "票据",
    Kind.STRING1: "签名串 签名字符串 签名原串 待签名串 待签名字符串 拼接字符串 拼接的字符串 加密前 加密前字符串 明文",
    Kind.PAGE: (
        "页面 页面地址 页面链接 页面网址 页面url 当前页 当前页面 当前地址 当前链接 当前网址 当前url 网页地址 网页链接 "
        "访问地址 访问链接 浏览器地址 打开的地址 打开的链接 地址栏 分享出来的链接 頁面 頁面網址 當前頁面 網頁地址"
    ),
    Kind.URL: "网址 地址 链接 網址 連結",
    Kind.ADDRESS: "落地页 入口 入口页 首页 首次进入 第一次进入 第一次打开 分享链接",
    Kind.REQUEST: "接口 接口地址 请求地址 请求网址 请求链接 签名接口 后端接口 请求",
    Kind.ERRCODE: "错误码",
}
CHINESE_WORDS = {name: kind for kind, names in _CHINESE_NAMES.items() for name in names.split()}
CHINESE_NAME = re.compile("|".join(sorted(CHINESE_WORDS, key=len, reverse=True)))
# Of a sign that something was said, not of a name: `签名错误：` is followed by an error.
NOT_A_NAME = re.compile(r"(?:校验|验证)?(?:错误|失败|异常|不对|不一致|算法|工具)")

# What a value must be to count, however it was written; other fields take anything.
SHAPES: dict[str, re.Pattern[str]] = {
    Kind.TIMESTAMP: re.compile(rf"[0-9]{{1,{LONGEST_TIMESTAMP}}}"),
    # SHA-1 in hex; MD5, SHA-256, SHA-512; SHA-1 in base64, and the others in base64 where it shows.
    Kind.SIGNATURE: re.compile(
        r"[0-9A-Fa-f]{40}|[0-9A-Fa-f]{32}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{128}"
        r"|(?![0-9A-Fa-f]{27})[A-Za-z0-9+/_-]{27}=?|[A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{43}="
    ),
    Kind.ERRCODE: re.compile(r"-?[0-9]{1,9}"),
}
SHA1_HEX = re.compile(r"[0-9A-Fa-f]{40}")
# Floating-point seconds: what JavaScript makes of them in wx.config is the whole number, if it is one.
FLOAT_SECONDS = re.compile(r"[0-9]+\.[0-9]*|[0-9](?:\.[0-9]+)?[eE]\+?[0-9]{1,2}")
# Of their ten digits, spreadsheets show six: the others are zeros then.
ROUNDED_SECONDS = re.compile(r"[0-9](?:\.[0-9]{1,8})?[eE]\+0?9")
_LOOK_ALIKE = r"(?=(?:[lIOo]{0,9}[0-9]){4})[1lI][0-9lIOo]{9}(?:[0-9lIOo]{3})?(?![\w.(\[])"
LOOK_ALIKE_SECONDS = re.compile(_LOOK_ALIKE)
WEB_ADDRESS = re.compile(r"(?is)\s*https?://[^\s/\\].*")
# A value without quotes must also look like one: `nonceStr: data.nonceStr` is code.
BARE = {
    Kind.APPID: re.compile(r"[A-Za-z0-9_-]++(?![.(\[])"),
    Kind.TIMESTAMP: re.compile(
        rf"[0-9]++(?:\.[0-9]++)?(?:[eE]\+?[0-9]{{1,2}})?(?=[lL]\b|[^\w.(\[]|\Z)|{_LOOK_ALIKE}"
    ),
    Kind.NONCESTR: re.compile(r"[A-Za-z0-9_+/=!~@-]++(?![.(\[$])"),
    Kind.SIGNATURE: re.compile(r"(?=[A-Za-z]*[0-9])[0-9A-Za-z+/_-]{20,}+=?(?![(\[.])"),
    Kind.TICKET: re.compile(r"[A-Za-z0-9_-]{8,}+(?![.(\[])"),
    Kind.ERRCODE: re.compile(r"-?[0-9]{1,9}(?![0-9])"),
    Kind.ERR_MSG: re.compile(r"[A-Za-z][^\r\n\"'`{}<>\\]{2,200}+"),
}
# And where nothing but white space or the line of a table stands between a name and its value, it must be one.
STRICT = {
    Kind.APPID: re.compile(r"w[wx][0-9a-f]{16}(?!\w)"),
    Kind.TIMESTAMP: re.compile(r"[0-9]{10}(?:[0-9]{3})?(?!\w)"),
    Kind.NONCESTR: re.compile(r"(?=[A-Za-z]*[0-9])(?=[0-9]*[A-Za-z])[A-Za-z0-9-]{10,40}(?![\w.(\[])"),
    Kind.SIGNATURE: re.compile(r"[0-9A-Fa-f]{40}(?!\w)"),
    Kind.TICKET: re.compile(r"[A-Za-z0-9_-]{60,512}(?![\w-])"),
}
NO_VALUES = {"undefined", "null", "none", "nan", "nil", "true", "false", "string", "number", "required"}
# Masked, or left for the reader to fill in.
MASKED = re.compile(r"(?i)(?:wx)?[x*•._-]{3,}|your[_-].*|<[^<>]*>|请.*|必填.*")

# An address without its scheme. `location.href` is code: without a path, the last name must be a usual one.
HOST_AND_PATH = re.compile(
    r"""(?ix) (?: (?:[\w-]+\.)+ (?: com|cn|net|org|top|xyz|vip|cc|io|me|tech|shop|site|online|club|info|ltd|fun|store|dev
                                  |app|pro|ink|work|link|wang|cloud|asia|biz|co|tv|hk|tw|gov|edu|test|local )
                | (?:[\w-]+\.)+ [a-z]{2,} (?=[:/]) | localhost (?=[:/]) | (?:[0-9]{1,3}\.){3}[0-9]{1,3} (?=[:/]) )
            (?::[0-9]+)? (?:[/?\#]\S*)?"""
)
ALONE = {
    Kind.SIGNATURE: SHA1_HEX,
    Kind.APPID: re.compile(r"wx[0-9a-f]{16}"),
    Kind.TIMESTAMP: re.compile(r"[0-9]{10}"),
    Kind.URL: re.compile(r"(?i)https?:[/\\]\S+"),
}


def kind_of(word: str) -> Kind | None:
    """What a word in lower case is the name of, if of anything."""
    return WORDS.get(word) or (
        WORDS.get(word.strip("$").replace("_", "").replace("-", "")) if len(word) < 40 else None
    )
