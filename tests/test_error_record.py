"""An error that was kept and that somebody else has changed is no error, or one that can be told."""

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from wxdesk import error_record, errors, translation
from wxdesk.errors import WxdeskError
from wxdesk.media.jobs.download_errors import failed_for_good, is_server_fault
from wxdesk.media.jobs.forward_errors import forward_action
from wxdesk.media.jobs.quota_reset import quota_reset_at
from wxdesk.media.jobs.retry import Backoff
from wxdesk.tokens.ledger import Ledger
from wxdesk.wording.errors import describe

KINDS = {kind.__name__: kind for kind in error_record._KINDS.values()}
ODD: list[Any] = [
    "",
    "abc",
    5,
    -5,
    1.5,
    1e300,
    -1e300,
    float("inf"),
    10**400,
    None,
    True,
    [],
    {},
    "{x}",
    "x" * 4000,
]
TRANSLATES = [translation.translator(language) for language in ("en", "zh_CN")]
TOLD: list[Callable[[WxdeskError], object]] = [
    *(lambda error, translate=translate: str(describe(error, translate)) for translate in TRANSLATES),
    failed_for_good,
    is_server_fault,
    forward_action,
    lambda error: quota_reset_at(error, time.time()),
    lambda error: Backoff().delay_s(error, 1),
    error_record.to_json,
    str,
]


def sample(name: str) -> Any:
    if name in error_record._WHOLE or name in error_record._WHOLE_OR_NONE or name in error_record._NUMBERS:
        return 7
    return "text"


def each_code() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for kind, cls in KINDS.items():
        for code, names in cls.CODES.items():
            yield kind, code, {name: sample(name) for name in names}


def tell(error: WxdeskError) -> None:
    for one in TOLD:
        one(error)


@pytest.mark.parametrize(("kind", "code", "fields"), list(each_code()))
def test_whatever_stands_in_a_field(kind: str, code: str, fields: dict[str, Any]) -> None:
    sound = error_record.from_json(json.dumps([kind, code, fields]))
    assert sound is not None
    assert sound.fields == fields
    tell(sound)
    for name in fields:
        for odd in ODD:
            text = json.dumps([kind, code, {**fields, name: odd}])
            if (error := error_record.from_json(text)) is not None:
                tell(error)


def test_numbers_and_texts_are_told_apart() -> None:
    known = {name for _, _, fields in each_code() for name in fields}
    numbers = {*error_record._WHOLE, *error_record._WHOLE_OR_NONE, *error_record._NUMBERS}
    assert numbers < known
    for name in known - numbers:
        with pytest.raises(TypeError):
            error_record._sound(name, 5)


@pytest.mark.parametrize(
    "text",
    [
        '["ApiError","api",{"errcode":40007,"text":5,"endpoint":"x"}]',
        '["ApiError","api",{"errcode":40007,"text":"","endpoint":null}]',
        '["TokenError","token_calls_hour",{"again_at":"abc","limit":1}]',
        '["TokenError","token_calls_hour",{"again_at":1e300,"limit":1}]',
        '["TokenError","token_calls_hour",{"again_at":true,"limit":1}]',
        '["TokenError","token_calls_failed",{"again_at":5,"cause":5}]',
        '["InputError","force_too_soon",{"wait_s":"abc"}]',
        '["NetworkError","server_busy",{"host":"h","status":503,"wait_s":"abc"}]',
    ],
)
def test_it_is_unknown(text: str) -> None:
    assert error_record.from_json(text) is None
    data = json.dumps({"calls": [1], "forced": [], "failures": 3, "failed_at": 1, "cause": text}).encode()
    assert (Ledger.read(data).failures, Ledger.read(data).cause) == (0, "")


def test_the_twin_that_believes_it_ends_what_tells_it() -> None:
    """As it was read: the class takes any value."""
    error = errors.TokenError("token_calls_hour", again_at="abc", limit=1)
    with pytest.raises(TypeError):
        str(describe(error, TRANSLATES[0]))
