"""Whatever is asked of what steers the sandbox has an answer, and spoils nothing."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wxdesk.clock import ManualClock
from wxdesk.sandbox.control.control import _VERBS, PATH
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.serving.exchange import Request

JSON = "application/json"
FIELDS = sorted({name for verb in _VERBS.values() for name in verb.fields})
TEXTS = some.sampled_from(
    ["", "slow", "slow=1,2x@a", "media/get", "*", "once", "127.0.0.1", "=", "@", "\ud800", "a" * 999]
)
ALONE = TEXTS | some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=20)
VALUES = some.recursive(
    ALONE, lambda inner: some.lists(inner, max_size=3) | some.dictionaries(TEXTS, inner, max_size=3), max_leaves=6
)  # fmt: skip


@pytest.fixture(scope="module")
def sandbox() -> Sandbox:
    return Sandbox(Platform(ManualClock(), seed=1))


def status(sandbox: Sandbox, method: str, path: str, **parts: Any) -> int:
    reply = sandbox.answer(Request(method, path, **parts))
    assert isinstance(json.loads(reply.body), dict)
    return reply.status


@given(
    path=some.sampled_from(sorted(_VERBS)),
    fields=some.dictionaries(some.sampled_from(FIELDS), VALUES, max_size=4),
)
def test_any_fields(sandbox: Sandbox, path: str, fields: dict[str, Any]) -> None:
    body = json.dumps(fields).encode()
    query = {name: str(value) for name, value in fields.items()}
    assert status(sandbox, "POST", path, body=body, content_type=JSON) in (200, 400, 405, 417)
    assert status(sandbox, "GET", path, query=query) in (200, 400, 405)
    assert status(sandbox, "GET", PATH) == 200


@given(body=some.binary(max_size=60))
def test_any_body(sandbox: Sandbox, body: bytes) -> None:
    assert status(sandbox, "POST", f"{PATH}/reset", body=body, content_type=JSON) in (200, 400)


@pytest.mark.parametrize("opening", ["[", '{"a":', '{"name":['])
def test_brackets_inside_each_other(sandbox: Sandbox, opening: str) -> None:
    for depth in (150, 30_000):
        body = (opening * depth).encode()
        assert status(sandbox, "POST", f"{PATH}/fault", body=body, content_type=JSON) == 400
    deep = json.dumps({"name": "slow", "on": ["x"]}).replace('"x"', "[" * 90 + "]" * 90)
    assert status(sandbox, "POST", f"{PATH}/fault", body=deep.encode(), content_type=JSON) == 400


def test_deep_bodies_of_calls_are_shown_or_not_but_never_break_the_log(sandbox: Sandbox) -> None:
    for depth in (50, 150, 900):
        body = b'{"a":' * depth + b"1" + b"}" * depth
        sandbox.answer(Request("POST", "/cgi-bin/stable_token", body=body, content_type=JSON))
    assert status(sandbox, "GET", f"{PATH}/requests") == 200
