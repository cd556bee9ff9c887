"""A sandbox inside a test's own process, steered by calls."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from wxdesk.clock import SystemClock
from wxdesk.errors import InputError
from wxdesk.sandbox.control.request_log import Wanted
from wxdesk.sandbox.faults.arguments import read_api_path
from wxdesk.sandbox.faults.faults import FAULTS, parse, paths_of
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox


class Steering:
    """A simulated WeChat that is running. Everything it gives out is the same in every test, and its clock stands
    until `advance`.

    `api_base`: what stands for https://api.weixin.qq.com. `media`: a media ID of each kind: image, voice, video, expired,
    unknown, permanent. `control`: the address for what is steered from another process.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        announced = sandbox.announcement()
        self.api_base: str = announced["api_base"]
        self.site: str = announced["site"]
        self.control: str = announced["control"]
        self.appid: str = announced["appid"]
        self.secret: str = announced["secret"]
        self.media: Mapping[str, str] = announced["media"]
        self._sandbox = sandbox

    def __repr__(self) -> str:
        return f"<WeChat at {self.api_base}>"

    def fault(self, name: str, times: int | None = None, on: str | Iterable[str] = ()) -> None:
        """Switch a fault on: NAME or NAME=ARGUMENT, as `wxdesk-cli sandbox --help` lists them, for so many `times`
        (None: as is usual for it), `on` these paths (none: all), such as "media/get".

        Raises ValueError.
        """
        try:
            active = parse(name)
        except InputError as exc:
            raise ValueError(f"no fault is written {name!r}; known are {', '.join(FAULTS)}") from exc
        if times is not None:
            active = replace(active, times=times)
        paths = paths_of([on] if isinstance(on, str) else on)
        self._sandbox.faults.put(replace(active, on=paths) if paths else active)

    def faults_off(self) -> None:
        self._sandbox.faults.switch_all_off()

    def advance(self, seconds: float) -> None:
        """Let time pass at WeChat. Raises ValueError for a step back."""
        self._sandbox.platform.clock.advance(seconds)

    def replace_token(self, at_once: bool = False) -> None:
        """What another department does: it fetches both kinds of access_token. The classic one before works for five more
        minutes, unless it is `at_once` over."""
        self._sandbox.platform.replace_tokens(at_once)

    def expire_token(self, token: str = "") -> None:
        """Let the two hours of this access_token, or of all of them, be over."""
        if token:
            self._sandbox.platform.expire_token(token)
        else:
            self._sandbox.platform.expire_tokens()

    def requests(
        self,
        path: str = "",
        *,
        method: str = "",
        status: int | None = None,
        errcode: int | None = None,
        **query: str,
    ) -> list[dict[str, Any]]:
        """What was asked so far, the oldest first: of this path ("media/get"), method, status, errcode, query.

        Each has number, at, method, path, query, body, size_bytes, status, errcode; credentials are masked.
        """
        wanted = Wanted(read_api_path(path) if path else "", method.upper(), query, status, errcode)
        return [call.shown() for call in self._sandbox.requests.calls(wanted)]

    def clear_requests(self) -> None:
        self._sandbox.requests.clear()

    def reset(self) -> None:
        """As it was at the beginning of the test."""
        self._sandbox.reset()


@contextmanager
def running(seed: int | None = 0) -> Iterator[Steering]:
    with Sandbox(Platform(SystemClock(), seed=seed)) as sandbox:
        yield Steering(sandbox)
