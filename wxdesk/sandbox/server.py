"""The sandbox on this computer: WeChat's API and a demo page over HTTP on 127.0.0.1.

Only this computer reaches it, and no web page but its own: it listens on the loopback address, answers to no
other host name (DNS rebinding), to no foreign Origin, and allows no cross-origin reading.
"""

from collections.abc import Iterable
from dataclasses import replace
from types import TracebackType
from typing import Any

from wxdesk.sandbox.company.cache import Cache
from wxdesk.sandbox.company.receiver import Receiver
from wxdesk.sandbox.company.site import DemoSite
from wxdesk.sandbox.control.control import PATH as CONTROL
from wxdesk.sandbox.control.control import Control, is_control
from wxdesk.sandbox.control.request_log import RequestLog
from wxdesk.sandbox.faults.faults import Faults
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.serving.exchange import TEXT_TYPE, Reply, Request
from wxdesk.sandbox.serving.listener import HOST, Listener


class Sandbox:
    """`port` 0 takes a free one. `latency_ms`, to be changed at any time, is added to every answer of the
    API.

    `faults`: texts as for Faults.switch_on. `company_cache`: where the demo company keeps its token, None: in this
    process. `js_sdk`: the script of the JS-SDK that its page uses, None: a stand-in.
    As a context manager it starts and stops itself. Raises InputError fault_unknown.
    """

    def __init__(
        self,
        platform: Platform,
        port: int = 0,
        latency_ms: int = 0,
        faults: Iterable[str] = (),
        *,
        company_cache: Cache | None = None,
        js_sdk: bytes | None = None,
    ) -> None:
        self.platform = platform
        self.faults = Faults(platform)
        self.latency_ms = latency_ms
        self.receiver = Receiver()
        self.requests = RequestLog()
        self.demo_site = DemoSite(platform, self.receiver, company_cache, js_sdk)
        self._control = Control(self)
        self._port = port
        self._listener: Listener | None = None
        self._at_first = latency_ms, [self.faults.switch_on(fault) for fault in faults]

    def start(self) -> str:
        """Begin to answer; return `api_base`. Nothing happens when it runs. Raises InputError port_taken."""
        if self._listener is None:
            self._listener = Listener(self.answer, self._port)
            self._listener.begin()
        return self.api_base

    def stop(self) -> None:
        """End every connection and thread; takes a fraction of a second. Nothing happens when it does not
        run.
        """
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.end()

    def __enter__(self) -> "Sandbox":
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def port(self) -> int:
        """The one in use, or the one asked for while it does not run."""
        return self._listener.port if self._listener is not None else self._port

    @property
    def api_base(self) -> str:
        """What an account needs as its API address: scheme, host, port."""
        return f"http://{HOST}:{self.port}"

    @property
    def site(self) -> str:
        """The address of the demo page."""
        return f"{self.api_base}/site/"

    def announcement(self) -> dict[str, Any]:
        """What a script needs: api_base, site, control, appid, secret, accounts, media_ids, media.

        `media_ids` are the numbered images where there are any, else the 24 samples, which answer in either
        case; `media` has one of each kind by its name: those that can be had, expired, unknown, permanent.
        """
        return {
            "api_base": self.api_base,
            "site": self.site,
            "control": f"{self.api_base}{CONTROL}",
            "appid": self.platform.appid,
            "secret": self.platform.secret,
            "accounts": [
                {"appid": one.appid, "secret": one.secret} for one in self.platform.accounts.values()
            ],
            "media_ids": list(self.platform.images) or list(samples.MEDIA_IDS),
            "media": {
                **{kind: ids[0] for kind, ids in samples.BY_KIND.items()},
                "permanent": self.platform.permanent.media_ids("image")[0],
            },
        }

    def reset(self) -> None:
        """As it was when it was made: the account, the clock, the faults; no calls, no forwarded files."""
        self.latency_ms, faults = self._at_first
        self.faults.switch_all_off()
        for fault in faults:
            self.faults.put(fault)
        self.platform.reset()
        self.demo_site.reset()
        self.receiver.clear()
        self.requests.clear()

    def answer(self, request: Request) -> Reply:
        """From any thread; never raises for what a caller sent."""
        if is_control(request.path):
            return self._control.answer(request)
        return self._noted(request, self.demo_site.answer(request) or self._of_wechat(request))

    def answer_as_wechat(self, request: Request) -> Reply:
        """The same for whoever takes the sandbox for WeChat: neither the company's pages nor what steers it."""
        if is_control(request.path):
            return Reply(b"404 page not found", TEXT_TYPE, 404)
        return self._noted(request, self._of_wechat(request))

    def _noted(self, request: Request, reply: Reply) -> Reply:
        self.requests.add(request, reply, self.platform.now())
        return reply

    def _of_wechat(self, request: Request) -> Reply:
        self.demo_site.department.act()
        reply = self.faults.answer(request)
        return replace(reply, delay_ms=reply.delay_ms + self.latency_ms, at=self.platform.now())
