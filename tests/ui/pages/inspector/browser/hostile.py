"""Pages that try what a page must not do. Each says what came of it on its console, behind "SAID "."""

from pathlib import Path

_SCRIPTS = Path(__file__).parent / "hostile_pages"
_DONE = 'say("done");'
_SOON = f"{_DONE} setTimeout(() => {{ %s }}, 50)"


def _page(script: str) -> str:
    begin = (_SCRIPTS / "begin.js").read_text(encoding="utf-8")
    return f'<!doctype html><meta charset="utf-8"><title>hostile</title><body><script>{begin}{script}</script></body>'


def _script(name: str) -> str:
    return _page((_SCRIPTS / f"{name}.js").read_text(encoding="utf-8"))


def _flood(step: str) -> str:
    """Ten thousand times, in pieces, so that the page goes on for as long as it may."""
    return _page(
        "let number = 0; const some = () => { for (let i = 0; i < 500; i++) { number++;"
        f" try {{ {step}; }} catch (error) {{}} }}"
        f" if (number < 10_000) setTimeout(some, 0); else {{ {_DONE} }} }}; some();"
    )


_CONFIG = """WeixinJSBridge.invoke("preVerifyJSAPI", {appId: "wx" + "0".repeat(16), verifyTimestamp: "1",
  verifyNonceStr: "x".repeat(1000), verifySignature: "y", verifyJsApiList: ["chooseImage"]}, () => 0)"""
FLOODS = {
    "console": 'console.log("line " + number)',
    "alerts": 'alert("alert " + number)',
    "requests": 'fetch("/plain?" + number).catch(() => 0)',
    "configs": _CONFIG,
    "calls": 'WeixinJSBridge.invoke("chooseImage", {count: number}, () => 0)',
    "history": 'history.pushState({}, "", "/flood/history?n=" + number)',
    "refused": 'fetch(`http://127.0.0.1:${number % 60000 + 1024}/`, {mode: "no-cors"}).catch(() => 0)',
    "popups": 'window.open("/plain?" + number)',
    "downloads": 'Object.assign(document.createElement("a"), {href: "/file", download: "x"}).click()',
    "frames": 'document.body.appendChild(document.createElement("iframe"))',
}

PAGES = {
    "/plain": _page(_DONE),
    "/near": _script("near"),
    "/questions": _script("questions"),
    "/traces": _script("traces"),
    "/service.js": "self.addEventListener('fetch', () => 0);",
    "/alert": _page(f'alert("hello"); {_DONE}'),
    "/loop": _page(_SOON % "while (true);"),
    "/endless/console": _page(_SOON % 'while (true) console.log("x".repeat(100));'),
    "/endless/alerts": _page(_SOON % 'while (true) alert("x");'),
    "/endless/reload": _page("location.reload()"),
    "/memory": _page(_SOON % "const all = []; while (true) all.push(new Array(1e6).fill(1.5));"),
    "/leaving": _page(
        'onbeforeunload = event => { event.preventDefault(); return "x"; };'
        f'document.body.style.height = "600px"; {_DONE}'
    ),
    "/data": _page(f'console.log("\\u202e<b>bold</b>\\u0000" + "x".repeat(10_000_000)); {_DONE}'),
    **{f"/flood/{name}": _flood(step) for name, step in FLOODS.items()},
}
