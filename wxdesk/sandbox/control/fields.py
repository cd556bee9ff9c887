"""What a call that steers the sandbox says: its fields, each of the kind that is expected."""

from collections.abc import Mapping
from typing import Any

from wxdesk import outside
from wxdesk.sandbox.control.request_log import Wanted
from wxdesk.sandbox.faults.arguments import read_api_path
from wxdesk.sandbox.faults.faults import paths_of
from wxdesk.sandbox.serving.exchange import Request

Fields = Mapping[str, Any]
_LONGEST = 1_000


class RefusedError(Exception):
    """Whoever called is told so: the sentence, and the HTTP status."""

    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.status = status


def of_query(request: Request) -> Fields:
    """`query.NAME` is a field of `query`."""
    named = {name: value for name, value in request.query.items() if not name.startswith("query.")}
    of_query = {
        name.removeprefix("query."): value
        for name, value in request.query.items()
        if name.startswith("query.")
    }
    return {**named, "query": of_query} if of_query else named


def of_body(request: Request) -> Fields:
    if request.content_type.partition(";")[0].strip().lower() != "application/json":
        raise RefusedError("Content-Type: application/json is expected", 415)
    try:
        return request.json_object() if request.body else {}
    except ValueError as exc:
        raise RefusedError("a JSON object is expected") from exc


def text_of(fields: Fields, name: str, usual: str | None = None) -> str:
    value = fields.get(name, usual)
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise RefusedError(f"{name} is a text of {_LONGEST:,} characters at most")
    return value


def yes(fields: Fields, name: str, usual: bool) -> bool:
    value = fields.get(name, usual)
    if not isinstance(value, bool):
        raise RefusedError(f"{name} is true or false")
    return value


def times_of(value: object) -> int | None:
    if value in ("once", "always", None):
        return 1 if value == "once" else None
    number = outside.whole_number(value, range(1, 1_000_000))
    if number is None:
        raise RefusedError("times is a number, once or always")
    return number


def paths_in(value: object) -> tuple[str, ...]:
    paths = [value] if isinstance(value, str) else value
    if not isinstance(paths, list) or not all(isinstance(path, str) for path in paths):
        raise RefusedError("on is a list of paths")
    return paths_of(paths)


def number_of(fields: Fields, name: str) -> int | None:
    if name not in fields:
        return None
    number = outside.whole_number(fields[name], outside.NUMBERS)
    if number is None:
        raise RefusedError(f"{name} is a number")
    return number


def wanted_of(fields: Fields) -> Wanted:
    query = fields.get("query", {})
    if not isinstance(query, dict):
        raise RefusedError("query is an object")
    path = text_of(fields, "path", "")
    return Wanted(
        read_api_path(path) if path else "",
        text_of(fields, "method", "").upper(),
        {name: str(value) for name, value in query.items()},
        number_of(fields, "status"),
        number_of(fields, "errcode"),
    )
