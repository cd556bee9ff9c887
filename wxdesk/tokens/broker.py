"""An account's credentials: had once, kept in memory, renewed in time, and never at production's expense.

- The default source is stable_token without force: WeChat gives the same token to all who ask, so
  nobody is harmed. A classic token is fetched only when a person agreed (`consent`): it ends the one
  that servers may be using.
- One request per account at a time: threads share its result; processes queue at a lock file and, with
  `sharing`, get the token from the process that asked.
- Calls for a token are counted and limited over all processes and restarts, and stop for a while when they
  fail (guard.py). What a person asks for by hand goes through.
- A refused token (40001, 40014, 42001) is marked if it is still the current one; then follow one new
  token and one retry, no more. Three failures in ten minutes, and `with_token` raises TokenError
  without asking, until ten minutes have passed, check() finds the token accepted, or refresh() brings
  another one.
- Where others have the token (`store`: Redis, a token server), it is read there, without the AppSecret and without a
  call to WeChat; a refused one is read again, and only another value is tried. Nothing takes the store's place while
  it is in trouble. It is renewed for everybody where the account's user agreed to that, and not otherwise.
- A ticket ages from when its value was first seen: WeChat says 7200 s at every call, however old it is.
- After the wall clock was set, a token is probed before it is trusted; its age is then the boot clock's.
"""

import logging
import secrets
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

from wxdesk.accounts.account import Account, TokenSource
from wxdesk.clock import Clock, Moment
from wxdesk.errors import ApiError, InputError, NetworkError, TokenError, TokenStoreError, WxdeskError
from wxdesk.secrecy import Secret
from wxdesk.tokens.cached_credential import CachedCredential
from wxdesk.tokens.credential import Credential, CredentialKind, CredentialSource
from wxdesk.tokens.guard import Guard
from wxdesk.tokens.process_lock import process_lock
from wxdesk.tokens.reception import Reception, Receptions
from wxdesk.tokens.restraint import RefreshCircuitBreaker
from wxdesk.tokens.sharing import Sharing
from wxdesk.tokens.sightings import CredentialHistory
from wxdesk.tokens.single_flight import SingleFlight
from wxdesk.tokens.sources import TICKET_TYPES, TOKEN_ENDPOINTS, RenewableStore, TokenStore
from wxdesk.tokens.stores.pasted import PastedToken
from wxdesk.wechat.api import Api, IssuedToken

T = TypeVar("T")

LOCK_TIMEOUT_S = 60.0
_log = logging.getLogger(__name__)


def _up_to_a_minute() -> float:
    return secrets.randbelow(60_001) / 1000


def _nothing() -> None:
    return None


class Broker:
    """Any number of threads may use it.

    `load_secret` may wait for the keyring and raise SecretError. `on_changed` holds callables without
    arguments, called after every change, on whichever thread made it and without locks held; they may
    ask for what is in memory only. `fetch`, `refresh`, `check`, `force_stable` and `with_token` raise
    ApiError, NetworkError, SecretError, TokenError, StoreError (lock_timeout, folder_unwritable, those of the
    guard's file), InputError (consent_needed) and, with a `store`, TokenStoreError. The files in `lock_folder` hold no
    credential.

    `by_hand`: a person asks for just this, now. TokenError is for everybody else.
    """

    def __init__(
        self,
        account: Account,
        load_secret: Callable[[], Secret],
        api: Api,
        clock: Clock,
        lock_folder: Path,
        sightings: CredentialHistory | None = None,
        *,
        sharing: Sharing | None = None,
        store: TokenStore | None = None,
        spread_s: Callable[[], float] = _up_to_a_minute,
        lock_timeout_s: float = LOCK_TIMEOUT_S,
    ) -> None:
        self.account = account
        self.sightings = CredentialHistory() if sightings is None else sightings
        self.on_changed: list[Callable[[], None]] = []
        self._receptions = Receptions(clock)
        self._load_secret = load_secret
        self._at_keyring: set[int] = set()  # threads
        self.api = api
        self._clock = clock
        self._lock_folder = lock_folder
        self._lock_timeout_s = lock_timeout_s
        self._line = TOKEN_ENDPOINTS[account.token_source]
        self._held = {
            kind: CachedCredential(kind, clock, self.sightings, spread_s) for kind in CredentialKind
        }
        self._flights: SingleFlight[Credential] = SingleFlight()
        self._failures = RefreshCircuitBreaker()
        self._guard = Guard(lock_folder, account.appid, clock)
        self._sharing = sharing
        self._store = store
        self._at_store = threading.Lock()  # an older answer never takes a newer one's place

    def close(self) -> None:
        """Other processes get nothing from here any more."""
        if self._sharing is not None:
            self._sharing.close()

    # --- memory; `reject` and `paste` also write -----------------------------------------------------
    def now(self) -> Moment:
        return self._clock.now()

    def get(self, kind: CredentialKind) -> Credential | None:
        return self._held[kind].current

    @property
    def reception(self) -> Reception | None:
        """How WeChat last took a call from this computer; None: not known yet."""
        return self._receptions.last

    @property
    def waits_for_keyring(self) -> bool:
        """Whether the AppSecret is waited for, and not WeChat."""
        return bool(self._at_keyring)

    def is_due(self, kind: CredentialKind) -> bool:
        """Whether `fetch` would ask WeChat, or whoever has the company's token."""
        return self._held[kind].fresh() is None

    def previous(self, kind: CredentialKind) -> tuple[Secret, ...]:
        """Values that were current before, the latest first; at most twenty."""
        return self._held[kind].previous

    def reject(self, credential: Credential, errcode: int = 0) -> None:
        """Mark a value that WeChat refused, if it is still the current one."""
        if self._held[credential.kind].reject(credential, errcode):
            self._tell()

    def paste(self, text: Secret) -> Credential:
        """The token that somebody pasted is the current one from now on. Raises InputError token_shape; only for an
        account whose token is pasted."""
        assert isinstance(self._store, PastedToken)
        self._store.paste(text, self.account.appid)
        return self.refresh(CredentialKind.ACCESS_TOKEN)

    # --- WeChat ---------------------------------------------------------------------------------------
    def fetch(self, kind: CredentialKind, consent: bool = False, *, by_hand: bool = False) -> Credential:
        """The current value, renewed first where due; a renewal that fails before its end is passed over."""
        try:
            return self._obtained(kind, consent, by_hand, if_due=True)
        except WxdeskError:
            alive = self._held[kind].alive()
            if alive is None:
                raise
            return alive

    def refresh(self, kind: CredentialKind, consent: bool = False, *, by_hand: bool = True) -> Credential:
        """Ask WeChat even if the current value is fresh; on the stable line it may stay the same."""
        before = self.get(kind)
        credential = self._obtained(kind, consent, by_hand, if_due=False)
        if kind is CredentialKind.ACCESS_TOKEN and before is not None and before.value != credential.value:
            self._failures.clear()
        return credential

    def force_stable(self, consent: bool = False) -> Credential:
        """A new stable token; the one before ends at once, for everybody. On a classic account: refresh. Only by
        hand.

        Raises InputError consent_needed, and force_too_soon beyond WeChat's limits: 30 s apart, 20 a day.
        """
        if self.account.token_source is not TokenSource.STABLE:
            return self.refresh(CredentialKind.ACCESS_TOKEN, consent)
        if not consent:
            raise InputError("consent_needed")
        secret = self._secret()
        self.sightings.load(self._clock.now())
        with self._account_lock():
            credential = self._granted(
                lambda: self.api.fetch_stable_token(self.account.appid, secret, force=True),
                by_hand=True,
                forced=True,
            )
        self._failures.clear()
        self._tell()
        return credential

    def check(self) -> Credential:
        """The access_token, probed by hand: as WeChat sees it now, refused or accepted."""
        token = self.get(CredentialKind.ACCESS_TOKEN) or self.fetch(CredentialKind.ACCESS_TOKEN, by_hand=True)
        self._probe(token)
        return self.get(CredentialKind.ACCESS_TOKEN) or token

    def watch(self, every_s: float) -> None:
        """Probe the access_token that is held, if it was not given or taken in the last `every_s` anyway, in whichever
        process. Never has another one fetched; held back where tokens were refused (TokenError)."""
        token, now = self.get(CredentialKind.ACCESS_TOKEN), self._clock.now()
        if token is None or token.refused_at is not None:
            return
        self._failures.check(now)
        self.sightings.load(now)
        seen = self.sightings.of(token.kind, token.value)
        if seen is None or now.wall - seen.good_at >= every_s or seen.good_at > now.wall:
            self._probe(token)
            self.sightings.save(self._clock.now())  # so that no other window asks as well

    def probe(self, value: Secret) -> None:
        """Ask WeChat about any value, by one call. Raises ApiError where it is refused, or the address is."""
        mine = self.get(CredentialKind.ACCESS_TOKEN)
        if mine is None or mine.value != value:
            self._receptions.heard(lambda: self.api.probe_token(value))
            return
        try:
            self._called(mine, self.api.probe_token)
        except ApiError as exc:
            if exc.token_rejected:
                self.reject(mine, exc.errcode)
            raise

    def with_token(self, call: Callable[[Secret], T], consent: bool = False) -> T:
        """What `call` makes of the access_token; if WeChat refuses the token, of a new one, once."""
        self._check_failures()
        token = self.fetch(CredentialKind.ACCESS_TOKEN, consent)
        try:
            return self._called(token, call)
        except ApiError as exc:
            if not exc.token_rejected:
                raise
            token = self._replacement_for(token, exc, consent)
        try:
            return self._called(token, call)
        except ApiError as exc:
            if exc.token_rejected:
                self.reject(token, exc.errcode)
                self._failures.add(exc, self._clock.now())
            raise

    # --- inside ---------------------------------------------------------------------------------------
    def _obtained(self, kind: CredentialKind, consent: bool, by_hand: bool, *, if_due: bool) -> Credential:
        agreed = consent or not self._line.invalidates_previous
        held = self._held[kind].fresh if if_due else _nothing
        asked = False

        def ask() -> Credential:
            nonlocal asked
            asked = True
            if kind is CredentialKind.ACCESS_TOKEN:
                return (self._verified() if if_due else None) or self._ask_token(agreed, by_hand, if_due)
            return self.with_token(lambda token: self._ask_ticket(kind, token), agreed)

        credential = self._flights.run((kind, agreed, by_hand), held, ask)
        if asked:
            self._tell()
        return credential

    def _verified(self) -> Credential | None:
        """The current token if only the wall clock made it doubtful, and WeChat accepts it."""
        mine = self._held[CredentialKind.ACCESS_TOKEN]
        token = mine.current
        if token is None or token.refused_at is not None or not token.clock_changed(self._clock.now()):
            return None
        self._probe(token)
        return mine.fresh()

    def _ask_token(self, agreed: bool, by_hand: bool = False, if_due: bool = True) -> Credential:
        if not agreed:
            raise InputError("consent_needed")
        mine = self._held[CredentialKind.ACCESS_TOKEN]
        mine.mark_requested()
        if self._store is not None:
            return self._stored(self._store, by_hand)
        answers = mine.answers
        secret = self._secret()
        self.sightings.load(self._clock.now())
        with self._account_lock():
            if mine.answers != answers and (news := mine.alive()) is not None:
                return news  # another thread asked, and has been answered while this one waited
            asked = self._clock.now()
            if if_due and (shared := self._shared()) is not None:
                return self._kept(shared, asked)
            return self._granted(
                lambda: self._line.fetch(self.api, self.account.appid, secret), by_hand=by_hand
            )

    def _stored(self, store: TokenStore, by_hand: bool) -> Credential:
        mine = self._held[CredentialKind.ACCESS_TOKEN]
        with self._at_store:
            asked, current = self._clock.now(), mine.current
            dead = current.value if current is not None and current.is_dead(asked) else None
            try:
                holding = store.look()
            except NetworkError as error:
                error.of_token_call = True
                raise
            is_dead = holding is None or holding.stored.value == dead
            if is_dead and isinstance(store, RenewableStore) and store.may_renew:
                grant = self._renewed(store, dead, by_hand)
            elif holding is None:
                raise TokenStoreError("stored_token_missing", where=store.where)
            else:
                grant = holding.issued(asked.wall)
            # After the store has answered: its trouble is told without the keyring.
            self.sightings.load(asked)
            return mine.keep(grant, store.source, asked)

    def _renewed(self, store: RenewableStore, dead: Secret | None, by_hand: bool) -> IssuedToken:
        """For everybody: the keyring is waited for before anybody else waits for us."""
        secret = self._secret()

        def ask() -> IssuedToken:
            return self._receptions.heard(
                lambda: self._guard.call(
                    lambda: self._line.fetch(self.api, self.account.appid, secret), by_hand=by_hand
                )
            )

        with self._account_lock():
            return store.renew(dead, ask, self._clock.now().wall)

    def _check_failures(self) -> None:
        """Raises TokenError after too many failures, unless those who have the token have another one by now."""
        try:
            self._failures.check(self._clock.now())
        except TokenError:
            if self._store is None:
                raise
            self.refresh(CredentialKind.ACCESS_TOKEN, by_hand=False)
            self._failures.check(self._clock.now())

    def _secret(self) -> Secret:
        thread = threading.get_ident()
        self._at_keyring.add(thread)
        try:
            return self._load_secret()
        finally:
            self._at_keyring.discard(thread)

    def _granted(self, ask: Callable[[], IssuedToken], *, by_hand: bool, forced: bool = False) -> Credential:
        """What WeChat gives, if it may be asked; from now on other processes have it too."""
        asked = self._clock.now()
        grant = self._receptions.heard(lambda: self._guard.call(ask, by_hand=by_hand, forced=forced))
        credential = self._kept(grant, asked, by_us=forced or self._line.invalidates_previous)
        if self._sharing is not None:
            self._sharing.offer(grant, self._spare)
        return credential

    def _kept(self, grant: IssuedToken, asked: Moment, by_us: bool = False) -> Credential:
        return self._held[CredentialKind.ACCESS_TOKEN].keep(grant, self._line.source, asked, by_us)

    def _shared(self) -> IssuedToken | None:
        """A token that another process has and that is news here."""
        mine = self._held[CredentialKind.ACCESS_TOKEN]
        grant = self._sharing.ask() if self._sharing is not None else None
        known = (*((mine.current.value,) if mine.current else ()), *mine.previous)
        return grant if grant is not None and grant.value not in known else None

    def _spare(self) -> IssuedToken | None:
        """The token for another process, with what it has left; None where WeChat should be asked."""
        token = self._held[CredentialKind.ACCESS_TOKEN].fresh()
        left_s = (
            int(token.remaining_s(self._clock.now())) if token is not None else 0
        )  # 0 for one that was refused
        return IssuedToken(token.value, left_s) if token is not None and left_s > 0 else None

    def _ask_ticket(self, kind: CredentialKind, token: Secret) -> Credential:
        mine = self._held[kind]
        mine.mark_requested()
        self.sightings.load(self._clock.now())
        with self._account_lock():
            asked = self._clock.now()
            return mine.keep(
                self.api.fetch_ticket(token, TICKET_TYPES[kind]), CredentialSource.GETTICKET, asked
            )

    def _account_lock(self) -> AbstractContextManager[None]:
        """Answers are kept while the lock is held: an older one never takes a newer one's place."""
        return process_lock(self._lock_folder, self.account.appid, self._lock_timeout_s)

    def _probe(self, token: Credential) -> None:
        try:
            self.probe(token.value)
        except ApiError as exc:
            if not exc.token_rejected:
                raise

    def _called(self, token: Credential, call: Callable[[Secret], T]) -> T:
        asked = self._clock.now()
        try:
            result = self._receptions.heard(lambda: call(token.value))
        except WxdeskError as exc:
            if not (isinstance(exc, ApiError) and exc.token_rejected):
                self.sightings.undecided(token)
            raise
        self._accepted(token, asked)
        return result

    def _replacement_for(self, token: Credential, refusal: ApiError, consent: bool) -> Credential:
        """Another token than the refused one; the refusal again where none can be had."""
        self.reject(token, refusal.errcode)
        try:
            successor = self.fetch(CredentialKind.ACCESS_TOKEN, consent)
        except InputError as exc:
            if exc.code != "consent_needed":
                raise
            raise refusal from None
        if successor.value == token.value:
            self._failures.add(refusal, self._clock.now())
            raise refusal
        return successor

    def _accepted(self, token: Credential, asked: Moment) -> None:
        """Where it was refused after this was asked, the answer is only late."""
        mine = self._held[CredentialKind.ACCESS_TOKEN]
        if mine.refused_since(token, asked):
            return
        self._failures.clear()
        now = self._clock.now()
        self.sightings.accepted(token, now)
        if mine.revalidate(token):
            self._tell()
        else:
            self.sightings.save(now, urgent=False)

    def _tell(self) -> None:
        self.sightings.save(self._clock.now())
        for listener in tuple(self.on_changed):
            try:
                listener()
            except Exception:
                _log.exception("a listener for changed credentials failed")
