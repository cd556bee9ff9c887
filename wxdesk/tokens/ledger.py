"""What is remembered of an account's calls for a token, and when the next one may be made: values, without a file.

Times are epoch seconds, as only those mean something to the next process. A clock that is set back makes calls of the
future, which count as made just now: so it gives nothing away, and holds nobody up for longer than the limits do.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from wxdesk import error_record
from wxdesk.errors import TokenError

HOUR_LIMIT, DAY_LIMIT = 20, 200
FORCE_APART_S, FORCES_A_DAY = 30, 20  # stable_token documentation
FAILURES = 3  # in a row: then the circuit breaker opens
_FIRST_WAIT_S, _LONGEST_WAIT_S = 60, 900
_HOUR_S, _DAY_S, _SHANGHAI_S = 3600, 86_400, 8 * 3600  # WeChat's days are Shanghai's


@dataclass(frozen=True)
class Ledger:
    """`calls` and `forced`: when they were made, the latest last, as many as the limits need. `failures`: calls in a
    row without a token, the latest at `failed_at` because of `cause` (error_record)."""

    calls: tuple[float, ...] = ()
    forced: tuple[float, ...] = ()
    failures: int = 0
    failed_at: float = 0.0
    cause: str = ""

    @classmethod
    def read(cls, data: bytes) -> "Ledger":
        """What `written` wrote. Raises ValueError for anything else."""
        try:
            found = json.loads(data)
            ledger = cls(
                _times(found["calls"]),
                _times(found["forced"]),
                int(found["failures"]),
                _times([found["failed_at"]])[0],
                str(found["cause"]),
            )
        except (TypeError, KeyError, OverflowError, RecursionError) as exc:
            raise ValueError("no ledger") from exc
        return ledger if error_record.from_json(ledger.cause) else replace(ledger, failures=0, cause="")

    def written(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def unknown(cls, since: float) -> "Ledger":
        """For a file that cannot be read and was written at `since`: the hour's calls may all have been made."""
        return cls(calls=(since,) * HOUR_LIMIT, forced=(since,))

    def at(self, now: float) -> "Ledger":
        """The same at `now`: nothing lies in the future, and failures of long ago are no row any more."""
        past = replace(
            self,
            calls=tuple(min(at, now) for at in self.calls),
            forced=tuple(min(at, now) for at in self.forced),
            failed_at=min(self.failed_at, now),
        )
        old = now - past.failed_at > _HOUR_S
        return replace(past, failures=0, failed_at=0.0, cause="") if old else past

    def counted(self, now: float, forced: bool) -> "Ledger":
        calls = (*self.calls, now)[-DAY_LIMIT:]
        return replace(
            self, calls=calls, forced=(*self.forced, now)[-FORCES_A_DAY:] if forced else self.forced
        )

    def failed(self, now: float, cause: str, by_hand: bool) -> "Ledger":
        """Whoever tries by hand while it waits does not make it wait longer."""
        if by_hand and self.waits_until() > now:
            return replace(self, cause=cause)
        return replace(self, failures=self.failures + 1, failed_at=now, cause=cause)

    def succeeded(self) -> "Ledger":
        return replace(self, failures=0, failed_at=0.0, cause="")

    def waits_until(self) -> float:
        """When the open circuit breaker lets one call through to see; 0 while it is closed."""
        if self.failures < FAILURES:
            return 0.0
        wait_s = _FIRST_WAIT_S << min(self.failures - FAILURES, 4)
        return self.failed_at + min(wait_s, _LONGEST_WAIT_S)

    def refusal(self, now: float) -> TokenError | None:
        """Why no call may be made unless somebody clicks for it; the limit that lasts longest."""
        refusals = []
        if (until := self.waits_until()) > now:
            refusals.append(TokenError("token_calls_failed", again_at=until, cause=self.cause))
        recent = [at for at in self.calls if at > now - _HOUR_S]
        if len(recent) >= HOUR_LIMIT:
            until = recent[-HOUR_LIMIT] + _HOUR_S
            refusals.append(TokenError("token_calls_hour", again_at=until, limit=HOUR_LIMIT))
        if _today(self.calls, now) >= DAY_LIMIT:
            refusals.append(TokenError("token_calls_day", again_at=_midnight(now), limit=DAY_LIMIT))
        return max(refusals, key=lambda error: float(error.fields["again_at"]), default=None)

    def force_wait_s(self, now: float) -> float:
        """How long until the next forced call; 0: now."""
        if _today(self.forced, now) >= FORCES_A_DAY:
            return _midnight(now) - now
        return max(self.forced[-1] + FORCE_APART_S - now, 0.0) if self.forced else 0.0


def _today(times: Sequence[float], now: float) -> int:
    begun = _midnight(now) - _DAY_S
    return sum(at >= begun for at in times)


def _midnight(now: float) -> float:
    """The next one in Shanghai."""
    return ((now + _SHANGHAI_S) // _DAY_S + 1) * _DAY_S - _SHANGHAI_S


def _times(found: Sequence[Any]) -> tuple[float, ...]:
    times = tuple(float(at) for at in found)
    if not all(math.isfinite(at) and at >= 0 for at in times):
        raise ValueError("no time")
    return times[-DAY_LIMIT:]
