"""Pastes put together from invented values: wx.config calls, texts that were signed, and their digests."""

import hashlib

from tests.support.short_search import ShortSearch
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import parse
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, Verdict

TICKET = "5a4db0c5Jq7eYx2TtB9mWcN4uRz8LkP1vHs6DfGa3oXiEhZbVnKw0yMgQrSj5UlCdApF-tI_8OeY7hN2kLmQ"
OTHER_TICKET = "5a4db0c5Pz3hUw9KdV6sYaE1nTb7XqMf4rGc8LjRo2iWkZxHvCy0QmBgNtSe5DlAuJpF-oK_1IhT9wX6fEsV"
TOKEN = "75_Xn2Kq8VbT4mYeR7wJc1LhZ9pDs6FgUa3oWiExHtNvCy0QkBgMrSj5PlAuIdO-fE_7JtX4uZ8wKhVqR2nYc6LbT9mGe1Ds"
APPID, NONCE, TIME = "wx3f2a9c0e7b1d4586", "Qm7xKd2RfT9wLzBc", "1718003600"
PAGE = "https://h5.example.com/shop?id=31&from=menu"


def sha1(text: str) -> str:
    """Apart from the program's own."""
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


def text1(ticket: str = TICKET, noncestr: str = NONCE, timestamp: str = TIME, url: str = PAGE) -> str:
    return f"jsapi_ticket={ticket}&noncestr={noncestr}&timestamp={timestamp}&url={url}"


RIGHT = sha1(text1())


def config(given: str = RIGHT, /, **entries: str | None) -> str:
    """wx.config with each entry as it stands in the code; None leaves one out."""
    there: dict[str, str | None] = {
        "appId": f"'{APPID}'",
        "timestamp": TIME,
        "nonceStr": f"'{NONCE}'",
        "signature": f"'{given}'",
        "jsApiList": "['chooseImage']",
    }
    there |= entries
    return (
        "wx.config({"
        + ", ".join(f"{key}: {value}" for key, value in there.items() if value is not None)
        + "})"
    )


def judged(text: str, ticket: str = TICKET, most: int = ShortSearch.hypotheses) -> Verdict:
    """`ticket`: the account's; empty where none is known. `most`: hypotheses that are tried, however long it takes."""
    known = {JSAPI_TICKET: Secret(ticket)} if ticket else {}
    return diagnose(parse(text), known, budget=ShortSearch(hypotheses=most))


def ids(verdict: Verdict) -> list[str]:
    return [cause.id for cause in verdict.causes]


def noticed(verdict: Verdict) -> list[str]:
    return [suspicion.id for suspicion in verdict.suspicions]
