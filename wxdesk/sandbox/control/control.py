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
    GET  /sandbox/control/requests        ?path=media/get&method=GET&status=200&errcode=0&query.media_id=…
    POST /sandbox/control/expect          the same as JSON and "count": 417 unless there were so many calls
    POST /sandbox/control/clear_requests  {}
    POST /sandbox/control/reset           {}: as it was when it started

What cannot be used is answered 400 with {"error": …}. A page of another origin gets nothing here: its Origin and its
Host are looked at where every request is, a POST has to be application/json, for which a browser asks first (and is
refused), and Sec-Fetch-Site tells who asks.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Protocol

from wxdesk import __version__, outside
from wxdesk.errors import InputError
from wxdesk.sandbox.control.request_log import RequestLog, Wanted
from wxdesk.sandbox.fault_effects import read_api_path
from wxdesk.sandbox.faults import FAULTS, Active, Faults, parse, paths_of
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.serving.exchange import Reply, Request, json_reply

PATH = "/sandbox/control"
HEALTH = "/sandbox/health"
_MOST_SHOWN = 1_000
_Fields = Mapping[str, Any]


class Steered(Protocol):
    """What is steered."""

    platform: Platform
    faults: Faults
    requests: RequestLog

    def announcement(self) -> dict[str, Any]: ...
    def reset(self) -> None: ...


class _RefusedError(Exception):
    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.status = status


def is_control(path: str) -> bool:
    return path in (PATH, HEALTH) or path.startswith(f"{PATH}/")


class Control:
    def __init__(self, sandbox: Steered) -> None:
        self._sandbox = sandbox

    def answer(self, request: Request) -> Reply:
        """From any thread; never raises for what a caller sent."""
        try:
            return json_reply(*self._answer(request))
        except _RefusedError as refused:
            return json_reply({"error": str(refused)}, status=refused.status)

    def _answer(self, request: Request) -> tuple[_Fields, str, int]:
        if request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            raise _RefusedError("not for pages from elsewhere", 403)
        verb = _VERBS.get(request.path.removesuffix("/"))
        if verb is None:
            raise _RefusedError(f"there is {', '.join(_VERBS)}", 404)
        if request.method != verb.method:
            raise _RefusedError(f"{verb.method} is expected", 405)
        fields = _of_query(request) if verb.method == "GET" else _of_body(request)
        unknown = fields.keys() - set(verb.fields)
        if unknown:
            raise _RefusedError(f"takes {', '.join(verb.fields) or 'nothing'}, not {sorted(unknown)[0][:60]}")
        told, status = verb.do(self, fields)
        return told, "application/json; charset=utf-8", status

    # --- reading --------------------------------------------------------------------------------------------
    def _health(self, _: _Fields) -> tuple[_Fields, int]:
        return {"status": "ok", "version": __version__}, 200

    def _state(self, _: _Fields) -> tuple[_Fields, int]:
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

    def _requests(self, fields: _Fields) -> tuple[_Fields, int]:
        calls = self._sandbox.requests.calls(_wanted(fields))
        return {
            "count": len(calls),
            "forgotten": self._sandbox.requests.forgotten,
            "requests": [call.shown() for call in calls[-_MOST_SHOWN:]],
        }, 200

    # --- changing -------------------------------------------------------------------------------------------
    def _fault(self, fields: _Fields) -> tuple[_Fields, int]:
        text, argument = _text(fields, "name"), fields.get("argument", "")
        try:
            active = parse(f"{text}={argument}" if argument != "" else text)
        except InputError as exc:
            raise _RefusedError(f"no fault is written {text[:60]!r}; known are {', '.join(FAULTS)}") from exc
        if "times" in fields:
            active = replace(active, times=_times(fields["times"]))
        if "on" in fields:
            active = replace(active, on=_paths(fields["on"]))
        self._sandbox.faults.put(active)
        return {"faults": self._active()}, 200

    def _fault_off(self, fields: _Fields) -> tuple[_Fields, int]:
        name = _text(fields, "name", "")
        try:
            if name:
                self._sandbox.faults.switch_off(name)
            else:
                self._sandbox.faults.switch_all_off()
        except InputError as exc:
            raise _RefusedError(f"known faults are {', '.join(FAULTS)}") from exc
        return {"faults": self._active()}, 200

    def _advance(self, fields: _Fields) -> tuple[_Fields, int]:
        seconds = fields.get("seconds")
        if isinstance(seconds, bool) or not isinstance(seconds, int | float):
            raise _RefusedError("seconds is a number")
        try:
            self._sandbox.platform.clock.advance(seconds)
        except ValueError as exc:
            raise _RefusedError(f"seconds: {exc}") from exc
        return {"now": self._sandbox.platform.now()}, 200

    def _replace_token(self, fields: _Fields) -> tuple[_Fields, int]:
        self._sandbox.platform.replace_tokens(fields.get("at_once") is True)
        return {}, 200

    def _expire_token(self, fields: _Fields) -> tuple[_Fields, int]:
        token = _text(fields, "access_token", "")
        if token:
            self._sandbox.platform.expire_token(token)
        else:
            self._sandbox.platform.expire_tokens()
        return {}, 200

    def _expect(self, fields: _Fields) -> tuple[_Fields, int]:
        expected = outside.whole_number(fields.get("count"), range(1_000_000))
        if expected is None:
            raise _RefusedError("count is a number")
        told, _ = self._requests({name: value for name, value in fields.items() if name != "count"})
        met = told["count"] == expected and not told["forgotten"]
        return {"met": met, "expected": expected, **told}, 200 if met else 417

    def _clear_requests(self, _: _Fields) -> tuple[_Fields, int]:
        self._sandbox.requests.clear()
        return {}, 200

    def _reset(self, _: _Fields) -> tuple[_Fields, int]:
        self._sandbox.reset()
        return {}, 200

    def _active(self) -> list[_Fields]:
        return [_shown(active) for active in self._sandbox.faults.active()]


class _Verb:
    def __init__(
        self, method: str, do: Callable[[Control, _Fields], tuple[_Fields, int]], *fields: str
    ) -> None:
        self.method, self.do, self.fields = method, do, fields


_CALLS = ("path", "method", "status", "errcode", "query")
_VERBS = {
    HEALTH: _Verb("GET", Control._health),
    PATH: _Verb("GET", Control._state),
    f"{PATH}/fault": _Verb("POST", Control._fault, "name", "argument", "times", "on"),
    f"{PATH}/fault_off": _Verb("POST", Control._fault_off, "name"),
    f"{PATH}/advance": _Verb("POST", Control._advance, "seconds"),
    f"{PATH}/replace_token": _Verb("POST", Control._replace_token, "at_once"),
    f"{PATH}/expire_token": _Verb("POST", Control._expire_token, "access_token"),
    f"{PATH}/requests": _Verb("GET", Control._requests, *_CALLS),
    f"{PATH}/expect": _Verb("POST", Control._expect, "count", *_CALLS),
    f"{PATH}/clear_requests": _Verb("POST", Control._clear_requests),
    f"{PATH}/reset": _Verb("POST", Control._reset),
}


def _of_query(request: Request) -> _Fields:
    """`query.NAME` is a field of `query`."""
    named = {name: value for name, value in request.query.items() if not name.startswith("query.")}
    of_query = {
        name.removeprefix("query."): value
        for name, value in request.query.items()
        if name.startswith("query.")
    }
    return {**named, "query": of_query} if of_query else named


def _of_body(request: Request) -> _Fields:
    if request.content_type.partition(";")[0].strip().lower() != "application/json":
        raise _RefusedError("Content-Type: application/json is expected", 415)
    try:
        return request.json_object() if request.body else {}
    except ValueError as exc:
        raise _RefusedError("a JSON object is expected") from exc


def _text(fields: _Fields, name: str, usual: str | None = None) -> str:
    value = fields.get(name, usual)
    if not isinstance(value, str):
        raise _RefusedError(f"{name} is a text")
    return value


def _times(value: object) -> int | None:
    if value in ("once", "always"):
        return 1 if value == "once" else None
    number = outside.whole_number(value, range(1, 1_000_000))
    if number is None:
        raise _RefusedError("times is a number, once or always")
    return number


def _paths(value: object) -> tuple[str, ...]:
    paths = [value] if isinstance(value, str) else value
    if not isinstance(paths, list) or not all(isinstance(path, str) for path in paths):
        raise _RefusedError("on is a list of paths")
    return paths_of(paths)


def _number(fields: _Fields, name: str) -> int | None:
    if name not in fields:
        return None
    number = outside.whole_number(fields[name], outside.NUMBERS)
    if number is None:
        raise _RefusedError(f"{name} is a number")
    return number


def _wanted(fields: _Fields) -> Wanted:
    query = fields.get("query", {})
    if not isinstance(query, dict):
        raise _RefusedError("query is an object")
    path = _text(fields, "path", "")
    return Wanted(
        read_api_path(path) if path else "",
        _text(fields, "method", "").upper(),
        {name: str(value) for name, value in query.items()},
        _number(fields, "status"),
        _number(fields, "errcode"),
    )


def _shown(active: Active) -> _Fields:
    return {
        "name": active.fault.name,
        "argument": active.argument,
        "times": active.times,
        "on": list(active.on),
    }
