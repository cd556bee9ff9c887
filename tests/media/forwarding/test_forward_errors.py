"""What an error means for a file: the table says it of every one."""

import pytest

from wxdesk.errors import InputError, NetworkError, SecretError, StoreError, WxdeskError
from wxdesk.media.jobs.forward_errors import forward_action, is_endpoint_fault
from wxdesk.media.jobs.retry import ErrorAction


def status(number: int) -> NetworkError:
    return NetworkError("forward_status", host="h", status=number)


def network(code: str, **fields: object) -> NetworkError:
    return NetworkError(code, **{**dict.fromkeys(NetworkError.CODES[code], 1), **fields})


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        *[(status(number), ErrorAction.RETRY) for number in (408, 425, 500, 502, 599, 700)],
        *[(status(number), ErrorAction.FAIL) for number in (100, 400, 409, 418)],
        *[(network(code), ErrorAction.FAIL) for code in ("forward_denied", "forward_refused", "tls")],
        *[(network(code), ErrorAction.RETRY) for code in ("forward_busy", "timeout", "connection_lost", "host_unknown")],
        (network("forward_unconfirmed"), ErrorAction.UNCONFIRMED),
        (StoreError("file_changed", path="/f"), ErrorAction.FAIL),
        (StoreError("disk_full", folder="/f", free_bytes=0), ErrorAction.PAUSE),
        (SecretError("keyring_locked", place="kwallet"), ErrorAction.PAUSE),
        (InputError("consent_needed"), ErrorAction.PAUSE),
    ],
)  # fmt: skip
def test_actions(error: WxdeskError, expected: ErrorAction) -> None:
    assert forward_action(error) is expected


def test_what_speaks_against_the_endpoint() -> None:
    assert is_endpoint_fault(status(500), anything_accepted=True)
    assert is_endpoint_fault(network("forward_refused"), anything_accepted=False)
    assert not is_endpoint_fault(network("forward_refused"), anything_accepted=True)
    assert not is_endpoint_fault(StoreError("file_changed", path="/f"), anything_accepted=False)
    assert not is_endpoint_fault(network("forward_busy", wait_s=3), anything_accepted=False)
