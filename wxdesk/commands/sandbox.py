"""`sandbox`: serves the small WeChat until interrupted."""

import argparse
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from wxdesk import translation
from wxdesk.accounts.token_places import check_redis_url
from wxdesk.clock import SystemClock
from wxdesk.commands.call import Call, Exit
from wxdesk.errors import StoreError
from wxdesk.files import atomic_file
from wxdesk.process.interruption import INTERRUPTS
from wxdesk.sandbox.account.account import TEST_ACCOUNT, AccountRules
from wxdesk.sandbox.account.accounts_file import load
from wxdesk.sandbox.company.cache import RedisCache
from wxdesk.sandbox.faults.arguments import read_path
from wxdesk.sandbox.faults.faults import FAULTS
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.wording import tr_noop
from wxdesk.wording.faults import FAULTS as FAULT_WORDS
from wxdesk.wording.usage import number

_SCRIPT_BYTES_MOST = 4 << 20


def add(parser: argparse.ArgumentParser) -> None:
    parser.description = tr_noop(
        "help",
        "Serves a simulated WeChat API on 127.0.0.1 until interrupted. The first line of output is "
        "JSON: api_base, site, control, appid, secret, accounts, media_ids, media (one of each kind).",
    )
    translate = translation.translator(translation.system_language())
    each = translate("help", tr_noop("help", "{fault}: {words}"))
    faults = [
        each.format(fault=_usage(name), words=translate("faults", FAULT_WORDS[name])) for name in FAULTS
    ]
    often = tr_noop(
        "help",
        "Faults: {faults}. Add “once”, “3x” or “always” to the argument to say how often it strikes, "
        "and “@media/get” to say where.",
    )
    parser.epilog = translate("help", often).format(
        faults=translate("help", tr_noop("help", "; ")).join(faults)
    )
    parser.add_argument(
        "--port",
        type=number(0, 65_535, int),
        default=0,
        metavar="N",
        help=tr_noop("help", "port (default: any free port)"),
    )
    parser.add_argument(
        "--images",
        type=number(0, 1_000_000, int),
        default=0,
        metavar="N",
        help=tr_noop("help", "offer N images instead of the 24 samples"),
    )
    parser.add_argument(
        "--latency-ms",
        type=number(0, 1_000_000, int),
        default=0,
        metavar="N",
        help=tr_noop("help", "delay added to every response"),
    )
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        metavar="NAME[=ARG]",
        help=tr_noop("help", "switch on a simulated fault"),
    )
    parser.add_argument(
        "--quota",
        type=_quota,
        action="append",
        default=[],
        metavar="PATH=N",
        help=tr_noop("help", "daily limit, after which calls fail with 45009, such as media/get=100"),
    )
    parser.add_argument(
        "--accounts",
        type=Path,
        metavar="FILE",
        help=tr_noop("help", "have the accounts in this JSON file: a list of objects with appid and secret"),
    )
    parser.add_argument(
        "--lenient",
        action="store_true",
        help=tr_noop("help", "answer ok to calls of the API that the sandbox does not know (usually 40066)"),
    )
    parser.add_argument(
        "--seed",
        type=number(0, 2**53 - 1, int),
        metavar="N",
        help=tr_noop(
            "help", "give out the same tokens, tickets and rids each time; the clock stands until moved"
        ),
    )
    parser.add_argument(
        "--port-file",
        type=Path,
        metavar="FILE",
        help=tr_noop("help", "write the port to FILE once the sandbox is ready, and remove FILE at the end"),
    )
    parser.add_argument(
        "--https-proxy",
        type=number(0, 65_535, int),
        nargs="?",
        const=0,
        metavar="PORT",
        help=tr_noop(
            "help",
            "also be a proxy through which programs that call https://api.weixin.qq.com reach the sandbox; prints what "
            "to set for Python, Node, Java, PHP, Go and curl",
        ),
    )
    parser.add_argument(
        "--js-sdk",
        type=Path,
        metavar="FILE",
        help=tr_noop("help", "have the demo page use this build of WeChat's JS-SDK"),
    )
    parser.add_argument(
        "--company-redis",
        default="",
        metavar="URL",
        help=tr_noop(
            "help", "have the demo company keep its access_token in this Redis (redis://HOST:PORT/DB)"
        ),
    )
    parser.set_defaults(run=run)


def run(call: Call) -> int:
    options = call.options
    accounts = load(options.accounts) if options.accounts is not None else (AccountRules(), TEST_ACCOUNT)
    quotas = dict(options.quota)
    accounts = tuple(replace(one, daily_limits={**quotas, **one.daily_limits}) for one in accounts)
    platform = Platform(
        SystemClock(), accounts, images=options.images, lenient=options.lenient, seed=options.seed
    )
    redis_url = check_redis_url(options.company_redis)
    js_sdk = _script(options.js_sdk) if options.js_sdk is not None else None
    interrupts: list[int] = []  # no Event: a second signal would wait for the lock that the first one holds
    for one in INTERRUPTS:
        signal.signal(one, lambda caught, _: interrupts.append(caught))
    if options.port_file is not None:
        _remove(options.port_file)  # of one that was killed
    with ExitStack() as stack:
        sandbox = stack.enter_context(
            Sandbox(
                platform,
                options.port,
                options.latency_ms,
                options.fault,
                company_cache=RedisCache(redis_url) if redis_url else None,
                js_sdk=js_sdk,
            )
        )
        announcement = sandbox.announcement()
        if options.https_proxy is not None:
            announcement["proxy"] = _start_proxy(call, stack, sandbox)
        stack.enter_context(_port_file(options.port_file, sandbox.port))
        call.json_line(announcement)
        while not interrupts:
            time.sleep(0.1)  # a wait without an end cannot be interrupted on Windows
    return Exit.DONE


def _script(path: Path) -> bytes:
    """Raises StoreError file_unreadable, also for what is larger than any JS-SDK."""
    try:
        script = atomic_file.read_bounded(path, _SCRIPT_BYTES_MOST + 1)
    except (OSError, ValueError) as exc:
        raise StoreError("file_unreadable", path=str(path)) from exc
    if len(script) > _SCRIPT_BYTES_MOST:
        raise StoreError("file_unreadable", path=str(path))
    return script


def _start_proxy(call: Call, stack: ExitStack, sandbox: Sandbox) -> dict[str, Any]:
    from wxdesk.sandbox.proxy.running import proxy

    way = stack.enter_context(proxy(sandbox, call.options.https_proxy))
    for line in way.lines:
        call.remark(line)
    return {"url": way.url, "ca": str(way.certificate), "environment": way.variables}


@contextmanager
def _port_file(path: Path | None, port: int) -> Iterator[None]:
    """Whole, and there only while the sandbox answers: whoever started it waits for it to appear."""
    if path is None:
        yield
        return
    atomic_file.write(path, f"{port}\n".encode(), mode=0o644)
    try:
        yield
    finally:
        _remove(path)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _usage(name: str) -> str:
    takes = FAULTS[name].takes
    return f"{name}[={takes.upper()}]" if takes else name


def _quota(text: str) -> tuple[str, int]:
    path, _, times = text.rpartition("=")
    if not path or not times.isdecimal():
        raise argparse.ArgumentTypeError("PATH=N")
    return read_path(path), int(times)
