"""`forward`: sends a folder's files to a company's endpoint; run again, it goes on where it was."""

import argparse
from pathlib import Path

from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.commands.call import Call, Exit
from wxdesk.commands.job_runner import JobRunner
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
from wxdesk.media.jobs.progress import Progress
from wxdesk.process import standard_streams
from wxdesk.wording import tr_noop
from wxdesk.wording.keyrings import PLACES
from wxdesk.wording.media.forwarding import FORWARD_STATES, tell_forward
from wxdesk.wording.numbers import size
from wxdesk.wording.usage import number

_PROMPT = "Credential: "
_ANSWERED = frozenset({"forward_refused", "forward_unconfirmed"})


def add(parser: argparse.ArgumentParser) -> None:
    parser.description = tr_noop(
        "help",
        "Forwards the files of a folder to an endpoint, each as multipart/form-data by POST. Run it "
        "again with the same folder and URL to send only what was not accepted. Files are never "
        "changed or deleted. Each is sent with an Idempotency-Key that is the same for every attempt.",
    )
    parser.epilog = tr_noop(
        "help",
        "--save-credential NAME reads a credential from a prompt or from standard input, as “Bearer "
        "TOKEN”, “Basic user:password” or “Header-Name: value”, and saves it in the system keyring.",
    )
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="FOLDER", help=tr_noop("help", "the folder with the files")
    )
    parser.add_argument("--to", metavar="URL", help=tr_noop("help", "the endpoint URL"))
    parser.add_argument(
        "--field",
        default=FIELD,
        metavar="NAME",
        help=tr_noop("help", "name of the file field (default: %(default)s)"),
    )
    parser.add_argument(
        "--extra",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help=tr_noop("help", "an additional field; may contain {name}, {seq}"),
    )
    parser.add_argument(
        "--header",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help=tr_noop("help", "an additional header, not a credential"),
    )
    parser.add_argument(
        "--credential",
        metavar="NAME",
        help=tr_noop("help", "a credential saved in the keyring, or - for standard input"),
    )
    parser.add_argument(
        "--save-credential", metavar="NAME", help=tr_noop("help", "save a credential and send nothing")
    )
    parser.add_argument(
        "--accept",
        default="",
        metavar="RULE",
        help=tr_noop(
            "help",
            "when a file counts as accepted: code=0 (a field of the JSON response), ~TEXT (a text in the "
            "response), or 2xx regardless of the response (default: 2xx and a response that clearly means "
            "success). Files sent but not confirmed are judged again, and not sent again",
        ),
    )
    parser.add_argument(
        "--resend-unconfirmed",
        action="store_true",
        help=tr_noop("help", "send unconfirmed files once more, with the same Idempotency-Key"),
    )
    parser.add_argument(
        "--plain-http",
        action="store_true",
        help=tr_noop("help", "allow unencrypted http:// to another computer"),
    )
    parser.add_argument(
        "--jobs",
        type=number(JOBS_MIN, JOBS_MAX, int),
        default=JOBS,
        metavar=f"{JOBS_MIN}-{JOBS_MAX}",
        help=tr_noop("help", "parallel uploads (default: %(default)s)"),
    )
    parser.set_defaults(run=run)


def run(call: Call) -> int:
    options = call.options
    if options.save_credential is not None:
        return _save_credential(call, check_credential_name(options.save_credential))
    if options.folder is None or options.to is None:
        call.note(tr_noop("cli", "forward needs FOLDER and --to URL."))
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
    already = forwarding.progress().succeeded
    forwarding.retry_failed()
    if options.resend_unconfirmed:
        forwarding.send_unconfirmed()
    runner = JobRunner(call, forwarding, tell_forward, _exit_of_pause)
    progress = runner.run()
    _results(call, forwarding)
    _tell_counts(call, progress, already)
    runner.tell_failures()
    for folder in files.unread:
        call.remark(str(tell_forward(StoreError("file_unreadable", path=str(folder)), call.translate)))
    code = runner.exit_code(progress)
    if files.unread and code is Exit.DONE:
        return Exit.FAILED
    nobody_let_in = all(error.code == "forward_denied" for error, _ in forwarding.failures())
    return Exit.NO_ACCESS if code is Exit.FAILED and nobody_let_in else code


def _credential(call: Call) -> Credential | None:
    name = call.options.credential
    if name == "-":
        return check_credential(standard_streams.read_secret(_PROMPT))
    return load_credential(call.services.load_vault(), check_credential_name(name)) if name else None


def _save_credential(call: Call, name: str) -> int:
    credential = check_credential(standard_streams.read_secret(_PROMPT))
    vault = call.services.load_vault()
    save_credential(vault, name, credential)
    where = call.translate("states", PLACES[vault.place])
    text = tr_noop("cli", "Saved the credential {name} in: {place}.")
    value = {"credential": name, "kept_in": vault.place.value}
    call.result(value, call.say("cli", text, name=name, place=where))
    if vault.place is KeyringKind.SESSION:
        text = tr_noop(
            "cli",
            "No system keyring on this computer: the credential was not saved. Pass it with --credential - each "
            "time.",
        )
        call.note(text)
        return Exit.NO_ACCESS
    return Exit.DONE


def _exit_of_pause(reason: WxdeskError) -> Exit:
    if isinstance(reason, StoreError):
        return Exit.INTERRUPTED
    return Exit.FAILED if reason.code in _ANSWERED else Exit.NO_ACCESS


def _tell_counts(call: Call, progress: Progress, already: int) -> None:
    text = tr_noop(
        "cli",
        "Forwarded {accepted} of {total} ({size}), {already} of them earlier; {failed} failed, "
        "{unconfirmed} not confirmed.",
    )
    counts = {"accepted": progress.succeeded, "total": progress.total, "failed": progress.failed}
    call.note(
        text,
        **counts,
        size=size(progress.succeeded_bytes),
        already=already,
        unconfirmed=progress.unconfirmed,
    )


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
