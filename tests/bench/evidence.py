"""`evidence`: how long evidence.parse takes over a megabyte of what no customer should send, and of what some do.

Every input is made as long as --size; the best of --runs counts, as other programs may be running. Goal: 50 ms a
megabyte for the worst of them. Below stands how long the longest text takes that is read whole and not in passages.
"""

import argparse
import json
import random
import string
import time

from wxdesk.signing.evidence import parse
from wxdesk.signing.pasted import passages
from wxdesk.signing.signature import sign

GOAL_MS = 50.0
_SIGNED = sign(
    "5a4db0c5" + "x" * 78, "Qm7xKd2RfT9wLzBc", "1718003600", "https://h5.example.com/a?id=1&from=menu"
)
_REPLY = json.dumps(
    {
        "appId": "wx3f2a9c0e7b1d4586",
        "timestamp": _SIGNED.timestamp,
        "nonceStr": _SIGNED.noncestr,
        "signature": _SIGNED.signature,
        "url": _SIGNED.url,
    }
)
# Repeated to the wanted length.
REPEATED = {
    "replies, one a line": f"{_REPLY}\n",
    "replies as HTML entities": _REPLY.replace("&", "&amp;").replace('"', "&quot;") + "\n",
    "a log of signing requests": "2024-06-10 15:13:20.123 [exec-1] INFO c.e.w.SignController - GET /api/sign?url="
    "https%3A%2F%2Fh5.example.com%2Fa%3Fid%3D1 took 12 ms\n",
    "string1, one after the other": f"{_SIGNED.string1} ",
    "minified code": "function a(b,c){var d=b.url||{};return d.sign===c?d.e(function(t){return t.n}):null};",
    "Chinese prose": "页面打不开，提示签名错误，请问这是什么原因呢？时间戳没有问题。",
    "spaces": " ",
    "empty lines": "\r\n",
    "quotes": "\"'`",
    "backslashes": "\\",
    "escaped quotes": '\\"',
    "opened brackets": "[",
    "opened objects": '{"url":',
    "opened lists of addresses": "realAuthUrl:[[",
    "opened comments": "/* [",
    "commands": "curl ",
    "messages": "config:fail,",
    "heads of tables": "签名\t",
    "names and per cent signs": "ts=%：",
    "names and addresses without a host": "url=://",
    "encoded quotes": "”%22",
    "opened tags": "<input name=sign ",
    "names": "signature",
    "names in a row": "timestamp=",
    "names of string1": "jsapi_ticket=",
    "names and a quote": "url:'",
    "Chinese names": "签名：",
    "addresses": "http://a ",
    "addresses without an end": "https://a/?url=http://",
    "escaped ampersands": "&amp;",
    "an ampersand escaped again and again": "amp;",
    "JSON escapes": "\\u0026",
    "full-width signs": "：／？＆＝",
    "soft line breaks": "a=\n",
    "broken words": "0123456789abcdef01234567\n",
    "per cent signs": "%25",
    "a table": "appId\ttimestamp\tnonceStr\tsignature\n",
    "variables": "wx.config({timestamp:a1,nonceStr:b2})",
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench evidence", description=__doc__)
    parser.add_argument("--size", type=int, default=1_000_000, help="characters")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args(arguments)
    texts = _texts(options.size)
    taken = sorted(
        ((_ms(text, options.runs) * 1e6 / len(text), name) for name, text in texts.items()), reverse=True
    )
    for ms, name in taken:
        print(f"{ms:6.1f} ms/MB  {name}")
    worst, name = taken[0]
    print(f"worst {worst:.1f} ms/MB, {name} (goal: {GOAL_MS:.0f} at most), of {len(taken)} inputs")
    whole = max(_ms(text, options.runs) for text in _texts(min(passages.READ_WHOLE, options.size)).values())
    print(f"longest text that is read whole, {passages.READ_WHOLE} characters: {whole:.1f} ms at most")
    return 0 if worst <= GOAL_MS else 1


def _texts(size: int) -> dict[str, str]:
    chance = random.Random(1)
    texts = {name: (part * (size // len(part) + 1))[:size] for name, part in REPEATED.items()}
    texts["letters and digits"] = "".join(chance.choices(string.ascii_letters + string.digits + "+/", k=size))
    texts["bytes"] = "".join(map(chr, chance.choices(range(256), k=size)))
    texts["characters"] = "".join(map(chr, chance.choices(range(0x3000), k=size)))
    texts["one quoted string"] = '"' + "a" * (size - 2) + '"'
    texts["one address"] = ("https://h5.example.com/?x=" + "%E8%B7%AF&amp;" * size)[:size]
    return texts


def _ms(text: str, runs: int) -> float:
    best = float("inf")
    for _ in range(runs):
        began = time.perf_counter()
        parse(text)
        best = min(best, time.perf_counter() - began)
    return best * 1000
