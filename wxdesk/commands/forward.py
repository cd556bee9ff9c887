"""`forward`: sends a folder's files to a company's endpoint; run again, it goes on where it was."""

import argparse
import getpass
import signal
import sys
import time
from pathlib import Path

from wxdesk.accounts.place import Place
from wxdesk.commands.call import Call, Exit
from wxdesk.errors import StoreError, WxdeskError
from wxdesk.media.forwarding import source
from wxdesk.media.forwarding.credential import (
    Credential,
    check_credential,
    check_credential_name,
    load_credential,
    save_credential,
)
from wxdesk.media.forwarding.endpoint import FIELD, check_endpoint
from wxdesk.media.forwarding.forwarding import JOBS, JOBS_MAX, JOBS_MIN, Forwarding, load_forwarding
from wxdesk.media.forwarding.progress import ForwardProgress
from wxdesk.wording import said
from wxdesk.wording.forwarding import FORWARD_STATES, tell_forward
from wxdesk.wording.numbers import duration, size
from wxdesk.wording.states import PLACES

_REMARK_EVERY_S = 2.0
_ANSWERED = frozenset({"forward_refused", "forward_unconfirmed"})


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser(
        "forward",
        help="send saved files to a company's endpoint; run again to resume",
        description="Sends the files of a folder to an endpoint, each as multipart/form-data by POST. Run again with "
        "the same folder and address, it sends only what was not accepted. Files are never changed or deleted. "
        "Each carries an Idempotency-Key that is the same for every attempt.",
        epilog="A credential is typed at the prompt or read from standard input by --save-credential NAME, as "
        "“Bearer TOKEN”, “Basic user:password” or “Header-Name: value”, and kept in the system's keyring.",
    )
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="the files' folder")
    parser.add_argument("--to", metavar="URL", help="the endpoint's address")
    parser.add_argument("--field", default=FIELD, metavar="NAME", help=f"the file's field ({FIELD})")
    parser.add_argument(
        "--extra", action="append", default=[], metavar="NAME=VALUE", help="a further field; {name}, {seq}"
    )
    parser.add_argument(
        "--header", action="append", default=[], metavar="NAME=VALUE", help="a further header, no credential"
    )
    parser.add_argument(
        "--credential", metavar="NAME", help="one out of the keyring; - reads it from standard input"
    )
    parser.add_argument("--save-credential", metavar="NAME", help="save a credential and send nothing")
    parser.add_argument(
        "--accept",
        default="",
        metavar="RULE",
        help="when a file counts as taken: code=0 (a field of the JSON answer), ~TEXT (in the answer), or 2xx "
        "whatever the answer says; without it 2xx and an answer that is understood as yes. What was sent and not "
        "confirmed is judged again by it, and not sent again",
    )
    parser.add_argument(
        "--resend-unconfirmed",
        action="store_true",
        help="send what was sent and not confirmed once more, with the same Idempotency-Key",
    )
    parser.add_argument(
        "--plain-http", action="store_true", help="agree to http:// to another computer, unencrypted"
    )
    parser.add_argument(
        "--jobs",
        type=_jobs,
        default=JOBS,
        metavar="N",
        help=f"uploads at a time, {JOBS_MIN}-{JOBS_MAX} ({JOBS})",
    )
    parser.set_defaults(run=run)


def run(call: Call) -> int:
    options = call.options
    if options.save_credential is not None:
        return _save_credential(call, check_credential_name(options.save_credential))
    if options.folder is None or options.to is None:
        call.remark(call.say("cli", said("cli", "forward needs a FOLDER and an address after --to.")))
        return Exit.USAGE
    endpoint = check_endpoint(
        options.to,
        options.field,
        tuple(options.extra),
        tuple(options.header),
        options.accept,
        options.plain_http,
    )
    files = source.of_folder(options.folder)
    records = call.services.open_forward_records()
    forwarding = load_forwarding(records, files, endpoint, _credential(call), options.jobs)
    already = forwarding.progress().accepted
    forwarding.retry_failed()
    if options.resend_unconfirmed:
        forwarding.send_unconfirmed()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: forwarding.cancel())
    ending = _Ending(call, forwarding)
    progress = forwarding.run(ending.watch)
    _results(call, forwarding)
    return ending.tell(progress, already)


def _credential(call: Call) -> Credential | None:
    name = call.options.credential
    if name == "-":
        return check_credential(_typed())
    return load_credential(call.services.load_vault(), check_credential_name(name)) if name else None


def _typed() -> str:
    return getpass.getpass("Credential: ") if sys.stdin.isatty() else sys.stdin.readline()


def _save_credential(call: Call, name: str) -> int:
    credential = check_credential(_typed())
    vault = call.services.load_vault()
    save_credential(vault, name, credential)
    where = call.translate("states", PLACES[vault.place])
    text = said("cli", "Saved the credential {name}. It is kept in: {place}.")
    value = {"credential": name, "kept_in": vault.place.value}
    call.result(value, call.say("cli", text, name=name, place=where))
    if vault.place is Place.SESSION:
        text = said(
            "cli",
            "This computer has no keyring, so the credential was not written anywhere. "
            "Give it by --credential - each time.",
        )
        call.remark(call.say("cli", text))
        return Exit.NO_ACCESS
    return Exit.DONE


class _Ending:
    """Says how it goes, and how it ended. Nobody is there to change a setting: a pause ends the run."""

    def __init__(self, call: Call, forwarding: Forwarding) -> None:
        self._call = call
        self._forwarding = forwarding
        self._told = time.monotonic()
        self._reason: WxdeskError | None = None

    def watch(self, progress: ForwardProgress) -> None:
        if progress.paused and progress.reason is not None:
            self._reason = progress.reason
            self._forwarding.cancel()
        if time.monotonic() - self._told >= _REMARK_EVERY_S and progress.running:
            self._told = time.monotonic()
            self._call.remark(self._line(progress))

    def tell(self, progress: ForwardProgress, already: int) -> int:
        call = self._call
        text = said(
            "cli",
            "Forwarded {accepted} of {total} ({size}), {already} of them before; failed {failed}, "
            "not confirmed {unconfirmed}.",
        )
        call.remark(
            call.say(
                "cli",
                text,
                accepted=progress.accepted,
                total=progress.total,
                size=size(progress.accepted_bytes),
                already=already,
                failed=progress.failed,
                unconfirmed=progress.unconfirmed,
            )
        )
        failures = self._forwarding.failures()
        for error, count in failures:
            call.remark(f"  {count} × {tell_forward(error, call.translate)}")
        if self._reason is not None:
            call.remark(str(tell_forward(self._reason, call.translate)))
            if isinstance(self._reason, StoreError):
                return Exit.INTERRUPTED
            return Exit.FAILED if self._reason.code in _ANSWERED else Exit.NO_ACCESS
        if not progress.finished:
            call.remark(call.say("cli", said("cli", "Interrupted. Run the same command again to go on.")))
            return Exit.INTERRUPTED
        if failures and all(error.code == "forward_denied" for error, _ in failures):
            return Exit.NO_ACCESS
        return Exit.FAILED if failures else Exit.DONE

    def _line(self, progress: ForwardProgress) -> str:
        line = f"{progress.answered}/{progress.total}  {progress.files_per_s:.0f}/s  {size(progress.bytes_per_s)}/s"
        if progress.left_s is None:
            return line
        left = duration(progress.left_s, self._call.translate)
        return f"{line}  {self._call.say('cli', said('cli', '{left} left'), left=left)}"


def _results(call: Call, forwarding: Forwarding) -> None:
    for row, file in enumerate(forwarding.source.files):
        record = forwarding.rows.record(row)
        if record is None:
            continue
        error = record.failure()
        reason = str(tell_forward(error, call.translate)) if error else None
        value = {
            "file": str(file.path),
            "state": record.state.name.lower(),
            "status": record.status,
            "reply": record.reply or None,
            "size_bytes": record.size_bytes,
            "sha256": record.sha256.hex() or None,
            "reason": reason,
        }
        call.result(
            value, f"{file.path}\t{reason or call.translate('forwarding', FORWARD_STATES[record.state])}"
        )


def _jobs(text: str) -> int:
    if not text.isdigit() or not JOBS_MIN <= int(text) <= JOBS_MAX:
        raise argparse.ArgumentTypeError(f"{JOBS_MIN} to {JOBS_MAX}")
    return int(text)
