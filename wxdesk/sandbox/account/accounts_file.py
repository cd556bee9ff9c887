"""The accounts that the sandbox is to have, from a JSON file: a list of objects, the first of them its own.

    [{"appid": "wx0123456789abcdef", "secret": "…", "ip_whitelist": ["10.0.0.0/8"], "whitelist_secret_only": false,
      "confirms_ips": false, "daily_limits": {"media/get": 100}, "minute_limits": {"token": 5}}]

All but `appid` may be left out.
"""

import ipaddress
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wxdesk import outside
from wxdesk.errors import InputError, StoreError
from wxdesk.files import atomic_file
from wxdesk.sandbox.account.account import AccountRules
from wxdesk.sandbox.endpoints.table import ENDPOINTS
from wxdesk.sandbox.faults.arguments import read_api_path

_MOST = 100
_MOST_CALLS = range(10**9)
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SECRET = re.compile(r"[!-~]{1,128}")


class _WrongError(ValueError):
    """`place` says where, as in [1].secret."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


def load(path: Path) -> tuple[AccountRules, ...]:
    """Raises InputError sandbox_accounts, which says where the mistake is, and StoreError file_unreadable."""
    try:
        return _accounts(outside.json_of(atomic_file.read_bounded(path, atomic_file.JSON_BYTES_MOST)))
    except OSError as exc:
        raise StoreError("file_unreadable", path=str(path)) from exc
    except ValueError as exc:
        place = exc.place if isinstance(exc, _WrongError) else "JSON"
        raise InputError("sandbox_accounts", name=path.name, place=place) from exc


def _accounts(value: Any) -> tuple[AccountRules, ...]:
    if not isinstance(value, list) or not 0 < len(value) <= _MOST:
        raise _WrongError("[…]")
    found: dict[str, AccountRules] = {}
    for number, one in enumerate(value):
        try:
            rules = _rules(one)
        except _WrongError as exc:
            raise _WrongError(f"[{number}]{exc.place}") from exc
        if rules.appid in found:
            raise _WrongError(f"[{number}].appid")
        found[rules.appid] = rules
    return tuple(found.values())


def _rules(value: Any) -> AccountRules:
    if not isinstance(value, dict):
        raise _WrongError("")
    for name in value.keys() - _READERS.keys():
        raise _WrongError(f".{name[:60]}")
    if "appid" not in value:
        raise _WrongError(".appid")
    read: dict[str, Any] = {}
    for name, given in value.items():
        try:
            read[name] = _READERS[name](given)
        except ValueError as exc:
            raise _WrongError(f".{name}") from exc
    return AccountRules(**read)


def _matching(shape: re.Pattern[str]) -> Any:
    def read(value: object) -> str:
        if not isinstance(value, str) or not shape.fullmatch(value):
            raise ValueError("a text of another kind is expected")
        return value

    return read


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")  # noqa: TRY004 -- like any other value that cannot be used
    return value


def _addresses(value: object) -> tuple[str, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list):
        raise ValueError("a list of addresses")  # noqa: TRY004
    return tuple(str(ipaddress.ip_network(one if isinstance(one, str) else "")) for one in value)


def _limits(value: object) -> Mapping[str, int]:
    if not isinstance(value, dict):
        raise ValueError("numbers by path")  # noqa: TRY004
    limits = {
        read_api_path(path): outside.whole_number(number, _MOST_CALLS) for path, number in value.items()
    }
    if None in limits.values() or not limits.keys() <= ENDPOINTS.keys():
        raise ValueError("numbers by path")
    return {path: number for path, number in limits.items() if number is not None}


_READERS = {
    "appid": _matching(_NAME),
    "secret": _matching(_SECRET),
    "ip_whitelist": _addresses,
    "whitelist_secret_only": _switch,
    "confirms_ips": _switch,
    "daily_limits": _limits,
    "minute_limits": _limits,
}
