"""The calls of WeChat's server-side API that wxdesk makes; those for permanent material stand in material.py, those of
the check-up in account_probes.py.

Addresses, parameters and answers: https://developers.weixin.qq.com/doc/service/api/ (base, webdev/jssdk,
material/temporary). Every failure is an ApiError (WeChat said no) or a NetworkError (nobody did).
"""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from wxdesk import outside
from wxdesk.accounts.account import check_api_base
from wxdesk.clock import Clock, SystemClock
from wxdesk.errors import InputError, NetworkError
from wxdesk.hosts import is_this_computer, may_be_this_computer
from wxdesk.net.limits import LIMITS, Limits
from wxdesk.net.way import STRAIGHT, Way
from wxdesk.secrecy import Secret, forgetful
from wxdesk.wechat.account_probes import AccountProbes
from wxdesk.wechat.call_log import Call
from wxdesk.wechat.material import PermanentMaterial
from wxdesk.wechat.quota import Quota, quota_of
from wxdesk.wechat.rid_record import RidRecord, record_of
from wxdesk.wechat.server_clock import ServerClock

if TYPE_CHECKING:
    import ssl

    from wxdesk.wechat.exchange import Exchange
    from wxdesk.wechat.media_reply import MediaReply

TicketType = Literal["jsapi", "wx_card"]

_LIFETIMES = range(31 * 86_400)  # seconds; WeChat gives two hours
_MOST_ADDRESSES, _LONGEST_ADDRESS = 1000, 100
_LONGEST_MEDIA_ID = 512


@dataclass(frozen=True)
class IssuedToken:
    """A token or ticket as WeChat gave it, or as somebody else passed it on. `expires_in`: seconds; for tickets, and
    with `at_most`, an upper bound."""

    value: Secret
    expires_in: int
    at_most: bool = False


class Api:
    """One API host, asked by one way; any number of threads may use it.

    `api_base`: scheme and host, such as https://api.weixin.qq.com. `way`: nothing is taken from the environment,
    and calls to this computer never go through a proxy. `on_call` is told
    of every call once it is over, on the thread that made it. `jobs`: how many connections are kept open.

    `sandbox`: it is for the sandbox's account, and calls nobody but this computer (InputError
    sandbox_secret_elsewhere). Any other calls this computer only with `local_relay`, when the account's user said
    that a tunnel or relay of theirs is there (InputError api_base_this_computer). Plain http to another computer:
    InputError api_base_plain_http.
    """

    def __init__(
        self,
        api_base: str,
        way: Way = STRAIGHT,
        on_call: Callable[[Call], None] | None = None,
        jobs: int = 32,
        *,
        sandbox: bool = False,
        local_relay: bool = False,
        limits: Limits = LIMITS,
        tls_contexts: "Callable[[], ssl.SSLContext] | None" = None,
        clock: Clock | None = None,
    ) -> None:
        self._base = check_api_base(api_base)
        self._host = urlsplit(self._base).hostname or ""
        self._here = may_be_this_computer(self._host)
        self._sandbox = sandbox
        self._local_relay = local_relay
        self._way = STRAIGHT if self._here else way
        self._on_call = on_call
        self._jobs = jobs
        self._limits = limits
        self._tls_contexts = tls_contexts
        self._server_clock = ServerClock(clock or SystemClock())
        self._opening = threading.Lock()
        self._opened: Exchange | None = None
        self._closed = False
        self.material = PermanentMaterial(self._exchange)
        self.probes = AccountProbes(self._exchange)

    @property
    def host(self) -> str:
        return self._host

    @property
    def by_proxy(self) -> bool:
        return bool(self._way.proxy)

    @property
    def clock_off_s(self) -> float | None:
        """By how much this computer's clock is ahead of WeChat's (ServerClock.off_s)."""
        return self._server_clock.off_s

    def close(self) -> None:
        """End all calls, also those that other threads are waiting for, and refuse later ones: they raise
        NetworkError connection_lost."""
        self._closed = True  # without the lock: somebody may hold it while httpx is loaded
        if self._opened is not None:
            self._opened.close()

    @forgetful
    def fetch_stable_token(self, appid: str, secret: Secret, force: bool = False) -> IssuedToken:
        """POST /cgi-bin/stable_token. Without `force` it changes nothing for anybody else: WeChat gives the
        same token to all who ask. With it, the previous stable token ends at once (at most 20 a day, 30 s
        apart)."""
        body = {
            "grant_type": "client_credential",
            "appid": appid,
            "secret": secret.reveal(),
            "force_refresh": force,
        }
        return self._granted("access_token", "POST", "/cgi-bin/stable_token", json=body, appid=appid)

    @forgetful
    def fetch_classic_token(self, appid: str, secret: Secret) -> IssuedToken:
        """GET /cgi-bin/token. It ends the previous token of this line, which a company's servers may be
        using."""
        query = {"grant_type": "client_credential", "appid": appid, "secret": secret}
        return self._granted("access_token", "GET", "/cgi-bin/token", query, appid=appid)

    @forgetful
    def fetch_ticket(self, token: Secret, ticket_type: TicketType) -> IssuedToken:
        """GET /cgi-bin/ticket/getticket. `expires_in` is 7200 however old the ticket is (many public
        reports)."""
        query = {"access_token": token, "type": ticket_type}
        return self._granted("ticket", "GET", "/cgi-bin/ticket/getticket", query)

    @forgetful
    def probe_token(self, token: Secret) -> tuple[str, ...]:
        """GET /cgi-bin/get_api_domain_ip: the API's addresses; the cheapest call that fails when the token
        does."""
        query = {"access_token": token}
        answer = self._exchange().answer("GET", "/cgi-bin/get_api_domain_ip", query, needs={"ip_list": list})
        addresses = (outside.text(one, _LONGEST_ADDRESS) for one in answer["ip_list"][:_MOST_ADDRESSES])
        return tuple(address for address in addresses if address)

    def ask_media(
        self, token: Secret, media_id: str, hd_voice: bool = False
    ) -> "AbstractContextManager[MediaReply]":
        """GET /cgi-bin/media/get, or media/get/jssdk for the 16 kHz Speex of a voice recorded in a page.

        `with api.ask_media(…) as medium` gives the medium once WeChat turned out to be sending one; an error
        in its place raises ApiError before. For a video the second hop, to its video_url and without the
        token, has been made. Raises there also NetworkError video_url_refused (see ssrf_guard.py) and what
        MediaReply.chunks() raises.
        """
        endpoint = "/cgi-bin/media/get/jssdk" if hd_voice else "/cgi-bin/media/get"
        query: dict[str, str | Secret] = {"access_token": token, "media_id": media_id}
        return self._exchange().medium("GET", endpoint, query)

    @forgetful
    def upload_image(self, token: Secret, name: str, content: bytes, content_type: str) -> str:
        """POST /cgi-bin/media/upload with type=image: the media id, good for three days. `name` is ASCII."""
        answer = self._exchange().answer(
            "POST",
            "/cgi-bin/media/upload",
            {"access_token": token, "type": "image"},
            needs={"media_id": str},
            large=True,
            files={"media": (name, content, content_type)},
        )
        return outside.text(answer["media_id"], _LONGEST_MEDIA_ID)

    @forgetful
    def fetch_rid(self, token: Secret, rid: str) -> RidRecord:
        """POST /cgi-bin/openapi/rid/get: what WeChat kept of the call that a rid stands for, for seven days, and
        of the token's own account only (ApiError 76001, 76003; 76002 for what is no rid)."""
        query = {"access_token": token}
        exchange = self._exchange()
        answer = exchange.answer(
            "POST", "/cgi-bin/openapi/rid/get", query, needs={"request": dict}, json={"rid": rid}
        )
        return record_of(answer["request"])

    @forgetful
    def fetch_quota(self, token: Secret, path: str) -> Quota:
        """POST /cgi-bin/openapi/quota/get: how often `path`, such as /cgi-bin/media/get, may be called today, and was
        (ApiError 76021 for one that WeChat does not count, 76022 for one that is not this account's)."""
        query, body = {"access_token": token}, {"cgi_path": path}
        answer = self._exchange().answer(
            "POST", "/cgi-bin/openapi/quota/get", query, needs={"quota": dict}, json=body
        )
        return quota_of(path, answer, self._host)

    @forgetful
    def clear_quota(self, token: Secret, appid: str) -> None:
        """POST /cgi-bin/clear_quota: today's calls of every endpoint count as not made; ten times a month, together with
        clear_quota/v2 (ApiError 48006)."""
        query = {"access_token": token}
        self._exchange().answer("POST", "/cgi-bin/clear_quota", query, needs={}, json={"appid": appid})

    def _granted(
        self, name: str, method: str, endpoint: str, query: Any = None, **request: Any
    ) -> IssuedToken:
        needs: dict[str, type | range] = {name: Secret, "expires_in": _LIFETIMES}
        answer = self._exchange().answer(method, endpoint, query or {}, needs=needs, **request)
        return IssuedToken(Secret(answer[name]), answer["expires_in"])

    def _exchange(self) -> "Exchange":
        """What every call goes through, so that none is made to a host that it may not reach."""
        if self._sandbox and not is_this_computer(self._host):
            raise InputError("sandbox_secret_elsewhere", host=self._host)
        if self._here and not (self._sandbox or self._local_relay):
            raise InputError("api_base_this_computer", host=self._host)
        # Loaded with the first call: the window's start does not wait for httpx and ssl.
        with self._opening:
            if self._opened is None and not self._closed:
                from wxdesk.wechat.exchange import Exchange

                self._opened = Exchange(
                    self._base,
                    self._way,
                    self._on_call,
                    self._jobs,
                    self._limits,
                    self._tls_contexts,
                    self._server_clock,
                )
            if self._closed or self._opened is None:
                if self._opened is not None:  # it may have been closed a moment before that was there
                    self._opened.close()
                raise NetworkError("connection_lost", host=self._host)
            return self._opened
