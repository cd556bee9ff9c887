"""Forwarding to a real server: what counts as sent, what is tried again, what ends it, and what is told."""

import json
import os
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from tests.media.forwarding.conftest import QUICK, Forwards, digests, fill, taken
from tests.support.memory import peak_mb
from wxdesk.errors import InputError, NetworkError, StoreError, WxdeskError
from wxdesk.media.forwarding import source
from wxdesk.media.forwarding.acceptance import AcceptanceRule
from wxdesk.media.forwarding.answer import EndpointResponse, judged_again
from wxdesk.media.forwarding.endpoint import check_endpoint
from wxdesk.media.forwarding.forwarding import Forwarding, load_forwarding
from wxdesk.media.forwarding.records import ForwardRecords, ForwardState
from wxdesk.media.item import Item, ItemState
from wxdesk.media.jobs import forward as policy
from wxdesk.media.jobs.progress import Progress
from wxdesk.media.jobs.retry import Backoff
from wxdesk.net.limits import Limits
from wxdesk.process import system
from wxdesk.sandbox.server import Sandbox


def codes(forwarding: Forwarding) -> dict[str, int]:
    return {error.code: count for error, count in forwarding.failures()}


def counts(progress: Progress) -> tuple[int, int, int]:
    assert progress.active == 0
    return progress.succeeded, progress.failed, progress.waiting


class Running:
    """A forwarding on a thread of its own; `ended` waits for it."""

    def __init__(self, forwarding: Forwarding) -> None:
        self.end: Progress | None = None
        self._forwarding = forwarding
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def _work(self) -> None:
        self.end = self._forwarding.run()

    def ended(self, within_s: float = 10) -> Progress:
        self._thread.join(within_s)
        assert self.end is not None, "it runs still"
        return self.end


def until(so: Any) -> None:
    give_up_at = time.monotonic() + 10
    while not so():
        assert time.monotonic() < give_up_at
        time.sleep(0.002)


# --- what arrives -----------------------------------------------------------------------------------------------------
def test_every_file_arrives_once_and_stays_as_it_was(
    forward: Forwards, folder: Path, sandbox: Sandbox
) -> None:
    (folder / "empty.bin").write_bytes(b"")
    below = fill(folder / "客户" / "一", 1, 100_000)
    (below / ".hidden").write_bytes(b"not sent")
    (folder / "link.jpg").symlink_to(below / "00000_图片.jpg")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert counts(forward().run()) == (7, 0, 0)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert len(taken(sandbox)) == 7
    names = {receipt.file_name for receipt in sandbox.receiver.taken.values()}
    assert names == {*(f"{number:05}_图片.jpg" for number in range(5)), "empty.bin"}
    assert {receipt.times for receipt in sandbox.receiver.taken.values()} == {1}


def test_fields_and_headers_are_made_for_each_file(
    tmp_path: Path, records: ForwardRecords, sandbox: Sandbox
) -> None:
    folder = fill(tmp_path / "media", 2)
    items = [
        Item(3, "MEDIA\r\nID", ItemState.SAVED, "00000_图片.jpg"),
        Item(4, "failed", ItemState.FAILED),
        Item(9, "other", ItemState.SAVED, "00001_图片.jpg"),
    ]
    columns = [{"客户": f"第{row}\n行"} for row in range(9)]
    files = source.of_batch("0123abcd", folder, items, columns.__getitem__)
    endpoint = check_endpoint(
        f"{sandbox.site}receive",
        field="file",
        extra=("id={media_id}", "who={seq}: {客户}", 'na"me={name}'),
        headers=("X-Source=wxdesk",),
        accept="code=0",
    )
    assert counts(load_forwarding(records, files, endpoint).run()) == (2, 0, 0)
    first, second = sorted(sandbox.receiver.taken.values(), key=lambda receipt: receipt.file_name)
    assert first.fields == {"id": "MEDIA\r\nID", "who": "3: 第2\r\n行", "na%22me": "00000_图片.jpg"}
    assert second.fields["who"] == "9: 第8\r\n行"
    assert first.file_field == "file"
    assert first.headers["x-source"] == "wxdesk"


def test_a_template_that_nothing_can_fill_is_refused_before_anything_is_sent(forward: Forwards) -> None:
    with pytest.raises(InputError) as refused:
        forward(extra=("order={media_id}",))
    assert refused.value.code == "forward_template_name"
    assert refused.value.fields == {"name": "media_id", "known": "{name}, {seq}"}


@pytest.mark.parametrize("jobs", [0, 17])
def test_one_to_sixteen_at_a_time(forward: Forwards, jobs: int) -> None:
    with pytest.raises(InputError):
        forward(jobs=jobs)


# --- keys -------------------------------------------------------------------------------------------------------------
def test_a_key_belongs_to_one_file_one_content_and_one_endpoint() -> None:
    parts = ("tag", "1", b"a" * 32, b"e" * 32)
    others = [
        ("tab", "1", b"a" * 32, b"e" * 32),
        ("tag", "2", b"a" * 32, b"e" * 32),
        ("tag", "1", b"b" * 32, b"e" * 32),
        ("tag", "1", b"a" * 32, b"f" * 32),
        ("tag1", "", b"a" * 32, b"e" * 32),
    ]
    keys = {policy.idempotency_key(*one) for one in (parts, *others)}
    assert len(keys) == 6
    assert policy.idempotency_key(*parts) in keys
    assert all(len(key) == 64 and key.isalnum() for key in keys)


@pytest.mark.parametrize("fail", ["500", "502", "408", "close", "503&wait=0"])
def test_what_passes_is_tried_again_with_the_same_key(forward: Forwards, sandbox: Sandbox, fail: str) -> None:
    assert counts(forward(f"?fail={fail}&times=2", jobs=1).run()) == (5, 0, 0)
    assert set(sandbox.receiver.attempts.values()) == {3}
    assert len(sandbox.receiver.taken) == 5


def test_an_endpoint_that_hangs_is_asked_again(forward: Forwards, sandbox: Sandbox) -> None:
    assert counts(forward("?fail=hang", limits=Limits(stall_s=0.3, stall_bytes=1)).run()) == (5, 0, 0)
    assert {receipt.times for receipt in sandbox.receiver.taken.values()} == {2}


def test_five_attempts_and_no_more(forward: Forwards, sandbox: Sandbox, folder: Path) -> None:
    for path in sorted(folder.iterdir())[1:]:
        path.unlink()
    forwarding = forward("?fail=500&times=0")
    assert counts(forwarding.run()) == (0, 1, 0)
    assert list(sandbox.receiver.attempts.values()) == [QUICK.attempts]
    assert codes(forwarding) == {"forward_status": 1}


# --- what the endpoint says -------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("fail", "code"),
    [
        ("413", "forward_too_large"),
        ("401", "forward_denied"),
        ("403", "forward_denied"),
        ("404", "forward_not_found"),
        ("400", "forward_status"),
        ("422", "forward_status"),
        ("302", "forward_redirected"),
        ("errcode", "forward_refused"),
        ("code", "forward_refused"),
        ("success", "forward_refused"),
        ("page", "forward_refused"),
    ],
)
def test_a_no_is_final_is_told_and_is_never_counted_as_sent(
    forward: Forwards, sandbox: Sandbox, fail: str, code: str
) -> None:
    forwarding = forward(f"?fail={fail}&times=1")
    assert counts(forwarding.run()) == (0, 5, 0)
    assert codes(forwarding) == {code: 5}
    assert set(sandbox.receiver.attempts.values()) == {1}
    assert sandbox.receiver.taken == {}
    assert counts(forward(f"?fail={fail}&times=1").run()) == (0, 5, 0), (
        "a failure stays until somebody says: again"
    )
    assert forwarding.retry_failed() == 5
    assert counts(forwarding.run()) == (5, 0, 0)
    assert len(sandbox.receiver.taken) == 5


def test_the_answer_is_recorded_short_and_without_secrets(forward: Forwards) -> None:
    forwarding = forward("?fail=errcode&times=0")
    forwarding.run()
    record = forwarding.rows.record(0)
    assert record is not None
    assert (record.state, record.status) == (ForwardState.FAILED, 200)
    assert json.loads(record.reply) == {"errcode": 40001, "errmsg": "no such order"}
    failure = record.failure()
    assert failure is not None
    assert failure.fields["said"] == record.reply


# --- sent, not confirmed ----------------------------------------------------------------------------------------------
UNCLEAR = "?fail=unclear&times=0"


def unconfirmed(forwarding: Forwarding) -> int:
    progress = forwarding.progress()
    assert progress.succeeded + progress.failed + progress.waiting + progress.unconfirmed == progress.total
    return progress.unconfirmed


def test_an_answer_that_is_not_understood_is_a_state_of_its_own(forward: Forwards, sandbox: Sandbox) -> None:
    forwarding = forward(UNCLEAR)
    assert counts(forwarding.run()) == (0, 0, 0)
    assert unconfirmed(forwarding) == 5
    assert forwarding.progress().finished
    assert codes(forwarding) == {"forward_unconfirmed": 5}
    record = forwarding.rows.record(0)
    assert record is not None
    assert (record.state, record.reply) == (ForwardState.UNCONFIRMED, '{"stored":"2 kB"}')
    again = forward(UNCLEAR)
    again.retry_failed()
    again.run()
    assert unconfirmed(again) == 5
    assert set(sandbox.receiver.attempts.values()) == {1}, "not sent again by itself"


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("2xx", (5, 0)),
        ("~stored", (5, 0)),
        ("stored=2 kB", (5, 0)),
        ("~saved", (0, 5)),
        ("stored=no", (0, 5)),
    ],
)
def test_a_rule_judges_kept_answers_again_and_sends_nothing(
    forward: Forwards, sandbox: Sandbox, accept: str, expected: tuple[int, int]
) -> None:
    forward(UNCLEAR).run()
    judged = forward(UNCLEAR, accept=accept).run()
    assert (judged.succeeded, judged.failed, judged.unconfirmed) == (*expected, 0)
    assert set(sandbox.receiver.attempts.values()) == {1}
    later = forward(UNCLEAR).progress()
    assert (later.succeeded, later.failed) == expected, "it stays so"


def test_they_are_sent_once_more_when_somebody_says_so_under_their_keys(
    forward: Forwards, sandbox: Sandbox, folder: Path
) -> None:
    forward(UNCLEAR).run()
    forwarding = forward(UNCLEAR)
    assert forwarding.send_unconfirmed() == 5
    forwarding.run()
    assert list(sandbox.receiver.attempts.values()) == [2] * 5
    assert unconfirmed(forwarding) == 5
    os.utime(folder / "00000_图片.jpg", (1, 1))
    touched = forward(UNCLEAR)
    touched.run()
    assert unconfirmed(touched) == 5
    assert list(sandbox.receiver.attempts.values()) == [2] * 5, "a touched file is not another one"


def test_what_was_cut_off_or_masked_is_not_judged_to_be_a_no() -> None:
    rule = AcceptanceRule.of("code=7")
    whole = EndpointResponse(200, b'{"code":7,"text":"' + b"x" * 3000 + b'"}').excerpt
    cut = EndpointResponse(200, b'{"text":"' + b"x" * 5000 + b'","code":7}').excerpt
    masked = EndpointResponse(200, b'{"secret":"abcdefgh"}').excerpt
    assert judged_again(200, whole, rule, "h") is None
    for excerpt, accept in ((cut, rule), (masked, AcceptanceRule.of("secret=abcdefgh"))):
        error = judged_again(200, excerpt, accept, "h")
        assert error is not None
        assert error.code == "forward_unconfirmed"
        assert len(error.fields["said"]) <= 300
    assert "abcdefgh" not in masked


def test_an_endpoint_that_is_never_understood_pauses_after_ten(
    forward: Forwards, sandbox: Sandbox, folder: Path
) -> None:
    fill(folder, 40)
    forwarding = forward(UNCLEAR, jobs=1)
    running = Running(forwarding)
    until(lambda: forwarding.progress().paused)
    reason = forwarding.progress().reason
    assert reason is not None
    assert reason.code == "forward_unconfirmed"
    forwarding.cancel()
    running.ended()
    assert len(sandbox.receiver.attempts) == 10
    rest = forward("?fail=unclear&times=0", accept="~stored").run()
    assert (rest.succeeded, rest.waiting) == (40, 0)
    assert set(sandbox.receiver.attempts.values()) == {1}


def test_an_endpoint_that_asks_to_be_left_alone_is(forward: Forwards, sandbox: Sandbox) -> None:
    began = time.monotonic()
    assert counts(forward("?fail=429&wait=1", jobs=16).run()) == (5, 0, 0)
    assert time.monotonic() - began >= 1
    assert set(sandbox.receiver.attempts.values()) == {2}


def test_whoever_resumes_need_not_wait_any_longer(forward: Forwards, sandbox: Sandbox) -> None:
    forwarding = forward("?fail=429&wait=600&times=1", jobs=2)
    running = Running(forwarding)
    until(lambda: sandbox.receiver.attempts)
    until(lambda: forwarding.resume() or running.end)
    assert counts(running.ended()) == (5, 0, 0)


# --- an endpoint that is not there ------------------------------------------------------------------------------------
def test_ten_failures_in_a_row_pause_instead_of_failing_every_file(
    forward: Forwards, sandbox: Sandbox, folder: Path
) -> None:
    fill(folder, 60)
    forwarding = forward("?fail=500&times=7", jobs=4)
    running = Running(forwarding)
    until(lambda: forwarding.progress().paused)
    reason = forwarding.progress().reason
    assert isinstance(reason, WxdeskError)
    assert reason.code == "forward_status"
    assert forwarding.progress().failed == 0
    assert sandbox.receiver.taken == {}
    until(lambda: (forwarding.progress().paused and forwarding.resume()) or running.end)
    end = running.ended()
    assert end.succeeded > 0
    assert (end.succeeded + end.failed, end.waiting) == (60, 0)


@pytest.mark.parametrize("count", [20, 200])
def test_a_closed_port_is_told_after_few_calls_however_many_files(
    forward: Forwards, folder: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    for path in folder.iterdir():
        path.unlink()
    fill(folder, count)
    forwarding = forward("?fail=502&times=0", jobs=1)
    asked: list[object] = []

    def refused(self: object, *arguments: object) -> EndpointResponse:
        asked.append(arguments)
        raise NetworkError("refused", host="127.0.0.1")

    monkeypatch.setattr("wxdesk.media.forwarding.sender.Sender.send", refused)
    running = Running(forwarding)
    until(lambda: forwarding.progress().paused)
    forwarding.cancel()
    assert (running.ended().failed, len(asked) <= 15) == (0, True)


def test_an_endpoint_that_lets_nobody_in_is_not_asked_for_every_file(
    forward: Forwards, sandbox: Sandbox, folder: Path
) -> None:
    fill(folder, 60)
    forwarding = forward("?fail=401&times=0", jobs=2)
    running = Running(forwarding)
    until(lambda: forwarding.progress().paused and not forwarding.progress().active)
    assert str(forwarding.progress().reason).startswith("forward_denied")
    assert 10 <= len(sandbox.receiver.attempts) <= 12
    forwarding.cancel()
    assert running.ended().waiting >= 48


def test_files_that_are_refused_one_by_one_do_not_stop_the_others(
    forward: Forwards, folder: Path, sandbox: Sandbox
) -> None:
    assert counts(forward("?fail=errcode").run()) == (0, 5, 0)
    fill(folder, 30)
    # Something is taken first; then a row of refusals is about those files.
    forwarding = forward("?fail=errcode")
    assert forwarding.retry_failed() == 5
    assert counts(forwarding.run(most=5)) == (5, 0, 25)


# --- resuming ---------------------------------------------------------------------------------------------------------
def test_what_was_taken_is_not_sent_again(forward: Forwards, sandbox: Sandbox, folder: Path) -> None:
    assert counts(forward().run(most=2)) == (2, 0, 3)
    again = forward()
    assert counts(again.progress()) == (2, 0, 3)
    assert counts(again.run()) == (5, 0, 0)
    assert set(sandbox.receiver.attempts.values()) == {1}
    record = forward().rows.record(0)
    assert record is not None
    assert json.loads(record.reply) == {"code": 0, "msg": "ok"}


def test_another_endpoint_gets_everything(forward: Forwards, sandbox: Sandbox) -> None:
    assert counts(forward().run()) == (5, 0, 0)
    assert counts(forward("?other=1").run()) == (5, 0, 0)
    assert len(sandbox.receiver.taken) == 10


def test_a_file_that_changed_is_sent_again_one_that_was_only_touched_is_not(
    forward: Forwards, sandbox: Sandbox, folder: Path
) -> None:
    forward().run()
    touched, changed, gone, *_ = sorted(folder.iterdir())
    os.utime(touched, (1, 1))
    changed.write_bytes(b"\xff\xd8\xffanother picture")
    assert counts(forward().progress()) == (3, 0, 2)
    assert counts(forward().run()) == (5, 0, 0)
    assert len(sandbox.receiver.taken) == 6
    assert sum(sandbox.receiver.attempts.values()) == 6
    gone.unlink()
    assert counts(forward().progress()) == (4, 0, 0)


def test_a_damaged_record_is_put_aside_and_the_keys_stay_the_same(
    forward: Forwards, sandbox: Sandbox, records: ForwardRecords, tmp_path: Path
) -> None:
    forward().run()
    records.close()
    path = tmp_path / "data" / "forwards.sqlite3"
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    path.write_bytes(b"not a database, " * 300)
    with pytest.raises(StoreError) as damaged:
        forward()
    assert damaged.value.code == "forwards_damaged"
    assert counts(forward().run()) == (5, 0, 0)
    assert {receipt.times for receipt in sandbox.receiver.taken.values()} == {2}


# --- stopping ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "query", ["?fail=hang&times=0", "?delay=30", "?fail=500&times=0", "?fail=503&wait=600&times=0"]
)
def test_cancel_ends_it_within_three_seconds(
    forward: Forwards, sandbox: Sandbox, folder: Path, query: str
) -> None:
    fill(folder, 40)
    forwarding = forward(query, jobs=16, backoff=Backoff(first_s=60, cap_s=60))
    running = Running(forwarding)
    until(lambda: sandbox.receiver.attempts)
    began = time.monotonic()
    forwarding.cancel()
    end = running.ended(3)
    assert time.monotonic() - began < 3 + 5  # for a machine that has something else to do
    assert end.active == 0
    assert end.succeeded + end.failed + end.waiting == 40
    known = counts(forward(query).progress())
    assert known[0] == end.succeeded


def test_pause_lets_what_is_under_way_finish_and_begins_nothing(
    forward: Forwards, sandbox: Sandbox, folder: Path
) -> None:
    fill(folder, 40)
    forwarding = forward("?delay=20", jobs=4)
    running = Running(forwarding)
    until(lambda: len(sandbox.receiver.taken) >= 4)
    forwarding.pause()
    until(lambda: forwarding.progress().active == 0)
    gc_paused = len(sandbox.receiver.taken)
    assert gc_paused < 40
    time.sleep(0.1)
    assert len(sandbox.receiver.taken) == gc_paused == forwarding.progress().succeeded
    assert forwarding.progress().paused
    assert forwarding.progress().reason is None
    forwarding.resume()
    assert counts(running.ended()) == (40, 0, 0)


def test_what_progress_raises_ends_the_run(forward: Forwards) -> None:
    def stop(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        forward("?delay=30", jobs=1).run(stop)


# --- files and disks --------------------------------------------------------------------------------------------------
def test_a_file_that_cannot_be_read_fails_alone(forward: Forwards, folder: Path) -> None:
    first, second, *_ = sorted(folder.iterdir())
    forwarding = forward()
    first.unlink()
    second.unlink()
    second.mkdir()
    assert counts(forwarding.run()) == (3, 2, 0)
    assert codes(forwarding) == {"file_unreadable": 2}


def test_a_file_that_grows_or_shrinks_or_changes_while_it_is_sent_is_not_sent(
    forward: Forwards, folder: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    grows, shrinks, changes, *_ = sorted(folder.iterdir())
    send = policy.ForwardPolicy._send

    def meddling(self: policy.ForwardPolicy, file: source.SourceFile, *rest: Any) -> Any:
        data = file.path.read_bytes()
        if file.path == grows:
            file.path.write_bytes(data + b"more")
        if file.path == shrinks:
            file.path.write_bytes(data[:-1])
        if file.path == changes:
            file.path.write_bytes(b"\0" + data[1:])
        return send(self, file, *rest)

    monkeypatch.setattr(policy.ForwardPolicy, "_send", meddling)
    forwarding = forward()
    assert counts(forwarding.run()) == (2, 3, 0)
    assert codes(forwarding) == {"file_changed": 3}
    assert len(sandbox.receiver.attempts) == 2


def test_a_record_that_cannot_be_written_pauses_and_the_file_is_not_sent_twice(
    forward: Forwards, records: ForwardRecords, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, full = ForwardRecords.write, threading.Event()
    full.set()

    def on_full_disk(self: ForwardRecords, *arguments: Any) -> None:
        if full.is_set():
            raise StoreError("disk_full", folder="/", free_bytes=0)
        write(self, *arguments)

    monkeypatch.setattr(ForwardRecords, "write", on_full_disk)
    forwarding = forward(jobs=1)
    running = Running(forwarding)
    until(lambda: forwarding.progress().paused)
    assert str(forwarding.progress().reason).startswith("disk_full")
    assert forwarding.progress().succeeded == 0
    full.clear()
    forwarding.resume()
    assert counts(running.ended()) == (5, 0, 0)
    assert set(sandbox.receiver.attempts.values()) == {1}


def test_the_same_files_and_endpoint_are_forwarded_once_at_a_time(
    forward: Forwards, sandbox: Sandbox
) -> None:
    first = forward("?delay=200")
    running = Running(first)
    until(lambda: sandbox.receiver.attempts)
    with pytest.raises(StoreError) as busy:
        forward("?delay=200").run()
    assert busy.value.code == "forward_running"
    assert counts(running.ended()) == (5, 0, 0)


def test_a_large_file_is_never_in_memory(forward: Forwards, folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    with (folder / "large.mp4").open("wb") as file:
        file.truncate(40 << 20)
    # Nobody takes it: the sandbox, in this process, would hold it whole.
    forwarding = forward(url="http://127.0.0.1:9/", backoff=Backoff(attempts=1))
    assert peak_mb(forwarding.run) < 8
    assert set(codes(forwarding)) == {"refused"}


def test_no_file_no_forwarding(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        source.of_folder(fill(tmp_path / "empty", 0))
    with pytest.raises(StoreError):
        source.of_folder(tmp_path / "none")
    assert digests(tmp_path) == []


def test_a_manifest_is_told_from_what_it_speaks_of(tmp_path: Path) -> None:
    folder = fill(tmp_path / "folder", 2)
    for name in ("wxdesk-manifest.csv", "wxdesk-manifest.json", "wxdesk-manifest-0a1b2c3d.csv"):
        (folder / name).write_text("seq")
    assert len(source.of_folder(folder).files) == 2


@pytest.mark.skipif(not system.LINUX, reason="elsewhere names are text")
def test_names_that_are_no_text_have_keys_of_their_own(tmp_path: Path) -> None:
    names = [b"\xff\xfe.jpg", rb"\xff\xfe.jpg", b"\xff\\xfe.jpg", b"%FF%FE.jpg", "\u56fe.jpg".encode()]
    for name in names:
        (tmp_path / os.fsdecode(name)).write_bytes(b"x")
    keys = {file.key for file in source.of_folder(tmp_path).files}
    assert len(keys) == len(names)
    assert "\u56fe.jpg" in keys
