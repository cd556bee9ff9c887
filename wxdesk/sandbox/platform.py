"""The rules of WeChat's API, as far as wxdesk meets them, for one Official Account. No sockets here.

Sources: developers.weixin.qq.com; the order of checks and the exact texts as users report them. What is not
known is chosen and said so: an unknown path under /cgi-bin/ is refused with 40066 (seen live), any other with
HTTP 404; an endpoint that reads takes POST as well as GET, as WeChat does.
"""

import re
import threading
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from wxdesk.clock import Clock
from wxdesk.sandbox.account_answers import ANSWERS
from wxdesk.sandbox.media import permanent, samples
from wxdesk.sandbox.media.numbered import DEFAULT_SIZE_BYTES, NumberedImages
from wxdesk.sandbox.media.permanent import PermanentMediaStore
from wxdesk.sandbox.media.temporary import Media, TemporaryMediaStore
from wxdesk.sandbox.quotas import DAILY_LIMITS, Quotas
from wxdesk.sandbox.refusals import RidLog, WeChatError
from wxdesk.sandbox.serving import multipart
from wxdesk.sandbox.serving.exchange import JSON_TYPE, TEXT_TYPE, Reply, Request, json_reply
from wxdesk.sandbox.token_lines import LIFETIME_S, PREFIX, Issued, TicketIssuer, TokenIssuer
from wxdesk.sandbox.whitelist import Whitelist

# Anyone may know them: they open nothing but this sandbox.
APPID = "wx5a4db0c50de5c0de"
SECRET = PREFIX + "77786465736b2073616e6462"

VIDEO_PATH = "/sandbox/video/"
_RID = r"[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}"
# Addresses set aside for documentation (RFC 5737).
_API_ADDRESSES = ("203.0.113.20", "203.0.113.21", "198.51.100.7")


class Platform:
    """One Official Account at WeChat. `answer` may be called from any thread.

    `images`: how many numbered images there are besides the 24 samples, of `image_size_bytes` each.
    `ip_whitelist`: addresses and CIDR ranges that may call; None lets all. `whitelist_secret_only`: it holds for calls
    with the AppSecret only, as before 2025. `daily_limits`: path → calls, over the usual.
    """

    appid = APPID
    secret = SECRET

    def __init__(
        self,
        clock: Clock,
        *,
        images: int = 0,
        image_size_bytes: int = DEFAULT_SIZE_BYTES,
        ip_whitelist: Iterable[str] | None = None,
        whitelist_secret_only: bool = False,
        daily_limits: Mapping[str, int] | None = None,
    ) -> None:
        self.images = NumberedImages(images, image_size_bytes)
        self._clock = clock
        self._whitelist = Whitelist(ip_whitelist, whitelist_secret_only)
        self._quotas = Quotas(daily_limits or {})
        self._tokens = TokenIssuer()
        self._tickets = TicketIssuer()
        self._rids = RidLog()
        self._temporary = TemporaryMediaStore(clock.now().wall, self.images)
        self.permanent = PermanentMediaStore(clock.now().wall)
        self._lock = threading.Lock()

    def now(self) -> float:
        """Epoch seconds at WeChat."""
        return self._clock.now().wall

    def answer(self, request: Request) -> Reply:
        endpoint = _ENDPOINTS.get(request.path)
        if endpoint is None:
            return self._elsewhere(request)
        try:
            endpoint.check_method(request)
            return endpoint.answer(self, request, self.now())
        except WeChatError as refusal:
            return self.refuse(refusal, request, endpoint.error_type)

    def refuse(self, refusal: WeChatError, request: Request, content_type: str = JSON_TYPE) -> Reply:
        """The error JSON with a new rid, which openapi/rid/get then knows."""
        with self._lock:
            return self._rids.refuse(refusal, request, self.now(), content_type)

    # --- what happens to the account from outside -----------------------------------------------------------
    def replace_tokens(self, at_once: bool = False) -> None:
        """Another system fetches both tokens; `at_once`: without five minutes' grace for the classic one."""
        with self._lock:
            self._tokens.replace(self.now(), at_once)

    def expire_token(self, token: str) -> None:
        with self._lock:
            self._tokens.expire(token, self.now())

    def accepts_token(self, token: str) -> bool:
        try:
            with self._lock:
                self._tokens.check(token, self.now())
        except WeChatError:
            return False
        return True

    # --- what the company's own servers hold, and what pages are checked with -------------------------------
    def company_token(self) -> str:
        with self._lock:
            return self._tokens.fetch_stable(self.now()).value

    def company_ticket(self, kind: str = "jsapi") -> str:
        with self._lock:
            return self._tickets.fetch(kind, self.now())

    def accepted_ticket(self) -> str:
        """The jsapi ticket in force, empty when none is."""
        with self._lock:
            return self._tickets.accepted(self.now())

    # --- what WeChat's app does for a page --------------------------------------------------------------------
    def keep_picture(self, file_name: str, data: bytes) -> str:
        """The media ID of a picture that wx.uploadImage sent."""
        with self._lock:
            return self._temporary.put("image", multipart.Part("media", file_name, data), self.now()).media_id

    def kept_picture(self, media_id: str) -> bytes:
        """Nothing for an ID that is unknown, expired, or no picture's."""
        try:
            with self._lock:
                media = self._temporary.get(media_id, self.now())
        except WeChatError:
            return b""
        return media.load() if media.kind == "image" else b""

    # --- endpoints ------------------------------------------------------------------------------------------
    def _token(self, request: Request, now: float) -> Reply:
        self._check_account(request, request.query)
        with self._lock:
            self._quotas.spend(request.path, now, request.spent)
            return _grant(self._tokens.fetch_classic(now), now)

    def _stable_token(self, request: Request, now: float) -> Reply:
        try:
            fields = request.json_object()
        except ValueError:
            fields = {}  # a form instead of JSON counts as no fields at all: 41002
        self._check_account(request, fields)
        with self._lock:
            self._quotas.spend(request.path, now, request.spent)
            return _grant(self._tokens.fetch_stable(now, force=fields.get("force_refresh") is True), now)

    def _ticket(self, request: Request, now: float) -> Reply:
        self._admit(request, now)
        with self._lock:
            ticket = self._tickets.fetch(request.query.get("type", ""), now)
        # Always the full lifetime, however old the ticket is.
        return json_reply({"errcode": 0, "errmsg": "ok", "ticket": ticket, "expires_in": LIFETIME_S})

    def _domain_ip(self, request: Request, now: float) -> Reply:
        self._admit(request, now)
        return json_reply({"ip_list": _API_ADDRESSES})

    def _media(self, request: Request, now: float) -> Reply:
        self._admit(request, now)
        media = self._find(request, now)
        if media.kind == "video":
            return json_reply({"video_url": f"{request.site}{VIDEO_PATH}{media.media_id}.mp4"}, TEXT_TYPE)
        return _file(media.load(), media.content_type, f"{media.media_id}.{media.extension}")

    def _voice(self, request: Request, now: float) -> Reply:
        self._admit(request, now)
        media = self._find(request, now)
        if media.load_high_quality is None:
            raise WeChatError(40007)
        return _file(media.load_high_quality(), "voice/speex", f"{media.media_id}.speex")

    def _upload(self, request: Request, now: float) -> Reply:
        self._admit(request, now)
        found = multipart.parts(request.content_type, request.body)
        part = next((part for part in found if part.name == "media"), None)
        with self._lock:
            media = self._temporary.put(request.query.get("type", ""), part, now)
        name = "thumb_media_id" if media.kind == "thumb" else "media_id"
        return json_reply({"type": media.kind, name: media.media_id, "created_at": int(media.created_at)})

    def _material(self, request: Request, now: float) -> Reply:
        self._admit(request, now)
        return self.permanent.answer(request, now)

    def _account_answer(self, request: Request, now: float) -> Reply:
        self._admit(request, now)
        return json_reply(ANSWERS[request.path].value)

    def _quota(self, request: Request, now: float) -> Reply:
        path = self._admitted_field(request, now, "cgi_path")
        with self._lock:
            quota = self._quotas.report(path, now, request.spent)
        return json_reply({"errcode": 0, "errmsg": "ok", "quota": quota})

    def _clear_quota(self, request: Request, now: float) -> Reply:
        appid = self._admitted_field(request, now, "appid")
        if appid != APPID:
            raise WeChatError(40013 if appid else 41002)
        with self._lock:
            self._quotas.clear(now)
        return json_reply({"errcode": 0, "errmsg": "ok"})

    def _rid(self, request: Request, now: float) -> Reply:
        rid = self._admitted_field(request, now, "rid")
        if not re.fullmatch(_RID, rid):
            raise WeChatError(76002)
        with self._lock:
            return json_reply({"errcode": 0, "errmsg": "ok", "request": self._rids.look_up(rid, APPID, now)})

    def _elsewhere(self, request: Request) -> Reply:
        if request.path.startswith("/cgi-bin/"):
            return self.refuse(WeChatError(40066), request)
        folder, _, file_name = request.path.rpartition("/")
        name = file_name.removesuffix(".mp4")
        try:
            data = self._video(f"{folder}/", name)
        except WeChatError:
            data = b""
        if not data or name == file_name:
            return Reply(b"404 page not found", TEXT_TYPE, 404)
        return _file(data, samples.CONTENT_TYPES["mp4"], file_name)

    def _video(self, folder: str, media_id: str) -> bytes:
        """What the second hop gives; nothing for what is no video. Raises WeChatError."""
        if folder == permanent.VIDEO_PATH and media_id in self.permanent.media_ids("video"):
            return self.permanent.data(media_id)
        with self._lock:
            media = self._temporary.get(media_id if folder == VIDEO_PATH else "", self.now())
        return media.load() if media.kind == "video" else b""

    # --- who may --------------------------------------------------------------------------------------------
    def _check_account(self, request: Request, fields: Mapping[str, object]) -> None:
        """In WeChat's order: appid, grant type, caller's address, secret."""
        if not fields.get("appid"):
            raise WeChatError(41002)
        if fields["appid"] != APPID:
            raise WeChatError(40013)
        if fields.get("grant_type") != "client_credential":
            raise WeChatError(40002)
        self._check_address(request, with_secret=True)
        if not fields.get("secret"):
            raise WeChatError(41004)
        if fields["secret"] != SECRET:
            raise WeChatError(40125)

    def _check_address(self, request: Request, with_secret: bool) -> None:
        if request.ip_barred or not self._whitelist.admits(request.client_ip, with_secret):
            raise WeChatError(40164, ip=request.client_ip)

    def _admit(self, request: Request, now: float) -> None:
        """The token first: it tells whose whitelist holds."""
        with self._lock:
            self._tokens.check(request.query.get("access_token", ""), now)
            self._check_address(request, with_secret=False)
            self._quotas.spend(request.path, now, request.spent)

    def _admitted_field(self, request: Request, now: float, name: str) -> str:
        """A text field of the JSON body; empty where it is missing or no text. Raises WeChatError 47001."""
        self._admit(request, now)
        try:
            value = request.json_object().get(name)
        except ValueError as exc:
            raise WeChatError(47001) from exc
        return value if isinstance(value, str) else ""

    def _find(self, request: Request, now: float) -> Media:
        with self._lock:
            return self._temporary.get(request.query.get("media_id", ""), now)


class _Endpoint(NamedTuple):
    answer: Callable[[Platform, Request, float], Reply]
    post_only: bool = False
    error_type: str = JSON_TYPE

    def check_method(self, request: Request) -> None:
        if self.post_only and request.method != "POST":
            raise WeChatError(43002)


# Each has its daily limit in quotas.DAILY_LIMITS and its errmsg in refusals.ERRMSG.
_ENDPOINTS: dict[str, _Endpoint] = {
    "/cgi-bin/token": _Endpoint(Platform._token),
    "/cgi-bin/stable_token": _Endpoint(Platform._stable_token, post_only=True),
    "/cgi-bin/ticket/getticket": _Endpoint(Platform._ticket),
    "/cgi-bin/get_api_domain_ip": _Endpoint(Platform._domain_ip),
    "/cgi-bin/media/get": _Endpoint(Platform._media, error_type=TEXT_TYPE),
    "/cgi-bin/media/get/jssdk": _Endpoint(Platform._voice, error_type=TEXT_TYPE),
    "/cgi-bin/media/upload": _Endpoint(Platform._upload, post_only=True),
    permanent.GET: _Endpoint(Platform._material, post_only=True, error_type=TEXT_TYPE),
    permanent.PAGE: _Endpoint(Platform._material, post_only=True),
    permanent.COUNTS: _Endpoint(Platform._material),
    permanent.ADD: _Endpoint(Platform._material, post_only=True),
    permanent.DELETE: _Endpoint(Platform._material, post_only=True),
    "/cgi-bin/clear_quota": _Endpoint(Platform._clear_quota, post_only=True),
    **{
        path: _Endpoint(Platform._account_answer, post_only=answer.post_only)
        for path, answer in ANSWERS.items()
    },
    "/cgi-bin/openapi/quota/get": _Endpoint(Platform._quota, post_only=True),
    "/cgi-bin/openapi/rid/get": _Endpoint(Platform._rid, post_only=True),
}

assert DAILY_LIMITS.keys() == _ENDPOINTS.keys(), "an endpoint without a daily limit"


def _grant(issued: Issued, now: float) -> Reply:
    # Success carries no errcode here, unlike getticket's.
    return json_reply({"access_token": issued.value, "expires_in": int(issued.full_end - now)})


def _file(data: bytes, content_type: str, name: str) -> Reply:
    headers = (
        ("Cache-Control", "no-cache, must-revalidate"),
        ("Content-disposition", f'attachment; filename="{name}"'),
    )
    return Reply(data, content_type, headers=headers, of_media=True)
