"""The access_token that a company's services keep in Redis, and its renewal for everyone where that was agreed to.

Read-only unless the account says otherwise. A renewal holds the company's own lock, whose holder alone asks WeChat, and
takes a number from a counter (the fence). What was granted is written only while the value is still the one that was
found under the lock and no higher number was given: a holder whose lock ran out writes nothing over what came later.

Each operation has a connection of its own, which takes OPERATION_S at most: a server that hangs holds nobody longer.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote, urlsplit

from wxdesk.accounts.account import Account
from wxdesk.accounts.time_limited import CallTimeout, TimeLimitedCalls
from wxdesk.accounts.token_places import of_account
from wxdesk.errors import TokenStoreError
from wxdesk.net import tls
from wxdesk.net.transfer import without_context
from wxdesk.secrecy import Secret, forgetful
from wxdesk.tokens import stored_token
from wxdesk.tokens.credential import CredentialSource
from wxdesk.tokens.sources import Holding, TokenStore
from wxdesk.tokens.stored_token import Form, Unusable, UnusableError
from wxdesk.wechat.api import IssuedToken

if TYPE_CHECKING:
    import redis
    from redis.lock import Lock

T = TypeVar("T")

# Only while nothing newer is there: by its number (the fence), or by its value.
_PUT = """
local fence = redis.call('GET', KEYS[2])
if fence and tonumber(fence) > tonumber(ARGV[1]) then return 0 end
local value = redis.call('GET', KEYS[1])
if value and (ARGV[2] == '0' or value ~= ARGV[3]) then return 0 end
redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[5])
return 1
"""

# By the names of redis-py's classes, or the first word of what Redis says; the more special one first.
_TOLD: tuple[tuple[str, frozenset[str]], ...] = (
    ("redis_denied", frozenset({"AuthenticationError", "AuthenticationWrongNumberOfArgsError", "NOAUTH"})),
    ("redis_no_permission", frozenset({"NoPermissionError", "AuthorizationError"})),
    ("redis_full", frozenset({"OutOfMemoryError", "OOM"})),
    ("redis_read_only", frozenset({"ReadOnlyError", "READONLY", "MISCONF"})),
    ("redis_not_ready", frozenset({"BusyLoadingError", "MasterDownError", "TryAgainError", "BUSY"})),
    ("redis_cluster", frozenset({"AskError", "ClusterError", "ClusterCrossSlotError"})),
    ("redis_unreachable", frozenset({"ConnectionError", "OSError"})),
)

OPERATION_S = 4.0
LOCK_S = 30.0  # longer than WeChat ever takes, and shorter than the company's services can do without
_PATIENCE_S, _STEP_S = 1.0, 0.1
_FENCE_S = 86_400  # nobody is late by a day
_SOCKET_S = 2.0
_PORT = 6379
_MISSING, _ENDLESS = -2, -1  # what PTTL says


@dataclass
class _Turn:
    """The lock, while it is held; `found`: the bytes that stood there then."""

    lock: "Lock"
    found: bytes | None = None
    fence: int = 0

    def leave(self, client: "redis.Redis") -> None:
        from redis.exceptions import LockError

        self.lock.redis = client
        with suppress(LockError):  # it has run out
            self.lock.release()


class RedisStore(TokenStore):
    """Any number of threads may use it. `load_password` may wait for the keyring and raise SecretError; None: no
    password is asked for. Raises TokenStoreError redis_… and stored_token_…, never with anything of a value."""

    source = CredentialSource.REDIS

    def __init__(
        self,
        account: Account,
        load_password: Callable[[], Secret | None],
        tls_context: Callable[[], Any] = tls.system_context,
        lock_s: float = LOCK_S,
    ) -> None:
        place = account.redis
        self._appid = account.appid
        self._url = urlsplit(place.url)
        self._key = of_account(place.key, account.appid)
        self._lock_key = of_account(place.lock_key, account.appid)
        self._load_password = load_password
        self._tls_context = tls_context
        self._lock_s = lock_s
        self._fence_key = f"{self._lock_key}:wxdesk-fence"
        self._form = Form.PLAIN  # of what was found there last; what is written has the same
        self.may_renew = place.may_refresh

    @property
    def host(self) -> str:
        return self._url.hostname or ""

    @property
    def where(self) -> str:
        return f"Redis {self._key}"

    def look(self) -> Holding | None:
        """What the key holds; None where there is no such key."""
        password = self._load_password()
        found = self._bounded(password, self._value)
        return None if found is None else self._holding(*found)

    def renew(self, dead: Secret | None, ask: Callable[[], IssuedToken], now: float) -> IssuedToken:
        """Under the company's lock, which is waited for: as long as it may be held, and a little longer."""
        password = self._load_password()
        turn = self._entered(password, dead, now)
        if isinstance(turn, IssuedToken):
            return turn
        try:
            granted = ask()
            if self._bounded(password, lambda client: self._put(client, turn, granted)):
                return granted
            later = self.look()  # what came after us is newer
            return granted if later is None or later.stored.value == dead else later.issued(now)
        finally:
            with suppress(TokenStoreError):  # it runs out by itself
                self._bounded(password, turn.leave)

    # --- renewing -------------------------------------------------------------------------------------
    def _entered(self, password: Secret | None, dead: Secret | None, now: float) -> "IssuedToken | _Turn":
        ends_at = time.monotonic() + self._lock_s + _PATIENCE_S
        while True:
            found = self._bounded(password, lambda client: self._enter(client, dead, now))
            if found is not None:
                return found
            if time.monotonic() > ends_at:
                seconds = round(self._lock_s + _PATIENCE_S)
                raise TokenStoreError("redis_lock_held", key=self._lock_key, seconds=seconds)
            time.sleep(_STEP_S)

    def _enter(self, client: "redis.Redis", dead: Secret | None, now: float) -> "IssuedToken | _Turn | None":
        """The token that somebody has put there, or the lock; None while somebody else holds it."""
        _, adopted = self._other_than(client, dead)
        if adopted is not None:
            return adopted.issued(now)
        lock = client.lock(self._lock_key, timeout=self._lock_s, thread_local=False)
        if not lock.acquire(blocking=False):
            return None
        turn = _Turn(lock)
        try:
            turn.found, adopted = self._other_than(client, dead)
            if adopted is None:
                turn.fence = int(client.incr(self._fence_key))
                client.expire(self._fence_key, _FENCE_S)
                return turn
        except BaseException:
            turn.leave(client)
            raise
        turn.leave(client)
        return adopted.issued(now)

    def _other_than(self, client: "redis.Redis", dead: Secret | None) -> tuple[bytes | None, Holding | None]:
        """What the key holds, and the token in it if it is another than the dead one."""
        found = self._value(client)
        holding = None if found is None else self._holding(*found)
        if holding is not None and holding.stored.value != dead:
            return None, holding
        if self._form is Form.OBJECT:
            raise TokenStoreError("redis_object_form", key=self._key)
        return None if found is None else found[0], None

    def _put(self, client: "redis.Redis", turn: "_Turn", granted: IssuedToken) -> bool:
        value = stored_token.written(granted.value, self._form)
        expected = (b"0", b"") if turn.found is None else (b"1", turn.found)
        ms = max(granted.expires_in, 1) * 1000
        put = client.eval(_PUT, 2, self._key, self._fence_key, turn.fence, *expected, value, ms)
        return bool(put)

    # --- inside ---------------------------------------------------------------------------------------
    def _value(self, client: "redis.Redis") -> tuple[bytes, int] | None:
        """The key's bytes, as many as a token may have and one more, and its PTTL."""
        pipe = client.pipeline(transaction=False)
        pipe.getrange(self._key, 0, stored_token.BYTES_MOST)
        pipe.pttl(self._key)
        answers = pipe.execute(raise_on_error=False)
        for answer in answers:  # raised by redis-py it would have other words before its own
            if isinstance(answer, Exception):
                raise answer
        data, left_ms = answers
        return None if left_ms == _MISSING else (data, left_ms)

    def _holding(self, data: bytes, left_ms: int) -> Holding:
        try:
            stored = stored_token.read(data, self._appid)
        except UnusableError as unusable:
            raise self._unusable(unusable.why) from None
        self._form = stored.form
        left_s = None if left_ms == _ENDLESS else left_ms / 1000
        return Holding(stored, left_s)

    def _unusable(self, why: Unusable) -> TokenStoreError:
        return TokenStoreError("stored_token_unusable", where=self.where, unusable=why)

    def _bounded(self, password: Secret | None, work: Callable[["redis.Redis"], T]) -> T:
        """What `work` makes of a connection; every error of redis-py's is a TokenStoreError."""

        def step(given_up: Callable[[], bool]) -> T:
            return self._connected(password, work)

        try:
            return TimeLimitedCalls(OPERATION_S).run(step)
        except CallTimeout:
            raise TokenStoreError("redis_timeout", host=self.host, seconds=round(OPERATION_S)) from None

    @forgetful
    def _connected(self, password: Secret | None, work: Callable[["redis.Redis"], T]) -> T:
        try:
            import redis
        except ImportError:
            raise TokenStoreError("redis_library") from None
        client = redis.Redis(connection_pool=self._pool(password))
        try:
            kinds = (redis.RedisError, OSError, UnicodeError)
            return without_context(lambda: work(client), kinds, self._error)
        finally:
            with suppress(Exception):
                client.connection_pool.disconnect()

    def _pool(self, password: Secret | None) -> Any:
        import redis
        from redis.backoff import NoBackoff
        from redis.retry import Retry

        context = self._tls_context

        class Encrypted(redis.SSLConnection):
            """With the system's trust, a company's own CA included, and no key log."""

            def _wrap_socket_with_ssl(self, sock: Any) -> Any:
                return context().wrap_socket(sock, server_hostname=self.host)

        return redis.ConnectionPool(
            connection_class=Encrypted if self._url.scheme == "rediss" else redis.Connection,
            max_connections=1,
            host=self.host,
            port=self._url.port or _PORT,
            db=int(self._url.path.removeprefix("/") or 0),
            username=unquote(self._url.username) if self._url.username else None,
            password=password.reveal() if password else None,
            socket_timeout=_SOCKET_S,
            socket_connect_timeout=_SOCKET_S,
            retry=Retry(NoBackoff(), 0),
            protocol=2,
            driver_info=None,
        )

    def _error(self, exc: Exception) -> TokenStoreError:
        refusal = tls.refusal_in(exc)
        if refusal is not None:
            return TokenStoreError("redis_tls", host=self.host, reason=tls.failure_reason(refusal))
        kinds = {kind.__name__ for kind in type(exc).__mro__}
        first = str(exc).partition(" ")[0]
        if "TimeoutError" in kinds:
            return TokenStoreError("redis_timeout", host=self.host, seconds=round(_SOCKET_S))
        if first == "WRONGTYPE":
            return self._unusable(Unusable.WRONG_TYPE)
        code = next((code for code, names in _TOLD if kinds & names or first in names), "redis_odd")
        return TokenStoreError(code, host=self.host)
