"""Texts that are hard on a careless reader, and what reading them costs."""

import time
from collections.abc import Callable, Iterator

from wxdesk.process import system

# Single characters and what readers look for, each to be repeated
PIECES = (
    *(
        " ",
        "\t",
        "\n",
        "\r\n",
        "\u3000",
        '"',
        "'",
        "`",
        "\\",
        '\\"',
        "[",
        "]",
        "{",
        "}",
        "(",
        ")",
        "<",
        ">",
        "</",
    ),
    *(
        "%",
        "%25",
        "%3A%2F",
        "&",
        "&amp;",
        "=",
        "+",
        ".",
        "…",
        ",",
        ";",
        ":",
        "：",
        "|",
        "-",
        "_",
        "~",
        "*",
        "/",
        "#",
    ),
    *(
        "?",
        "!",
        "@",
        "$",
        "${",
        "0",
        "1",
        "9",
        "a",
        "A",
        "f",
        "wx",
        "é",
        "中",
        "，",
        "。",
        "\\u",
        "\\n",
        "\u200b",
        "\x00",
    ),
    *(
        " \n",
        "\n ",
        "a ",
        "a,",
        "a\n",
        "a=",
        "a:",
        "a.",
        "a-",
        "a: b\n",
        "a=b&",
        "1.",
        "1_",
        "-1",
        "0a",
        "x://",
        "a:b@",
    ),
    *(
        "http://",
        "https://",
        "https://a.b/",
        "https://a.b/?x=1 ",
        "/sso",
        "log-in/",
        "http%3A%2F%2F",
        "url=",
        "url: ",
        "signature=",
    ),
    *("noncestr=", "timestamp=", "&timestamp=", "×tamp=", "jsapi_ticket=", "appId: ", "wx0123456789abcdef "),
    *(
        '"errcode":',
        "errcode",
        "errcode 40001 ",
        "errcode: 0,",
        '"errmsg":"',
        "errmsg:",
        "message: ",
        "rid: ",
        "rid: 0",
    ),
    *(
        "hint: [",
        " hints: [ ",
        " from ip: ",
        "requestIP: 1",
        "invalid ip ",
        "invalid ip 1 ipv6 ",
        "0123abcd-",
    ),
    *(
        "config:fail",
        "invalid signature",
        "Array(1) ",
        "[0] => ",
        "=>",
        '": "',
        '","',
        "wx.config({",
        "<![CDATA[",
        "]]>",
    ),
    *(
        "access_token",
        "secret: ",
        "secret=%",
        "authorization: bearer ",
        "media_id",
        '"media_id":"',
        "serverId: ",
        "| ",
    ),
    *(
        '"a",',
        '""',
        "{}",
        "[1",
        '["a",',
        '{"a":',
        "> ",
        "\n> ",
        "=\n",
        "=E4",
        "curl -d ",
        "\\\n",
        "//",
        "/*",
        "*/",
    ),
    *(
        "var a = b;",
        ' + "a"',
        "' . $a . '",
        ".split('#')[0]",
        "<?=",
        "<%=",
        "{{",
        "}}",
        "{a}",
        "签名：",
        "错误码",
        "口令是",
        "secret为",
        "code=",
        "e=",
    ),
    *(
        "weixin://",
        "wxLocalResource://a",
        "chooseImage:",
        "jsApiList: [",
        "realAuthUrl: ['https://a.b",
        "<!--",
        "&#38",
    ),
    *(
        'filename="',
        "filename*=UTF-8''",
        "attachment; ",
        "0123456789abcdef0123456789abcdef01234567 ",
        "a" * 39 + " ",
    ),
)
EVERY_SO_MANY = 7  # of the pieces, for readers that take longer


def repeated(piece: str, length: int, ending: str = "") -> str:
    return (piece * (length // len(piece) + 1))[:length] + ending


# Windows counts a thread's time in steps of 16 ms.
_spent_s = time.perf_counter if system.WINDOWS else time.thread_time


def cost(read: Callable[[str], object], text: str, runs: int = 3) -> float:
    """Processor seconds that reading takes on this thread, the least of several times."""

    def once() -> float:
        began = _spent_s()
        read(text)
        return _spent_s() - began

    return min(once() for _ in range(runs))


# What costs less than this at the full length is no matter, whatever it would be for a longer one.
_NOTHING_S = 0.003


def growth(read: Callable[[str], object], piece: str, length: int, ending: str = "") -> float:
    """How many times longer twice the text takes, at half the length and at the full one, whichever is less: 2 is
    what a reader in proportion needs, 4 one that goes over the text again for each of its characters."""
    whole = repeated(piece, length, ending)
    if cost(read, whole, runs=1) < _NOTHING_S:
        return 1.0
    quarter, half = repeated(piece, length // 4, ending), repeated(piece, length // 2, ending)
    grown = 9.0
    for runs in (1, 3, 5):  # a loaded machine is looked at again
        costs = [cost(read, text, runs) for text in (quarter, half, whole)]
        grown = min(grown, costs[2] / costs[1], costs[1] / costs[0])
        if grown < TOO_MUCH:
            return grown
    return grown


TOO_MUCH = 3.0


def too_slow(
    read: Callable[[str], object], pieces: tuple[str, ...], length: int
) -> Iterator[tuple[str, str, float]]:
    """The pieces of which a longer text takes out of proportion longer."""
    for piece in pieces:
        for ending in ("", "x中\n"):
            grown = growth(read, piece, length, ending)
            if grown >= TOO_MUCH:
                yield piece, ending, round(grown, 1)
                break
