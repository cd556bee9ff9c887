"""`check-endpoint`: which addresses a company's own back end signs wrongly, and how."""

import argparse
from dataclasses import dataclass
from typing import Any
from unicodedata import east_asian_width
from urllib.parse import urlsplit

from wxdesk.accounts.account import Account, check_appid
from wxdesk.commands.call import Call, Exit, add_account_options
from wxdesk.process import standard_streams
from wxdesk.secrecy import Secret
from wxdesk.signing.endpoint.check import check, refuse_secrets
from wxdesk.signing.endpoint.finding import Finding, Known
from wxdesk.signing.endpoint.matrix import check_page, edge_case_urls
from wxdesk.signing.endpoint.request import Endpoint, Method, check_endpoint, check_extra, page_in
from wxdesk.signing.endpoint.summary import Conclusion, Summary, summary
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.page_url import PageUrl
from wxdesk.signing.signature import check_ticket
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET
from wxdesk.wording import tr_noop
from wxdesk.wording.signing import equal_causes
from wxdesk.wording.signing.endpoints import STATES, TRICKS, short_result, tell_check


def add(parser: argparse.ArgumentParser) -> None:
    parser.description = tr_noop(
        "help",
        "Tests your signing endpoint with up to 24 edge-case URLs made from a page URL, and checks "
        "each signature with the account's ticket. No ticket and no access_token is sent to the "
        "endpoint.",
    )
    parser.add_argument("url", metavar="URL", help=tr_noop("help", "the endpoint URL"))
    parser.add_argument(
        "--page",
        metavar="URL",
        help=tr_noop(
            "help",
            "a page URL (default: the one in the endpoint's query string, or the home page of its host)",
        ),
    )
    parser.add_argument(
        "--param",
        default="url",
        metavar="NAME",
        help=tr_noop("help", "name of the parameter that takes the page URL (default: url)"),
    )
    parser.add_argument("--method", choices=[one.value for one in Method], default=Method.GET.value)
    parser.add_argument(
        "--extra",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help=tr_noop("help", "additional parameter"),
    )
    parser.add_argument(
        "--ticket-stdin",
        action="store_true",
        help=tr_noop("help", "read the jsapi_ticket from standard input"),
    )
    add_account_options(parser)
    parser.set_defaults(run=run)


def run(call: Call) -> int:
    endpoint = _endpoint(call)
    page = _page(call, endpoint)
    account, known = _known(call)
    refuse_secrets(endpoint, page, known)
    call.remark(
        call.say(
            "cli", tr_noop("cli", "Testing {endpoint} with {url}"), endpoint=_bare(endpoint), url=page.signed
        )
    )
    table, findings = _Table.of(call, page), list[Finding]()
    asker = call.services.endpoint_asker(endpoint, account)
    try:
        for found in check(endpoint, page, known, asker.ask):
            findings.append(found)
            call.result(_value(found), table.line(found))
    finally:
        asker.close()
    return _conclude(call, summary(findings, known.appid), len(findings))


def _endpoint(call: Call) -> Endpoint:
    options = call.options
    extra = tuple(check_extra(text) for text in options.extra)
    return check_endpoint(options.url, Method(options.method), options.param, extra)


def _page(call: Call, endpoint: Endpoint) -> PageUrl:
    parts = urlsplit(endpoint.url)
    pasted = page_in(call.options.url, endpoint.parameter)
    return check_page(call.options.page or pasted or f"{parts.scheme}://{parts.netloc}/")


def _known(call: Call) -> tuple[Account | None, Known]:
    options = call.options
    if options.ticket_stdin:
        ticket = Secret(check_ticket(standard_streams.read_text()))
        return None, Known({JSAPI_TICKET: ticket}, check_appid(options.appid) if options.appid else "")
    account = call.account()
    return account, Known(call.known_credentials(account).by_name, account.appid)


def _bare(endpoint: Endpoint) -> str:
    """Without its query, in which a key of the company's may stand."""
    return endpoint.url.partition("?")[0]


def _value(found: Finding) -> dict[str, Any]:
    reply, error = found.reply, found.error
    return {
        "trick": found.address.trick.value,
        "url": found.address.url,
        "should_sign": found.address.to_sign,
        "state": found.state.value,
        "outcome": found.outcome.value,
        "causes": [_cause(cause) for cause in found.causes],
        "alternatives": equal_causes.alternatives(found.explanations),
        "signed": found.signed or None,
        "string1": (found.verdict.masked_string1 if found.verdict else "") or None,
        "status": reply.status if reply else None,
        "seconds": round(reply.seconds, 3) if reply else None,
        "error": error.code if error else None,
    }


def _cause(cause: Cause) -> dict[str, str]:
    return {"id": cause.id, "detail": cause.detail}


def _conclude(call: Call, concluded: Summary, total: int) -> int:
    told = tell_check(concluded, call.translate, total=total)
    value = {
        "conclusion": concluded.conclusion.value,
        "causes": [_cause(cause) for cause in concluded.causes],
        "sentence": told.sentence,
        "counts": {state.value: concluded.count(state) for state in STATES},
        "remarks": [remark.value for remark in concluded.remarks],
        "slowest_s": round(concluded.slowest_s, 3),
    }
    call.result({"summary": value}, "\n".join(["", told.sentence, *told.further]))
    if concluded.conclusion is Conclusion.NO_ANSWER:
        return Exit.NO_ACCESS
    return Exit.DONE if concluded.all_right else Exit.FAILED


@dataclass(frozen=True)
class _Table:
    """Three columns as wide as what they hold, in a terminal where a Chinese letter takes two places."""

    call: Call
    state_width: int
    trick_width: int

    @classmethod
    def of(cls, call: Call, page: PageUrl) -> "_Table":
        states = [call.translate("endpoints", text) for text in STATES.values()]
        tricks = [call.translate("endpoints", TRICKS[one.trick]) for one in edge_case_urls(page)]
        return cls(call, max(map(_width, states)), max(map(_width, tricks)))

    def line(self, found: Finding) -> str:
        state = self.call.translate("endpoints", STATES[found.state])
        trick = self.call.translate("endpoints", TRICKS[found.address.trick])
        line = f"{_wide(state, self.state_width)}  {_wide(trick, self.trick_width)}  {found.address.url}"
        words = short_result(found, self.call.translate)
        return f"{line}\n{' ' * self.state_width}  → {words}" if words else line


def _width(text: str) -> int:
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in text)


def _wide(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
