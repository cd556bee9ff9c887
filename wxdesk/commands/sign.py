"""`sign`: string1, signature and the values of wx.config for an address."""

import argparse
import time
from typing import Any

from wxdesk.commands.call import Call, Exit, add_account_options
from wxdesk.secrecy import MASK, Secret
from wxdesk.signing.page_url import parse_page_url
from wxdesk.signing.signature import check_ticket, new_noncestr, sign
from wxdesk.signing.verdicts.suspicions import about_address
from wxdesk.tokens.credential import CredentialKind
from wxdesk.wording import tr_noop
from wxdesk.wording.signing.suspicions import suspicion_words
from wxdesk.wording.tokens.clocks import wrong_clock


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("url", metavar="URL")
    parser.add_argument(
        "--ticket", metavar="T", help=tr_noop("help", "a jsapi_ticket (default: the account's)")
    )
    parser.add_argument("--noncestr", metavar="N")
    parser.add_argument("--timestamp", metavar="S", help=tr_noop("help", "seconds since 1970 (default: now)"))
    add_account_options(parser)
    parser.set_defaults(run=run)


def run(call: Call) -> int:
    options = call.options
    page = parse_page_url(options.url)
    appid = options.appid or ""
    domains: tuple[str, ...] = ()
    if options.ticket is None:
        account = call.account()
        appid, domains = account.appid, account.safe_domains
        broker = call.services.broker(account)
        ticket = broker.fetch(CredentialKind.JSAPI_TICKET).value
        if options.timestamp is None and (wrong := wrong_clock(broker.api.clock_off_s, call.translate)):
            call.remark(wrong)
    else:
        ticket = Secret(check_ticket(options.ticket))
    noncestr = new_noncestr() if options.noncestr is None else options.noncestr
    timestamp = str(int(time.time())) if options.timestamp is None else options.timestamp
    signed = sign(ticket.reveal(), noncestr, timestamp, page.signed)
    shown = signed.string1 if options.ticket is not None else signed.string1.replace(ticket.reveal(), MASK)
    config = {
        "appId": appid,
        "timestamp": int(signed.timestamp),
        "nonceStr": signed.noncestr,
        "signature": signed.signature,
    }
    value: dict[str, Any] = {
        "url": signed.url,
        "string1": shown,
        "signature": signed.signature,
        "config": config,
        "browser": None,
    }
    lines = [f"url        {signed.url}", f"string1    {shown}", f"signature  {signed.signature}"]
    lines += [f"{name:<11}{config[name]}" for name in ("appId", "timestamp", "nonceStr") if config[name]]
    if page.browser != page.signed:
        as_browser = sign(ticket.reveal(), noncestr, timestamp, page.browser)
        value["browser"] = {
            "url": page.browser,
            "signature": as_browser.signature,
            "differences": [difference.value for difference in page.differences],
        }
        lines.append(
            call.say(
                "cli",
                tr_noop(
                    "cli",
                    "Note: browsers report this URL as {url}, and WeChat checks that form. Its signature is "
                    "{signature}.",
                ),
                url=page.browser,
                signature=as_browser.signature,
            )
        )
    for one in about_address(page, domains):
        call.remark(suspicion_words(one, call.translate))
    call.result(value, "\n".join(lines))
    return Exit.DONE
