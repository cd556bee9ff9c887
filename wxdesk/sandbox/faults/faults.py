"""What can go wrong at WeChat or on the way to it, by name, to be switched on and off while the sandbox runs.

A fault is written NAME or NAME=ARGUMENT; `once`, `3x` or `always` in or as the argument (`truncated=once`,
`slow=500,3x`) says whether it strikes so many times or until it is switched off. `@` and paths behind it
(`system_busy@media/get,token`) let it strike there only. A new fault is a row here.
"""

import re
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NamedTuple

from wxdesk.errors import InputError
from wxdesk.sandbox.faults import arguments, effects
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.serving.exchange import Manner, Reply, Request

# Before WeChat sees a request: another request, or a reply in WeChat's place. None: does not concern it.
Before = Callable[[Platform, Request, Any], Request | Reply | None]
# After WeChat answered: another reply. None: does not concern it.
After = Callable[[Platform, Request, Reply, Any], Reply | None]


class Fault(NamedTuple):
    """`once`: strikes one time unless told otherwise. `takes`: what the argument is, empty for none.

    `read` makes the argument's value of its text, of an empty one the usual value; it raises ValueError.
    """

    name: str
    once: bool = False
    takes: str = ""
    read: Callable[[str], Any] = arguments.read_nothing
    before: Before | None = None
    after: After | None = None


FAULTS: dict[str, Fault] = {
    fault.name: fault
    for fault in (
        Fault(
            "token_replaced",
            once=True,
            takes="at_once",
            read=arguments.read_at_once,
            before=effects.replace_tokens,
        ),
        Fault("token_expired", once=True, before=effects.expire_token),
        Fault("ip_not_whitelisted", takes="address", read=arguments.read_address, before=effects.block_ip),
        Fault(
            "secret_not_whitelisted",
            takes="address",
            read=arguments.read_address,
            before=effects.block_secret,
        ),
        Fault(
            "secret_refused",
            takes="errcode",
            read=arguments.read_secret_errcode,
            before=effects.refuse_secret,
        ),
        Fault("unauthorized", takes="path", read=arguments.read_api_path, before=effects.forbid),
        Fault("push_not_set", before=effects.forget_push),
        Fault("push_lost", after=effects.lose_pings),
        Fault("wrong_clock", takes="seconds", read=arguments.read_seconds, after=effects.set_clock),
        Fault("quota_spent", takes="path", read=arguments.read_path, before=effects.exhaust_quota),
        Fault("system_busy", before=effects.return_busy),
        Fault("refused", takes="errcode", read=arguments.read_any_errcode, before=effects.refuse),
        Fault("slow", takes="ms", read=arguments.read_milliseconds, after=effects.delay),
        Fault("truncated", after=effects.cut),
        Fault("error_json", takes="errcode", read=arguments.read_errcode, after=effects.error_in_place),
        Fault("empty_body", after=effects.empty),
        Fault("hostile_name", after=effects.hostile_file_name),
        Fault("no_name", after=effects.omit_file_name),
        Fault("bad_proxy_html", before=effects.answer_as_proxy),
        Fault("redirected", before=effects.redirect),
        Fault("connection_lost", before=effects.drop_connection),
        Fault("connection_reset", after=effects.sent_in(Manner.RESET)),
        Fault("black_hole", after=effects.sent_in(Manner.SILENT)),
        Fault("drip", takes="bytes_per_s", read=arguments.read_bytes_per_s, after=effects.drip),
        Fault("short_length", after=effects.sent_in(Manner.SHORT_LENGTH)),
        Fault("no_length", after=effects.sent_in(Manner.NO_LENGTH)),
        Fault("chunked", after=effects.sent_in(Manner.CHUNKED)),
        Fault("cut_chunk", after=effects.sent_in(Manner.CUT_CHUNK)),
        Fault("wrong_type", takes="type", read=arguments.read_content_type, after=effects.mistype),
    )
}


_ORDER = {name: number for number, name in enumerate(FAULTS)}
_MOST_ACTIVE = 500  # of what is switched on over HTTP


@dataclass(frozen=True)
class Active:
    """A fault that is switched on. `argument` is its text as given, `value` what was read from it; `times` how often it
    still strikes, None until it is switched off; `on` are the paths that it strikes, all where there are none."""

    fault: Fault
    argument: str
    value: Any
    times: int | None
    on: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """Of two with the same one, the later takes the place of the other."""
        return self.fault.name, self.on

    def concerns(self, request: Request) -> bool:
        return not self.on or request.path in self.on


_TIMES = re.compile(r"once|always|[1-9][0-9]{0,5}x")


def times_of(word: str) -> int | None:
    """What `once`, `3x`, `always` (None) say."""
    return int(word[:-1]) if word.endswith("x") else {"once": 1}.get(word)


def parse(text: str) -> Active:
    """NAME[=ARGUMENT][@PATH,…]. Raises InputError fault_unknown: no such name, or an argument it cannot use."""
    written, _, where = text.partition("@")
    name, _, argument = written.partition("=")
    words = [word.strip() for word in argument.split(",") if word.strip()]
    times = [word for word in words if _TIMES.fullmatch(word)]
    rest = ",".join(word for word in words if word not in times)
    fault = FAULTS.get(name.strip())
    if fault is None or len(times) > 1:
        raise InputError("fault_unknown", name=text[:60])
    try:
        value = fault.read(rest)
    except ValueError as exc:
        raise InputError("fault_unknown", name=text[:60]) from exc
    usual = 1 if fault.once else None
    return Active(fault, rest, value, times_of(times[0]) if times else usual, paths_of(where.split(",")))


def paths_of(words: Iterable[str]) -> tuple[str, ...]:
    """Whole paths, of words that may leave /cgi-bin/ out."""
    return tuple(arguments.read_api_path(word.strip()) for word in words if word.strip() not in ("", "*"))


class Faults:
    """The faults switched on, between a caller and the platform. Safe to use from any thread."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._active: dict[tuple[str, tuple[str, ...]], Active] = {}
        self._lock = threading.Lock()
        self._striking = threading.Lock()  # a fault that strikes once must not strike two threads
        # Called, on whichever thread it happens, when a fault was switched on or off or has struck once.
        self.on_changed: list[Callable[[], None]] = []

    def switch_on(self, text: str, once: bool | None = None) -> Active:
        """NAME[=ARGUMENT][@PATH,…]; `once` overrides what the text says. Raises InputError fault_unknown."""
        active = parse(text)
        return self.put(active if once is None else replace(active, times=1 if once else None))

    def put(self, active: Active) -> Active:
        """Switch it on, in the place of the same fault on the same paths."""
        with self._lock:
            self._active[active.key] = active
            for key in [*self._active][:-_MOST_ACTIVE]:
                del self._active[key]
        self._tell()
        return active

    def switch_off(self, name: str) -> None:
        """On whatever paths; nothing happens when it is off. Raises InputError fault_unknown."""
        if name not in FAULTS:
            raise InputError("fault_unknown", name=name[:60])
        with self._lock:
            known = [key for key in self._active if key[0] == name]
            for key in known:
                del self._active[key]
        if known:
            self._tell()

    def switch_all_off(self) -> None:
        with self._lock:
            known = dict(self._active)
            self._active.clear()
        if known:
            self._tell()

    def active(self) -> tuple[Active, ...]:
        """Those switched on, in the order of the table."""
        with self._lock:
            return tuple(sorted(self._active.values(), key=lambda one: _ORDER[one.fault.name]))

    def answer(self, request: Request) -> Reply:
        """The platform's answer, as the active faults let it come through."""
        if not self._active:
            return self._platform.answer(request)
        active = self.active()
        reply = self._before(active, request)
        for one in active:
            if one.fault.after is not None and not reply.dropped and one.concerns(request):
                reply = self._strike(one, partial(one.fault.after, self._platform, request, reply)) or reply
        return reply

    def _before(self, active: tuple[Active, ...], request: Request) -> Reply:
        for one in active:
            if one.fault.before is not None and one.concerns(request):
                changed = self._strike(one, partial(one.fault.before, self._platform, request))
                if isinstance(changed, Reply):
                    return changed
                request = request if changed is None else changed
        return self._platform.answer(request)

    def _strike(self, active: Active, effect: Callable[[Any], Any]) -> Any:
        """Apply a fault; one whose times are counted has one less as soon as something was concerned by it."""
        if active.times is None:
            return effect(active.value)
        key = active.key
        with self._striking:
            with self._lock:
                now = self._active.get(key)
            if now is None or now.times is None:  # others had the last one, or somebody else switched it
                return None
            result = effect(now.value)
            if result is None:
                return None
            with self._lock:
                if self._active.get(key) is now:
                    if now.times > 1:
                        self._active[key] = replace(now, times=now.times - 1)
                    else:
                        del self._active[key]
        if now.times == 1:
            self._tell()
        return result

    def _tell(self) -> None:
        for listener in list(self.on_changed):
            listener()
