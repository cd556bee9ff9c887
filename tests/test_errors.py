import copy
import pickle

import pytest

from wxdesk.errors import (
    ApiError,
    Cancelled,
    InputError,
    NetworkError,
    SecretError,
    StoreError,
    TokenError,
    WxdeskError,
)

KINDS = (InputError, SecretError, StoreError, NetworkError, ApiError, TokenError)
CASES = [(kind, code) for kind in KINDS for code in kind.CODES]


def example(kind: type[WxdeskError], code: str) -> WxdeskError:
    if kind is ApiError:
        return ApiError(
            errcode=40001, text="invalid credential", endpoint="/cgi-bin/token", rid="r", rid_time=7
        )
    return kind(code, **dict.fromkeys(kind.CODES[code], "value"))


def test_every_error_survives_a_copy_and_says_its_code() -> None:
    for kind, code in CASES:
        error = example(kind, code)
        for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
            assert type(again) is kind
            assert (again.code, again.fields) == (error.code, error.fields)
        assert code in str(error)
        assert all(name in str(error) for name in error.fields)


@pytest.mark.parametrize("kind", [InputError, SecretError, StoreError, NetworkError, TokenError])
def test_a_code_or_field_that_does_not_exist_is_a_bug(kind: type[WxdeskError]) -> None:
    with pytest.raises(TypeError, match="no_such_code"):
        kind("no_such_code")
    code = next(code for code, fields in kind.CODES.items() if fields)
    with pytest.raises(TypeError):
        kind(code)
    with pytest.raises(TypeError):
        kind(code, **dict.fromkeys((*kind.CODES[code], "more"), 1))


def test_a_code_belongs_to_one_kind_only() -> None:
    codes = [code for _, code in CASES]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("errcode", "rejected"), [(40001, True), (40014, True), (42001, True), (40164, False), (-1, False)]
)
def test_only_three_codes_mean_that_a_new_token_may_help(errcode: int, rejected: bool) -> None:
    error = ApiError(errcode=errcode, text="", endpoint="/cgi-bin/media/get")
    assert error.token_rejected == rejected
    assert error.errcode == error.fields["errcode"] == errcode


def test_cancelled_is_no_error() -> None:
    assert not issubclass(Cancelled, WxdeskError)
