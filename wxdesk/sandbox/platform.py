"""WeChat's API, as far as wxdesk and other people's programs meet it: several Official Accounts. No sockets here.

Sources: developers.weixin.qq.com; the order of checks and the exact texts as users report them. What each address
answers stands in endpoints/. What is not known is chosen and said so: an unknown path under /cgi-bin/ is refused with
40066 (seen live), any other with HTTP 404; an endpoint that reads takes POST as well as GET, as WeChat does.
"""

from collections.abc import Sequence
from contextlib import suppress

from wxdesk.clock import Clock
from wxdesk.sandbox.account.account import TEST_ACCOUNT, Account, AccountRules
from wxdesk.sandbox.chance import Chance
from wxdesk.sandbox.endpoints.admission import admitted, by_token
from wxdesk.sandbox.endpoints.endpoint import OK, Call
from wxdesk.sandbox.endpoints.media import VIDEO_PATH, file_reply
from wxdesk.sandbox.endpoints.table import ENDPOINTS
from wxdesk.sandbox.media import permanent
from wxdesk.sandbox.media.numbered import DEFAULT_SIZE_BYTES, NumberedImages
from wxdesk.sandbox.media.permanent import PermanentMediaStore
from wxdesk.sandbox.media.temporary import Media
from wxdesk.sandbox.platform_clock import SEEDED_AT, PlatformClock
from wxdesk.sandbox.refusals import RidLog, WeChatError
from wxdesk.sandbox.serving.exchange import JSON_TYPE, TEXT_TYPE, Reply, Request, json_reply
from wxdesk.sandbox.serving.ranges import in_part


class Platform:
    """`answer` may be called from any thread.

    `images`: how many numbered images each account has besides the 24 samples, of `image_size_bytes` each. `lenient`:
    an unknown path under /cgi-bin/ answers ok to whoever has an access_token, in place of 40066. `seed`: what it gives
    out is the same each time, and its clock stands until moved.
    """

    def __init__(
        self,
        clock: Clock,
        accounts: Sequence[AccountRules] = (AccountRules(), TEST_ACCOUNT),
        *,
        images: int = 0,
        image_size_bytes: int = DEFAULT_SIZE_BYTES,
        lenient: bool = False,
        seed: int | None = None,
    ) -> None:
        self.images = NumberedImages(images, image_size_bytes)
        self.lenient = lenient
        self.clock = PlatformClock(clock, stands_at=None if seed is None else SEEDED_AT)
        self._rules = tuple(accounts)
        self._seed = seed
        self._open()

    def _open(self) -> None:
        """As WeChat was before the first call."""
        limits = {path: endpoint.limit for path, endpoint in ENDPOINTS.items()}
        self._rids = RidLog(Chance(self._seed))
        self.accounts = {
            rules.appid: Account(rules, limits, self.images, Chance(self._seed, rules.appid), self.now())
            for rules in self._rules
        }
        self.account = next(iter(self.accounts.values()))  # the first, the sandbox's own

    @property
    def appid(self) -> str:
        return self.account.appid

    @property
    def secret(self) -> str:
        return self.account.secret

    @property
    def permanent(self) -> PermanentMediaStore:
        return self.account.permanent

    def now(self) -> float:
        """Epoch seconds at WeChat."""
        return self.clock.now().wall

    def answer(self, request: Request) -> Reply:
        endpoint = ENDPOINTS.get(request.path)
        if endpoint is None:
            return self._elsewhere(request)
        account = None
        try:
            endpoint.check_method(request)
            now = self.now()
            account = admitted(self.accounts, endpoint, request, now)
            with account.lock:
                return in_part(endpoint.reply(Call(account, request, now, self._rids)), request)
        except WeChatError as refusal:
            appid = account.appid if account is not None else ""
            return self.refuse(refusal, request, endpoint.error_type, appid)

    def refuse(
        self, refusal: WeChatError, request: Request, content_type: str = JSON_TYPE, appid: str = ""
    ) -> Reply:
        """The error JSON with a new rid, which openapi/rid/get then knows.

        `appid`: of the account that was let in; empty for the one that the request names.
        """
        return self._rids.refuse(refusal, request, self.now(), content_type, appid)

    # --- what happens to an account from outside; without an AppID, to the first ------------------------------
    def replace_tokens(self, at_once: bool = False, appid: str = "") -> None:
        """Another system fetches both tokens; `at_once`: without five minutes' grace for the classic one."""
        account = self._account(appid)
        with account.lock:
            account.tokens.replace(self.now(), at_once)

    def expire_token(self, token: str) -> None:
        for account in self.accounts.values():
            with account.lock:
                account.tokens.expire(token, self.now())

    def expire_tokens(self) -> None:
        """The two hours of every token are over."""
        for account in self.accounts.values():
            with account.lock:
                account.tokens.expire_all(self.now())

    def reset(self) -> None:
        """As if it had just been opened: nothing given out, uploaded or spent, and its clock where it began."""
        self.clock.reset()
        self._open()

    def accepts_token(self, token: str) -> bool:
        return self.account_of(token) is not None

    def account_of(self, token: str) -> Account | None:
        """Whose access_token it is; None for one that is no longer good, too."""
        for account in self.accounts.values():
            with suppress(WeChatError), account.lock:
                account.tokens.check(token, self.now())
                return account
        return None

    # --- what a company's own servers hold, and what pages are checked with ------------------------------------
    def company_token(self, appid: str = "") -> str:
        account = self._account(appid)
        with account.lock:
            return account.tokens.fetch_stable(self.now()).value

    def company_ticket(self, kind: str = "jsapi", appid: str = "") -> str:
        account = self._account(appid)
        with account.lock:
            return account.tickets.fetch(kind, self.now())

    def accepted_ticket(self, appid: str = "") -> str:
        """The jsapi ticket in force, empty when none is."""
        account = self._account(appid)
        with account.lock:
            return account.tickets.accepted(self.now())

    def _account(self, appid: str) -> Account:
        return self.accounts[appid or self.appid]

    # --- addresses that are no endpoint -------------------------------------------------------------------------
    def _elsewhere(self, request: Request) -> Reply:
        if request.path.startswith("/cgi-bin/"):
            return self._unknown(request)
        folder, _, name = request.path.rpartition("/")
        find = _SECOND_HOPS.get(f"{folder}/", _nothing)
        for account in self.accounts.values():
            with suppress(WeChatError), account.lock:
                media = find(account, name.rpartition(".")[0], self.now())
                if name == f"{media.media_id}.{media.extension}":
                    return in_part(file_reply(media.load(), media.content_type, name), request)
        return Reply(b"404 page not found", TEXT_TYPE, 404)

    def _unknown(self, request: Request) -> Reply:
        if not self.lenient:
            return self.refuse(WeChatError(40066), request)
        try:
            by_token(self.accounts.values(), request, self.now())
        except WeChatError as refusal:
            return self.refuse(refusal, request)
        return json_reply(OK)


def _video(account: Account, media_id: str, now: float) -> Media:
    """The second hop of a temporary video, which no other medium has. Raises WeChatError."""
    media = account.temporary.get(media_id, now)
    if media.kind != "video":
        raise WeChatError(40007)
    return media


def _material(account: Account, media_id: str, _: float) -> Media:
    """The second hop of a permanent video, and where pictures are seen. Raises WeChatError."""
    media = account.permanent.get(media_id).media
    if media is None or media.kind == "voice":
        raise WeChatError(40007)
    return media


def _nothing(account: Account, media_id: str, now: float) -> Media:
    raise WeChatError(40007)


_SECOND_HOPS = {VIDEO_PATH: _video, permanent.PATH: _material}
