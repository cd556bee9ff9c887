"""What is read in texts as customers send them."""

import dataclasses
from typing import Any

import pytest

from tests.signing.pasted_cases import CASES
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Evidence, parse

_NOT_FIELDS = ("places", "readings", "clues")


def frozen(value: Any) -> Any:
    """A value of a TOML file as Evidence holds it."""
    if isinstance(value, list):
        return tuple(map(frozen, value))
    return {name: frozen(one) for name, one in value.items()} if isinstance(value, dict) else value


def expected_fields(fields: dict[str, Any]) -> dict[str, Any]:
    empty = Evidence()
    values = {field.name: getattr(empty, field.name) for field in dataclasses.fields(Evidence)}
    values |= {name: frozen(value) for name, value in fields.items()}
    if "ticket" in fields:
        values["ticket"] = Secret(fields["ticket"])
    return {name: value for name, value in values.items() if name not in _NOT_FIELDS}


@pytest.mark.parametrize("name", CASES)
def test_fields(name: str) -> None:
    case = CASES[name]
    found = parse(case.text)
    expected = expected_fields(case.fields)
    assert {field: getattr(found, field) for field in expected} == expected


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.reading])
def test_readings_and_places(name: str) -> None:
    case = CASES[name]
    found = parse(case.text)
    wanted = dict(case.reading)
    form, undone = wanted.pop("form", None), wanted.pop("undone", None)
    signature = next(
        (
            place
            for place in found.places
            if place.field == "signature" and place.value == (found.signature or found.malformed_signature)
        ),
        None,
    )
    if form is not None and signature is not None:
        assert signature.form == form
    if undone is not None:
        assert undone in {damage for place in found.places for damage in place.undone}
    for field, value in wanted.items():
        assert value in [reading.value for reading in found.readings.get(getattr(found, field), ())]


def test_there_are_enough() -> None:
    assert len(CASES) >= 70
