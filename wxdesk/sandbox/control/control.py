"""The sandbox steered over HTTP, by tests in any language: JSON in, JSON out.

    GET  /sandbox/health                  → {"status": "ok", "version": …}
    GET  /sandbox/control                 → what the sandbox announced when it started; faults switched on and known,
                                          the clock, how many calls there were
    POST /sandbox/control/fault           {"name": "slow=500", "times": 3, "on": ["media/get"]}; `times` is a number,
                                          "once" or "always"; an argument may also stand in "argument"
    POST /sandbox/control/fault_off       {"name": "slow"}, or {} for all of them
    POST /sandbox/control/advance         {"seconds": 7200}
    POST /sandbox/control/replace_token   {"at_once": true}: another department fetches both kinds of token
    POST /sandbox/control/expire_token    {"access_token": …}, or {} for all of them
    POST /sandbox/control/freeze_secret   {"frozen": true}: after ten minutes it is refused (40243)
    POST /sandbox/control/reset_secret    {"secret": …}, or {} for any: the old one ends at once (40125)
    POST /sandbox/control/answer_ip       {"address": "127.0.0.1", "confirm": true}, where 89503 asks for it
    GET  /sandbox/control/requests        ?path=media/get&method=GET&status=200&errcode=0&query.media_id=…
    POST /sandbox/control/expect          the same as JSON and "count": 417 unless there were so many calls
    POST /sandbox/control/clear_requests  {}
    POST /sandbox/control/reset           {}: as it was when it started

With several accounts, "appid" says whose token, AppSecret or address it is; without it, the first one's.
What cannot be used is answered 400 with {"error": …}. A page of another origin gets nothing here: its Origin and its
Host are looked at where every request is, a POST has to be application/json, for which a browser asks first (and is
refused), and Sec-Fetch-Site tells who asks.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol

from wxdesk import __version__, outside
from wxdesk.errors import InputError
from wxdesk.sandbox.account.account import Account
from wxdesk.sandbox.control.fields import (
    Fields,
    RefusedError,
    of_body,
    of_query,
    paths_in,
    text_of,
    times_of,
    wanted_of,
    yes,
)
from wxdesk.sandbox.control.request_log import RequestLog
from wxdesk.sandbox.faults.faults import FAULTS, Active, Faults, parse
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.serving.exchange import Reply, Request, json_reply

PATH = "/sandbox/control"
HEALTH = "/sandbox/health"
_MOST_SHOWN = 1_000


class Steered(Protocol):
    """What is steered."""

    platform: Platform
    faults: Faults
    requests: RequestLog

    def announcement(self) -> dict[str, Any]: ...
    def reset(self) -> None: ...


def is_control(path: str) -> bool:
    return path in (PATH, HEALTH) or path.startswith(f"{PATH}/")


class Control:
    def __init__(self, sandbox: Steered) -> None:
        self._sandbox = sandbox

    def answer(self, request: Request) -> Reply:
        """From any thread; never raises for what a caller sent."""
        try:
            return json_reply(*self._answer(request))
        except RefusedError as refused:
            return json_reply({"error": str(refused)}, status=refused.status)

    def _answer(self, request: Request) -> tuple[Fields, str, int]:
        if request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            raise RefusedError("not for pages from elsewhere", 403)
        verb = _VERBS.get(request.path.removesuffix("/"))
        if verb is None:
            raise RefusedError(f"there is {', '.join(_VERBS)}", 404)
        if request.method != verb.method:
            raise RefusedError(f"{verb.method} is expected", 405)
        fields = of_query(request) if verb.method == "GET" else of_body(request)
        unknown = fields.keys() - set(verb.fields)
        if unknown:
            raise RefusedError(f"takes {', '.join(verb.fields) or 'nothing'}, not {sorted(unknown)[0][:60]}")
        told, status = verb.do(self, fields)
        return told, "application/json; charset=utf-8", status

    # --- reading --------------------------------------------------------------------------------------------
    def _health(self, _: Fields) -> tuple[Fields, int]:
        return {"status": "ok", "version": __version__}, 200

    def _state(self, _: Fields) -> tuple[Fields, int]:
        sandbox = self._sandbox
        announced = sandbox.announcement()
        del announced["media_ids"]  # may be a hundred thousand
        return {
            **announced,
            "now": sandbox.platform.now(),
            "faults": self._active(),
            "known_faults": {
                name: {"takes": fault.takes, "times": 1 if fault.once else None}
                for name, fault in FAULTS.items()
            },
            "requests": len(sandbox.requests.calls()) + sandbox.requests.forgotten,
        }, 200

    def _requests(self, fields: Fields) -> tuple[Fields, int]:
        calls = self._sandbox.requests.calls(wanted_of(fields))
        return {
            "count": len(calls),
            "forgotten": self._sandbox.requests.forgotten,
            "requests": [call.shown() for call in calls[-_MOST_SHOWN:]],
        }, 200

    # --- changing -------------------------------------------------------------------------------------------
    def _fault(self, fields: Fields) -> tuple[Fields, int]:
        text, argument = text_of(fields, "name"), fields.get("argument", "")
        try:
            active = parse(f"{text}={argument}" if argument != "" else text)
        except InputError as exc:
            raise RefusedError(f"no fault is written {text[:60]!r}; known are {', '.join(FAULTS)}") from exc
        if "times" in fields:
            active = replace(active, times=times_of(fields["times"]))
        if "on" in fields:
            active = replace(active, on=paths_in(fields["on"]))
        self._sandbox.faults.put(active)
        return {"faults": self._active()}, 200

    def _fault_off(self, fields: Fields) -> tuple[Fields, int]:
        name = text_of(fields, "name", "")
        try:
            if name:
                self._sandbox.faults.switch_off(name)
            else:
                self._sandbox.faults.switch_all_off()
        except InputError as exc:
            raise RefusedError(f"known faults are {', '.join(FAULTS)}") from exc
        return {"faults": self._active()}, 200

    def _advance(self, fields: Fields) -> tuple[Fields, int]:
        seconds = fields.get("seconds")
        if isinstance(seconds, bool) or not isinstance(seconds, int | float):
            raise RefusedError("seconds is a number")
        try:
            self._sandbox.platform.clock.advance(seconds)
        except ValueError as exc:
            raise RefusedError(f"seconds: {exc}") from exc
        return {"now": self._sandbox.platform.now()}, 200

    def _replace_token(self, fields: Fields) -> tuple[Fields, int]:
        self._sandbox.platform.replace_tokens(yes(fields, "at_once", False), self._account(fields).appid)
        return {}, 200

    def _expire_token(self, fields: Fields) -> tuple[Fields, int]:
        token = text_of(fields, "access_token", "")
        if token:
            self._sandbox.platform.expire_token(token)
        else:
            self._sandbox.platform.expire_tokens()
        return {}, 200

    def _freeze_secret(self, fields: Fields) -> tuple[Fields, int]:
        now = self._sandbox.platform.now()
        self._account(fields).freeze_secret(now if yes(fields, "frozen", True) else None)
        return {}, 200

    def _reset_secret(self, fields: Fields) -> tuple[Fields, int]:
        account = self._account(fields)
        secret = text_of(fields, "secret", "") or account.chance.hex("secret", 32)
        account.reset_secret(secret)
        return {"secret": secret}, 200

    def _answer_ip(self, fields: Fields) -> tuple[Fields, int]:
        account, address = self._account(fields), text_of(fields, "address", "127.0.0.1")
        if account.confirmations is None:
            raise RefusedError("this account does not ask: confirms_ips is not set")
        with account.lock:
            if yes(fields, "confirm", True):
                account.confirmations.confirm(address)
            else:
                account.confirmations.refuse(address, self._sandbox.platform.now())
        return {}, 200

    def _account(self, fields: Fields) -> Account:
        platform = self._sandbox.platform
        account = platform.accounts.get(text_of(fields, "appid", platform.appid))
        if account is None:
            raise RefusedError(f"accounts are {', '.join(platform.accounts)}")
        return account

    def _expect(self, fields: Fields) -> tuple[Fields, int]:
        expected = outside.whole_number(fields.get("count"), range(1_000_000))
        if expected is None:
            raise RefusedError("count is a number")
        told, _ = self._requests({name: value for name, value in fields.items() if name != "count"})
        met = told["count"] == expected and not told["forgotten"]
        return {"met": met, "expected": expected, **told}, 200 if met else 417

    def _clear_requests(self, _: Fields) -> tuple[Fields, int]:
        self._sandbox.requests.clear()
        return {}, 200

    def _reset(self, _: Fields) -> tuple[Fields, int]:
        self._sandbox.reset()
        return {}, 200

    def _active(self) -> list[Fields]:
        return [_shown(active) for active in self._sandbox.faults.active()]


class _Verb:
    def __init__(
        self, method: str, do: Callable[[Control, Fields], tuple[Fields, int]], *fields: str
    ) -> None:
        self.method, self.do, self.fields = method, do, fields


_CALLS = ("path", "method", "status", "errcode", "query")
_VERBS = {
    HEALTH: _Verb("GET", Control._health),
    PATH: _Verb("GET", Control._state),
    f"{PATH}/fault": _Verb("POST", Control._fault, "name", "argument", "times", "on"),
    f"{PATH}/fault_off": _Verb("POST", Control._fault_off, "name"),
    f"{PATH}/advance": _Verb("POST", Control._advance, "seconds"),
    f"{PATH}/replace_token": _Verb("POST", Control._replace_token, "at_once", "appid"),
    f"{PATH}/expire_token": _Verb("POST", Control._expire_token, "access_token"),
    f"{PATH}/freeze_secret": _Verb("POST", Control._freeze_secret, "frozen", "appid"),
    f"{PATH}/reset_secret": _Verb("POST", Control._reset_secret, "secret", "appid"),
    f"{PATH}/answer_ip": _Verb("POST", Control._answer_ip, "address", "confirm", "appid"),
    f"{PATH}/requests": _Verb("GET", Control._requests, *_CALLS),
    f"{PATH}/expect": _Verb("POST", Control._expect, "count", *_CALLS),
    f"{PATH}/clear_requests": _Verb("POST", Control._clear_requests),
    f"{PATH}/reset": _Verb("POST", Control._reset),
}


def _shown(active: Active) -> Fields:
    return {
        "name": active.fault.name,
        "argument": active.argument,
        "times": active.times,
        "on": list(active.on),
    }
