"""Forwards a folder in a process that a test may kill: `python -m … [OPTION] FOLDER URL DATA`.

Bad twins: `--mark-first` records a file as taken before it is sent, `--new-keys` makes up a key for each attempt.
`--die-before N` and `--die-after N` kill the process at the Nth record, just before or just after it is written.
"""

import json
import os
import secrets
import sys
from pathlib import Path
from typing import Any

from wxdesk.errors import StoreError
from wxdesk.media.forwarding import source
from wxdesk.media.forwarding.answer import EndpointResponse
from wxdesk.media.forwarding.endpoint import check_endpoint
from wxdesk.media.forwarding.forwarding import load_forwarding
from wxdesk.media.forwarding.payload import FileDigest
from wxdesk.media.forwarding.records import ForwardRecord, ForwardRecords, ForwardState
from wxdesk.media.forwarding.source import SourceFile
from wxdesk.media.jobs import forward
from wxdesk.media.jobs.forward import ForwardPolicy
from wxdesk.media.jobs.retry import Backoff

JOBS = 4


def mark_first() -> None:
    send = ForwardPolicy._send

    def careless(self: ForwardPolicy, file: SourceFile, measured: FileDigest) -> EndpointResponse:
        record = ForwardRecord(
            file.key, ForwardState.ACCEPTED, measured.size_bytes, measured.mtime_ns, measured.sha256
        )
        self._records.write(self._endpoint.digest, self._source.tag, record)
        return send(self, file, measured)

    ForwardPolicy._send = careless  # type: ignore[method-assign]


def die_at(number: int, *, before: bool) -> None:
    write = ForwardRecords.write
    written = 0

    def dying(self: ForwardRecords, *arguments: Any) -> None:
        nonlocal written
        written += 1
        last = written == number
        if not (last and before):
            write(self, *arguments)
        if last:
            os.kill(os.getpid(), 9)

    ForwardRecords.write = dying  # type: ignore[method-assign]


def main(arguments: list[str]) -> None:
    *options, folder, url, data = arguments
    if "--mark-first" in options:
        mark_first()
    if "--new-keys" in options:
        forward.idempotency_key = lambda *parts: secrets.token_hex(32)  # type: ignore[assignment]
    for name in ("--die-before", "--die-after"):
        if name in options:
            die_at(int(options[options.index(name) + 1]), before=name == "--die-before")
    records = ForwardRecords(Path(data) / "forwards.sqlite3")
    files = source.of_folder(Path(folder))
    forwarding = load_forwarding(
        records, files, check_endpoint(url), jobs=JOBS, backoff=Backoff(first_s=0.01, cap_s=0.02)
    )
    print("sending", flush=True)
    try:
        end = forwarding.run()
    except StoreError as error:
        print(json.dumps({"error": error.code}))
    else:
        print(json.dumps({"accepted": end.succeeded, "failed": end.failed, "waiting": end.waiting}))
    finally:
        records.close()


if __name__ == "__main__":
    main(sys.argv[1:])
