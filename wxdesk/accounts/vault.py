"""Where secrets are kept, AppSecrets above all: the operating system's keyring, or this process's memory.

No file of wxdesk's ever holds a secret: where no keyring works, secrets last as long as the process and no longer.
"""

import logging
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.time_limited import CallTimeout, GivenUp, TimeLimitedCalls
from wxdesk.errors import SecretError
from wxdesk.secrecy import Secret, forgetful

if TYPE_CHECKING:
    from wxdesk.accounts.keyring_backends import Backend, Builder

T = TypeVar("T")
_log = logging.getLogger(__name__)

SERVICE = "wxdesk"
CALL_S = 60  # time to find the keyring's password and type it
OPEN_S = 3


class UnusableReason(StrEnum):
    MISSING = "missing"  # not installed, or not running
    TIMEOUT = "timeout"
    FAILED = "failed"


class SkippedKeyring(NamedTuple):
    """A keyring that was passed over, and why."""

    place: KeyringKind
    why: UnusableReason


class Vault(Protocol):
    """Secrets by AppID. Every call may wait, for as long as a person needs to unlock the keyring: use a worker."""

    @property
    def place(self) -> KeyringKind: ...

    @property
    def passed_over(self) -> tuple[SkippedKeyring, ...]:
        """The keyrings that could not be used, and why, in the order they were tried."""

    def load(self, appid: str) -> Secret | None:
        """None when there is no secret for this AppID. Raises SecretError."""

    def save(self, appid: str, secret: Secret) -> None:
        """Returns once the secret was read back from where it is kept. Raises SecretError."""

    def delete(self, appid: str) -> None:
        """Does nothing when there is no secret for this AppID. Raises SecretError."""

    def for_service(self, service: str) -> "Vault":
        """The same keyring under another service name: for secrets that are not AppSecrets, by names of their own."""


class SessionVault:
    """Memory only: nothing is written anywhere, and all is gone when wxdesk ends."""

    place = KeyringKind.SESSION

    def __init__(self, passed_over: tuple[SkippedKeyring, ...] = ()) -> None:
        self.passed_over = passed_over
        self._secrets: dict[str, Secret] = {}
        self._services: dict[str, SessionVault] = {}

    def load(self, appid: str) -> Secret | None:
        return self._secrets.get(appid)

    def save(self, appid: str, secret: Secret) -> None:
        self._secrets[appid] = secret

    def delete(self, appid: str) -> None:
        self._secrets.pop(appid, None)

    def for_service(self, service: str) -> "SessionVault":
        return self._services.setdefault(service, SessionVault(self.passed_over))


class KeyringVault:
    """The operating system's keyring: service `wxdesk` unless told, user name the AppID."""

    def __init__(
        self,
        place: KeyringKind,
        backend: "Backend",
        call_s: float = CALL_S,
        passed_over: tuple[SkippedKeyring, ...] = (),
        service: str = SERVICE,
    ) -> None:
        self.place = place
        self.passed_over = passed_over
        self._backend = backend
        self._call_s = call_s
        self._service = service
        self._bounded = TimeLimitedCalls(call_s)

    def for_service(self, service: str) -> "KeyringVault":
        other = KeyringVault(self.place, self._backend, self._call_s, self.passed_over, service)
        other._bounded = self._bounded  # one call at a time, whatever it is about
        return other

    def load(self, appid: str) -> Secret | None:
        text = self._ask(lambda given_up: self._backend.get_password(self._service, appid))
        return Secret(text) if text else None

    def save(self, appid: str, secret: Secret) -> None:
        kept = self._ask(lambda given_up: self._write(appid, secret, given_up))
        if not kept:
            raise SecretError("keyring_not_kept", place=self.place)

    def delete(self, appid: str) -> None:
        self._ask(lambda given_up: self._remove(appid))

    def _write(self, appid: str, secret: Secret, given_up: GivenUp) -> bool:
        # The first call is the one that may wait for somebody to unlock the keyring.
        former = self._backend.get_password(self._service, appid)
        if given_up():
            return False
        self._backend.set_password(self._service, appid, secret.reveal())
        if given_up():  # whoever asked was told that it failed: leave no secret that nobody knows of
            self._put_back(appid, former)
            return False
        return self._backend.get_password(self._service, appid) == secret.reveal()

    def _put_back(self, appid: str, former: str | None) -> None:
        if former is None:
            self._backend.delete_password(self._service, appid)
        else:
            self._backend.set_password(self._service, appid, former)

    def _remove(self, appid: str) -> None:
        if self._backend.get_password(self._service, appid) is not None:
            self._backend.delete_password(self._service, appid)

    @forgetful
    def _ask(self, work: Callable[[GivenUp], T]) -> T:
        try:
            return self._bounded.run(work)
        except CallTimeout:
            error = SecretError("keyring_timeout", place=self.place, seconds=self._call_s)
        except SecretError:
            raise
        except Exception as exc:
            _log.debug("%s failed", self.place, exc_info=True)
            error = self._error(exc)
        # Out here it has no context: what a backend says may repeat what it was given.
        raise error

    def _error(self, error: Exception) -> SecretError:
        from wxdesk.accounts.keyring_backends import is_locked

        return SecretError("keyring_locked" if is_locked(error) else "keyring_failed", place=self.place)


def open_vault(open_s: float = OPEN_S, call_s: float = CALL_S) -> Vault:
    """The first keyring of this system that works; without one a SessionVault, which says in `passed_over` why.

    Never raises, and takes at most `open_s` seconds for each keyring there may be. Nothing is unlocked yet.
    """
    from wxdesk.accounts.keyring_backends import candidates

    passed_over: tuple[SkippedKeyring, ...] = ()
    for place, build in candidates():
        try:
            backend = _built(build, open_s)
        except CallTimeout:
            passed_over += (SkippedKeyring(place, UnusableReason.TIMEOUT),)
        except (ImportError, RuntimeError):
            passed_over += (SkippedKeyring(place, UnusableReason.MISSING),)
        except Exception:
            _log.debug("%s cannot be used", place, exc_info=True)
            passed_over += (SkippedKeyring(place, UnusableReason.FAILED),)
        else:
            return KeyringVault(place, backend, call_s, passed_over)
    return SessionVault(passed_over)


def _built(build: "Builder", open_s: float) -> "Backend":
    return TimeLimitedCalls(open_s).run(lambda given_up: build())
