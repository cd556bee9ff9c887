"""A company's back end that takes forwarded files, under /site/receive: POST multipart/form-data, 2xx and code 0.

It knows a file again by its Idempotency-Key. How it fails is asked for in its own address:

    ?fail=500            of each file the first attempt is answered so; any status
    ?fail=errcode        … with 200 and an error JSON; also `code`, `success`, and `page` for a web page
    ?fail=unclear        … takes the file, and answers 200 with a JSON that says neither yes nor no
    ?fail=close          … takes the file, and ends the connection without a word; `hang` says nothing at all
    &times=3             … the first three attempts; 0: all of them
    &wait=2              … with Retry-After: 2
    ?delay=50            answers after so many milliseconds
    ?authorization=…     takes nothing without this header, 401
    ?echo=1              repeats the credential, as careless back ends do
    ?keep=1              keeps the file itself, as long as there is room for it

GET tells what has arrived; GET ?file=KEY gives a kept file again.
"""

import hashlib
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

from wxdesk.media.files.media_type import SNIFF_BYTES, sniff
from wxdesk.sandbox.media.samples import CONTENT_TYPES
from wxdesk.sandbox.serving import multipart
from wxdesk.sandbox.serving.exchange import TEXT_TYPE, Reply, Request, json_reply

_HANG_MS = 600_000
_STATUSES = frozenset(str(int(one)) for one in HTTPStatus if one >= HTTPStatus.MULTIPLE_CHOICES)
_TOLD = 1000  # files that a GET lists
_MOST_KEPT_BYTES = 64 << 20  # beyond it the oldest go
_JSON: dict[str, dict[str, Any]] = {
    "errcode": {"errcode": 40001, "errmsg": "no such order"},
    "code": {"code": 500, "msg": "no such order"},
    "success": {"success": False, "message": "no such order"},
    "unclear": {"stored": "2 kB"},
}


@dataclass(frozen=True)
class Receipt:
    """A file that was taken: `times` it arrived whole and was accepted, under the same key."""

    file_field: str
    file_name: str
    size_bytes: int
    sha256: str
    fields: Mapping[str, str]
    headers: Mapping[str, str]
    times: int = 1


class Receiver:
    """Any thread may ask it. `taken`: receipts by key; `attempts`: how often each key was sent, taken or not."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.clear()

    def clear(self) -> None:
        with self._lock:
            self.taken: dict[str, Receipt] = {}
            self.attempts: dict[str, int] = {}
            self.kept: dict[str, bytes] = {}  # files by key, the oldest first
            self.bad_requests = 0  # without a key, or a body that is no form with one file

    def answer(self, request: Request) -> Reply:
        if request.method == "GET":
            wanted = request.query.get("file")
            return json_reply(self._told()) if wanted is None else self._file(wanted)
        credential = request.query.get("authorization")
        if credential is not None and request.headers.get("authorization") != credential:
            return json_reply({"code": 401, "msg": "who are you?"}, status=401)
        key = request.headers.get("idempotency-key", "")
        parts = multipart.parts(request.content_type, request.body)
        file = next((part for part in parts if part.file_name), None)
        with self._lock:
            if file is None or not key:
                self.bad_requests += 1
                return json_reply({"code": 400, "msg": "a key and a file are needed"}, status=400)
            attempt = self.attempts[key] = self.attempts.get(key, 0) + 1
        fails = _number(request, "times", 1) == 0 or attempt <= _number(request, "times", 1)
        failure = request.query.get("fail", "") if fails else ""
        if failure in ("", "close", "hang", "unclear"):
            self._take(key, file, parts, request)
        return self._delayed(_reply(failure, request), request)

    def _take(self, key: str, file: multipart.Part, parts: list[multipart.Part], request: Request) -> None:
        fields = {part.name: part.data.decode(errors="replace") for part in parts if part is not file}
        digest = hashlib.sha256(file.data).hexdigest()
        receipt = Receipt(file.name, file.file_name, len(file.data), digest, fields, request.headers)
        with self._lock:
            before = self.taken.get(key)
            self.taken[key] = replace(receipt, times=before.times + 1) if before else receipt
            if request.query.get("keep"):
                self._keep(key, file.data)

    def _keep(self, key: str, data: bytes) -> None:
        self.kept.pop(key, None)
        self.kept[key] = data
        while sum(map(len, self.kept.values())) > _MOST_KEPT_BYTES:
            del self.kept[next(iter(self.kept))]

    def _file(self, key: str) -> Reply:
        with self._lock:
            data = self.kept.get(key)
        if data is None:
            return json_reply({"code": 404, "msg": "no such file"}, status=404)
        extension = sniff(data[:SNIFF_BYTES]).extension.removeprefix(".")
        return Reply(data, CONTENT_TYPES.get(extension, "application/octet-stream"))

    def _told(self) -> dict[str, Any]:
        with self._lock:
            files = [
                {"name": one.file_name, "size": one.size_bytes, "sha256": one.sha256, "times": one.times}
                for one in list(self.taken.values())[:_TOLD]
            ]
            return {"taken": len(self.taken), "files": files}

    def _delayed(self, reply: Reply, request: Request) -> Reply:
        delay_ms = _number(request, "delay", 0)
        return replace(reply, delay_ms=delay_ms) if delay_ms and not reply.delay_ms else reply


def _reply(failure: str, request: Request) -> Reply:
    if failure in _JSON:
        return json_reply(_JSON[failure])
    if failure == "page":
        return Reply(b"<!DOCTYPE html><title>Sign in</title>", "text/html")
    if failure in ("close", "hang"):
        return Reply(b"", dropped=failure == "close", delay_ms=_HANG_MS if failure == "hang" else 0)
    if failure in _STATUSES:
        wait = request.query.get("wait", "")
        return Reply(b"no\n", TEXT_TYPE, int(failure), (("Retry-After", wait),) if wait.isdecimal() else ())
    echo = {"authorization": request.headers.get("authorization")} if request.query.get("echo") else {}
    return json_reply({"code": 0, "msg": "ok", **echo})


def _number(request: Request, name: str, usual: int) -> int:
    text = request.query.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 7 else usual
