"""The access_token that a company's services keep in Redis, and its renewal for everyone where that was agreed to.

Read-only unless the account says otherwise. A renewal holds the company's own lock, whose holder alone asks WeChat, and
takes a number from a counter (the fence). What was granted is written only while the value is still the one that was
found under the lock and no higher number was given: a holder whose lock ran out writes nothing over what came later.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wxdesk.accounts.account import Account
from wxdesk.accounts.token_places import of_account
from wxdesk.errors import TokenStoreError
from wxdesk.net import tls
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import CredentialSource
from wxdesk.tokens.sources import Holding, RenewableStore
from wxdesk.tokens.stores import stored_token
from wxdesk.tokens.stores.redis_connection import RedisConnection, release
from wxdesk.tokens.stores.remembered_form import RememberedForm
from wxdesk.tokens.stores.stored_token import Form, Unusable, UnusableError
from wxdesk.wechat.api import IssuedToken

if TYPE_CHECKING:
    from wxdesk.tokens.stores.redis_connection import Lock, Redis

# Only while nothing newer is there: by its number (the fence), or by its value.
_PUT = """
local fence = redis.call('GET', KEYS[2])
if fence and tonumber(fence) > tonumber(ARGV[1]) then return 0 end
local value = redis.call('GET', KEYS[1])
if value and (ARGV[2] == '0' or value ~= ARGV[3]) then return 0 end
redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[5])
return 1
"""

LOCK_S = 30.0  # longer than WeChat ever takes, and shorter than the company's services can do without
_PATIENCE_S, _STEP_S = 1.0, 0.1
_FENCE_S = 86_400  # nobody is late by a day
_MISSING, _ENDLESS = -2, -1  # what PTTL says
_LONGEST_MS = 2**53


@dataclass
class _Turn:
    """The lock, while it is held; `found`: the bytes that stood there then."""

    lock: "Lock"
    found: bytes | None = None
    fence: int = 0


class RedisStore(RenewableStore):
    """Any number of threads may use it. `load_password` may wait for the keyring and raise SecretError; None: no
    password is asked for. `forms`: the folder where the form of the key's value outlives this process. Raises
    TokenStoreError redis_… and stored_token_…, never with anything of a value."""

    source = CredentialSource.REDIS

    def __init__(
        self,
        account: Account,
        load_password: Callable[[], Secret | None],
        tls_context: Callable[[], Any] = tls.system_context,
        lock_s: float = LOCK_S,
        forms: Path | None = None,
    ) -> None:
        place = account.redis
        self._appid = account.appid
        self._key = of_account(place.key, account.appid)
        self._lock_key = of_account(place.lock_key, account.appid)
        self._load_password = load_password
        self._connection = RedisConnection(place.url, self.where, tls_context)
        self._lock_s = lock_s
        self._fence_key = f"{self._lock_key}:wxdesk-fence"
        # What is written has the form of what was found there last. Where nothing ever was it is plain text, as the
        # StringRedisTemplate of most services has it.
        self._form = RememberedForm(forms, f"{place.url} {self._key}")
        self.may_renew = place.may_refresh

    @property
    def where(self) -> str:
        return f"Redis {self._key}"

    def look(self) -> Holding | None:
        """What the key holds; None where there is no such key."""
        password = self._load_password()
        found = self._connection.run(password, self._value)
        return None if found is None else self._holding(*found)

    def renew(self, dead: Secret | None, ask: Callable[[], IssuedToken], now: float) -> IssuedToken:
        """Under the company's lock, which is waited for: as long as it may be held, and a little longer."""
        password = self._load_password()
        turn = self._entered(password, dead, now)
        if isinstance(turn, IssuedToken):
            return turn
        try:
            granted = ask()
            if self._connection.run(password, lambda client: self._put(client, turn, granted)):
                return granted
            later = self.look()  # what came after us is newer
            return granted if later is None or later.stored.value == dead else later.issued(now)
        finally:
            with suppress(TokenStoreError):  # it runs out by itself
                self._connection.run(password, lambda client: release(turn.lock, client))

    # --- renewing -------------------------------------------------------------------------------------
    def _entered(self, password: Secret | None, dead: Secret | None, now: float) -> "IssuedToken | _Turn":
        ends_at = time.monotonic() + self._lock_s + _PATIENCE_S
        while True:
            found = self._connection.run(password, lambda client: self._enter(client, dead, now))
            if found is not None:
                return found
            if time.monotonic() > ends_at:
                seconds = round(self._lock_s + _PATIENCE_S)
                raise TokenStoreError("redis_lock_held", key=self._lock_key, seconds=seconds)
            time.sleep(_STEP_S)

    def _enter(self, client: "Redis", dead: Secret | None, now: float) -> "IssuedToken | _Turn | None":
        """The token that somebody has put there, or the lock; None while somebody else holds it."""
        _, adopted = self._other_than(client, dead)
        if adopted is not None:
            return adopted.issued(now)
        client.eval(
            "return 1", 0
        )  # who may run no scripts could neither put a token there nor give the lock back
        lock = client.lock(self._lock_key, timeout=self._lock_s, thread_local=False)
        if not lock.acquire(blocking=False):
            return None
        turn = _Turn(lock)
        try:
            turn.found, adopted = self._other_than(client, dead)
            if adopted is None:
                turn.fence = int(str(client.incr(self._fence_key)))
                client.expire(self._fence_key, _FENCE_S)
                return turn
        except BaseException:
            release(lock, client)
            raise
        release(lock, client)
        return adopted.issued(now)

    def _other_than(self, client: "Redis", dead: Secret | None) -> tuple[bytes | None, Holding | None]:
        """What the key holds, and the token in it if it is another than the dead one."""
        found = self._value(client)
        holding = None if found is None else self._holding(*found)
        if holding is not None and holding.stored.value != dead:
            return None, holding
        if self._form.get() is Form.OBJECT:
            raise TokenStoreError("redis_object_form", key=self._key)
        return None if found is None else found[0], None

    def _put(self, client: "Redis", turn: "_Turn", granted: IssuedToken) -> bool:
        value = stored_token.written(granted.value, self._form.get() or Form.PLAIN)
        expected = (b"0", b"") if turn.found is None else (b"1", turn.found)
        ms = max(granted.expires_in, 1) * 1000
        put = client.eval(_PUT, 2, self._key, self._fence_key, turn.fence, *expected, value, ms)
        return bool(put)

    # --- inside ---------------------------------------------------------------------------------------
    def _value(self, client: "Redis") -> tuple[bytes, int] | None:
        """The key's bytes, as many as a token may have and one more, and its PTTL."""
        pipe = client.pipeline(transaction=False)
        pipe.getrange(self._key, 0, stored_token.BYTES_MOST)
        pipe.pttl(self._key)
        answers = pipe.execute(raise_on_error=False)
        for answer in answers:  # raised by redis-py it would have other words before its own
            if isinstance(answer, Exception):
                raise answer
        data, left_ms = answers
        if not isinstance(data, bytes) or not isinstance(left_ms, int):
            raise ValueError("no answer of Redis to these questions")  # noqa: TRY004 -- of a server, not of a caller
        return None if left_ms == _MISSING else (data, left_ms)

    def _holding(self, data: bytes, left_ms: int) -> Holding:
        try:
            stored = stored_token.read(data, self._appid)
        except UnusableError as unusable:
            raise self._unusable(unusable.why) from None
        self._form.keep(stored.form)
        left_s = None if left_ms == _ENDLESS else min(left_ms, _LONGEST_MS) / 1000
        return Holding(stored, left_s)

    def _unusable(self, why: Unusable) -> TokenStoreError:
        return TokenStoreError("stored_token_unusable", where=self.where, unusable=why)
