"""`fetch`: files saved, failures explained, the same command goes on."""

import csv
import hashlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.media.lists.workbooks import edited, encrypted, xlsx
from tests.support.canary import files_under, hits
from tests.support.credentials import ACCESS_TOKEN, APPSECRET, TICKET
from tests.support.interrupting import OWN_GROUP, interrupt
from wxdesk.media.lists import id_list
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import SECRET_VARIABLE

CANARIES = {"AppSecret": APPSECRET, "access_token": ACCESS_TOKEN, "ticket": TICKET}


def saved(folder: Path) -> list[Path]:
    """The media in and below a folder: all but the manifest."""
    return sorted(
        path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("wxdesk-manifest")
    )


def test_the_24_samples_22_saved_and_two_explained(on_sandbox: Run, tmp_path: Path) -> None:
    listed = tmp_path / "ids.txt"
    listed.write_text("\n".join(samples.MEDIA_IDS))
    fetched = on_sandbox("fetch", str(listed), "-o", str(tmp_path / "out"), "--json")
    assert fetched.code == 1
    states = [one["state"] for one in fetched.objects()]
    assert (states.count("saved"), states.count("failed")) == (22, 2)
    assert {one["errcode"] for one in fetched.objects() if one["state"] == "failed"} == {40007}
    assert len(saved(tmp_path / "out")) == 22


def test_the_same_command_again_fetches_only_what_is_missing(
    on_sandbox: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    ids = list(sandbox.platform.images)[:12]
    out = tmp_path / "out"
    assert on_sandbox("fetch", "-", "-o", str(out), typed="\n".join(ids)).code == 0
    saved(out)[0].unlink()
    again = on_sandbox("fetch", "-", "-o", str(out), typed="\n".join(ids))
    assert again.code == 0
    assert "11 of them earlier" in again.err
    assert len(saved(out)) == 12


def test_text_without_an_id_is_bad_input(on_sandbox: Run, tmp_path: Path) -> None:
    refused = on_sandbox("fetch", "hello", "-o", str(tmp_path))
    assert refused.code == 2


def test_an_address_that_is_not_whitelisted_is_no_access(
    on_sandbox: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    refused = on_sandbox("fetch", "-", "-o", str(tmp_path), typed="\n".join(samples.MEDIA_IDS))
    assert refused.code == 4
    assert "203.0.113.7" in refused.err


def test_an_interrupt_ends_it_resumably(sandbox: Sandbox, profile: Path, tmp_path: Path) -> None:
    sandbox.latency_ms = 200
    command = [
        sys.executable, "-m", "wxdesk.cli", "fetch", "-", "-o", str(tmp_path / "out"), "--jobs", "1",
        "--appid", sandbox.platform.appid, "--api-base", sandbox.api_base, "--profile", str(profile),
    ]  # fmt: skip
    environment = {**os.environ, SECRET_VARIABLE: sandbox.platform.secret, "LANGUAGE": "en"}
    ids = "\n".join(sandbox.platform.images)
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        creationflags=OWN_GROUP,
    )
    assert process.stdin is not None
    assert process.stderr is not None
    process.stdin.write(ids)
    process.stdin.close()
    process.stdin = None
    process.stderr.readline()  # the first remark on how it goes: the batch runs
    interrupt(process)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 3, err
    assert "again" in err
    sandbox.latency_ms = 0
    finished = subprocess.run(
        command, input=ids, capture_output=True, text=True, env=environment, check=False
    )
    assert finished.returncode == 0, finished.stderr
    assert len(saved(tmp_path / "out")) == 40


# --- lists of every kind ----------------------------------------------------------------------------------------------
def test_a_workbook_and_a_csv_are_one_list(on_sandbox: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    ids = list(sandbox.platform.images)
    (tmp_path / "a.xlsx").write_bytes(
        xlsx({"notes": [["x"]], "list": [["客户", "素材ID"], ["张三", ids[0]]]})
    )
    (tmp_path / "b.csv").write_bytes(f"media_id;day\n{ids[1]};1\n{ids[0]};2\nabc;3\n".encode("utf-16"))
    out = tmp_path / "out"
    fetched = on_sandbox("fetch", str(tmp_path / "a.xlsx"), str(tmp_path / "b.csv"), ids[2], "-o", str(out))
    assert fetched.code == 0
    assert len(saved(out)) == 3
    assert "Line 4 skipped, not a media ID: abc (too short" in fetched.err
    assert "Media IDs read: 5; unique: 3, duplicates: 1, skipped: 1." in fetched.err


def test_column_and_sheet_can_be_named(on_sandbox: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    ids = list(sandbox.platform.images)
    book = tmp_path / "a.xlsx"
    rows = [["front", "back"], [ids[0], ids[1]]]
    book.write_bytes(xlsx({"May": rows, "June": [["front", "back"], [ids[2], ids[3]]]}))
    out = tmp_path / "out"
    fetched = on_sandbox("fetch", str(book), "--sheet", "June", "--column", "back", "-o", str(out), "--json")
    assert [one["media_id"] for one in fetched.objects()] == [ids[3]]
    both = on_sandbox("fetch", str(book), "--column", "2", "--column", "front", "-o", str(out), "--json")
    assert {one["media_id"] for one in both.objects()} == {ids[0], ids[1]}


def test_what_nobody_sees_in_a_workbook_is_said_and_front_and_back_are_told_apart(
    on_sandbox: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    ids = list(sandbox.platform.images)
    rows = [["客户", "正面", "反面"], ["张三", ids[0], ids[1]]]
    hidden = {
        "<sheetData>": '<cols><col min="3" max="3" hidden="1"/></cols><sheetData>',
        '<row r="2">': '<row r="2" hidden="1">',
    }
    book = edited(xlsx({"五月": rows, "六月": [["图"], [ids[2]]]}), "xl/worksheets/sheet1.xml", hidden)
    (tmp_path / "a.xlsx").write_bytes(book)
    out = tmp_path / "out"
    fetched = on_sandbox("fetch", str(tmp_path / "a.xlsx"), "-o", str(out), "--name", "{客户}/{column}")
    assert fetched.code == 0
    assert "a.xlsx: Other sheets have media IDs, too, which are not in this list: 六月 (1)." in fetched.err
    assert "a.xlsx: Columns that are hidden in the sheet were read, too: 反面." in fetched.err
    assert "filtered out in the sheet were read, too: media IDs 2, in the rows 2." in fetched.err
    assert sorted(path.relative_to(out).with_suffix("").as_posix() for path in saved(out)) == [
        "张三/反面",
        "张三/正面",
    ]
    told = json.loads((out / "wxdesk-manifest.json").read_text(encoding="utf-8"))
    assert [one["fields"]["column"] for one in told["items"]] == ["正面", "反面"]
    chosen = on_sandbox("fetch", str(tmp_path / "a.xlsx"), "--sheet", "六月", "-o", str(tmp_path / "june"))
    assert ("too" in chosen.err, len(saved(tmp_path / "june"))) == (False, 1)


def test_what_is_not_in_the_file_is_bad_input(on_sandbox: Run, tmp_path: Path) -> None:
    book = tmp_path / "a.xlsx"
    book.write_bytes(xlsx({"May": [["front"], [samples.MEDIA_IDS[0]]]}))
    column = on_sandbox("fetch", str(book), "--column", "back")
    assert (column.code, "Available columns: front." in column.err) == (2, True)
    sheet = on_sandbox("fetch", str(book), "--sheet", "June")
    assert (sheet.code, "Available sheets: May." in sheet.err) == (2, True)
    book.write_bytes(encrypted())
    locked = on_sandbox("fetch", str(book))
    assert (locked.code, "password-protected" in locked.err) == (2, True)


@pytest.mark.skipif(os.name == "nt", reason="makes a pipe and a link")
@pytest.mark.parametrize("name", ["gone.csv", "Gone.XLSX", "no folder/my ids.txt", "pipe", "dangling"])
def test_a_list_that_cannot_be_read_is_named_and_nothing_else_is_fetched(
    on_sandbox: Run, sandbox: Sandbox, tmp_path: Path, name: str
) -> None:
    (tmp_path / "ids.txt").write_text(next(iter(sandbox.platform.images)))
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    out, missing = tmp_path / "out", str(tmp_path / name)
    refused = on_sandbox("fetch", str(tmp_path / "ids.txt"), missing, "-o", str(out))
    assert (refused.code, f"Cannot read {missing}." in refused.err, out.exists()) == (1, True, False)


def test_what_only_looks_like_a_file_is_read_as_text(
    on_sandbox: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    first, second, third, *_ = sandbox.platform.images
    typed = (f"https://a.example/get?media_id={first}&name=a.csv", f"{second}\nof customers.txt", third)
    assert on_sandbox("fetch", *typed, "-o", str(tmp_path / "out")).code == 0
    assert len(saved(tmp_path / "out")) == 3


# --- kinds, paces, quotas ----------------------------------------------------------------------------------------------
def test_permanent_material_by_its_ids(on_sandbox: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    permanent = sandbox.platform.permanent
    ids = [*permanent.media_ids("image")[-2:], permanent.media_ids("news")[0]]
    fetched = on_sandbox("fetch", *ids, "--kind", "permanent", "-o", str(tmp_path / "out"))
    assert fetched.code == 1
    assert {path.read_bytes() for path in saved(tmp_path / "out")} == set(map(permanent.data, ids[:2]))
    covers = permanent.media_ids("image")[:2]
    assert all(cover in fetched.err for cover in covers)


def test_all_permanent_voices_at_a_pace(on_sandbox: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    permanent = sandbox.platform.permanent
    words = ("fetch", "--all-permanent", "voice", "--files-per-s", "50", "--mb-per-s", "0.5")
    fetched = on_sandbox(*words, "-o", str(tmp_path / "out"), "--json")
    assert fetched.code == 0
    assert [one["media_id"] for one in fetched.objects()] == list(permanent.media_ids("voice"))
    assert "Listed 2 of 2" in fetched.err
    again = on_sandbox(*words, "-o", str(tmp_path / "out"))
    assert "2 of them earlier" in again.err


def test_the_covers_of_articles(on_sandbox: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    fetched = on_sandbox("fetch", "--all-permanent", "news", "-o", str(tmp_path / "out"), "--json")
    assert {one["media_id"] for one in fetched.objects()} == set(
        sandbox.platform.permanent.media_ids("image")[:2]
    )


def test_voices_in_high_quality(on_sandbox: Run, tmp_path: Path) -> None:
    voice = next(one for one in samples.GOOD if one.high_quality)
    assert on_sandbox("fetch", voice.media_id, "--kind", "hd-voice", "-o", str(tmp_path / "out")).code == 0
    assert [path.suffix for path in saved(tmp_path / "out")] == [".speex"]


def test_ids_and_all_permanent_material_are_two_lists(on_sandbox: Run, tmp_path: Path) -> None:
    both = on_sandbox("fetch", samples.MEDIA_IDS[0], "--all-permanent", "image", "-o", str(tmp_path))
    neither = on_sandbox("fetch", "-o", str(tmp_path))
    assert (both.code, neither.code) == (2, 2)


def test_a_spent_quota_ends_it_and_says_when_it_starts_again(
    on_sandbox: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.faults.switch_on("quota_spent=media/get")
    refused = on_sandbox("fetch", samples.MEDIA_IDS[0], "-o", str(tmp_path / "out"))
    assert refused.code == 4
    assert "00:00 Beijing time" in refused.err
    sandbox.faults.switch_off("quota_spent")
    assert on_sandbox("fetch", samples.MEDIA_IDS[0], "-o", str(tmp_path / "out")).code == 0


def test_without_a_token_it_asks_three_times_for_all_of_them_and_says_until_when(
    on_sandbox: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.faults.switch_on("bad_proxy_html", once=False)
    ended = on_sandbox("fetch", *samples.MEDIA_IDS, "-o", str(tmp_path / "out"))
    assert ended.code == 4
    assert "The last calls for an access_token failed." in ended.err
    assert "wxdesk tries again after" in ended.err
    assert f"Saved 0 of {len(samples.MEDIA_IDS)}" in ended.err
    assert "0 failed" in ended.err


# --- names ------------------------------------------------------------------------------------------------------------
def listed(sandbox: Sandbox, path: Path, count: int = 6) -> str:
    """A spreadsheet's CSV with customers, every second of the same name."""
    ids = list(sandbox.platform.images)[:count]
    rows = [f"{number},{media_id},客户{number % 2}" for number, media_id in enumerate(ids)]
    path.write_text("\n".join(["单号,media_id,客户", *rows]), encoding="utf-8-sig")
    return str(path)


def test_files_are_called_by_the_lists_columns(on_sandbox: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    ids, out = listed(sandbox, tmp_path / "ids.csv"), tmp_path / "out"
    fetched = on_sandbox("fetch", ids, "-o", str(out), "--name", "{客户}/{单号:3}_{seq:03}{ext}", "--json")
    assert fetched.code == 0
    names = [path.relative_to(out).as_posix() for path in saved(out)]
    assert names == [f"客户{n % 2}/{n}_{n + 1:03}.jpg" for n in (0, 2, 4, 1, 3, 5)]
    assert {one["file"] for one in fetched.objects()} == {str(path) for path in saved(out)}
    again = on_sandbox("fetch", ids, "-o", str(out), "--name", "{客户}/{单号:3}_{seq:03}{ext}")
    assert "6 of them earlier" in again.err


def test_a_manifest_tells_what_became_of_each(on_sandbox: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    ids, out = listed(sandbox, tmp_path / "ids.csv"), tmp_path / "out"
    fetched = on_sandbox("fetch", ids, "-o", str(out), "--name", "{客户}")
    assert str(out / "wxdesk-manifest.csv") in fetched.err
    text = (out / "wxdesk-manifest.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["客户"] for row in rows] == [f"客户{n % 2}" for n in range(6)]
    for row in rows:
        assert hashlib.sha256((out / row["File"]).read_bytes()).hexdigest() == row["SHA-256"]


@pytest.mark.parametrize(
    ("existing", "code", "count"), [("rename", 0, 2), ("skip", 1, 1), ("overwrite", 0, 1)]
)
def test_files_that_are_there_already(
    on_sandbox: Run, sandbox: Sandbox, tmp_path: Path, existing: str, code: int, count: int
) -> None:
    ids, out = listed(sandbox, tmp_path / "ids.csv", 1), tmp_path / "out"
    out.mkdir()
    (out / "a.jpg").write_bytes(b"theirs")
    fetched = on_sandbox("fetch", ids, "-o", str(out), "--name", "a", "--existing", existing)
    assert fetched.code == code
    assert len(saved(out)) == count
    assert ((out / "a.jpg").read_bytes() == b"theirs") == (existing != "overwrite")


@pytest.mark.parametrize(
    ("template", "told"), [("{kunde}", "{客户}"), ("", "{seq:05}"), ("../{seq}", "“..”")]
)
def test_a_template_that_cannot_be_used_is_bad_usage(
    on_sandbox: Run, sandbox: Sandbox, tmp_path: Path, template: str, told: str
) -> None:
    refused = on_sandbox(
        "fetch", listed(sandbox, tmp_path / "ids.csv"), "-o", str(tmp_path / "out"), "--name", template
    )
    assert refused.code == 2
    assert told in refused.err
    assert not (tmp_path / "out").exists()


def test_what_customers_paste_beside_their_ids_stays_off_the_disk(
    on_sandbox: Run, sandbox: Sandbox, profile: Path, tmp_path: Path
) -> None:
    first, second, *_ = sandbox.platform.images
    listed, out = tmp_path / "list.csv", tmp_path / "out"
    listed.write_text(
        f"name,AppSecret,link,media_id\n"
        f"Zhang,{APPSECRET},https://a.example/?access_token={ACCESS_TOKEN}&x=1,{first}\n"
        f"{TICKET},,secret={APPSECRET},{second}\n"
        f"Li,,,{ACCESS_TOKEN}\n"
    )
    before = hits(CANARIES, {"list": listed.read_bytes()})
    assert len(before) == 3
    ran = on_sandbox("fetch", str(listed), "-o", str(out), "--name", "{name}/{AppSecret}_{link}", "--debug")
    assert ran.code == 0
    assert "this is an access_token, not a media ID" in ran.err
    assert len(saved(out)) == 2
    named = {str(path): str(path).encode() for path in out.rglob("*")}
    places = {"out": ran.out.encode(), "err": ran.err.encode(), "names": f"{named}".encode()}
    assert hits(CANARIES, places | files_under(profile, out)) == []


def test_without_masking_it_would_be_in_journal_manifests_and_names(
    on_sandbox: Run, sandbox: Sandbox, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The twin."""
    monkeypatch.setattr(id_list, "masked_columns", lambda headings, columns, with_id: columns)
    out = tmp_path / "out"
    listed = f"name,AppSecret,media_id\nZhang,{APPSECRET},{next(iter(sandbox.platform.images))}\n"
    assert on_sandbox("fetch", "-", "-o", str(out), "--name", "{AppSecret}", typed=listed).code == 0
    found = " ".join(hits(CANARIES, files_under(profile, out)))
    assert all(place in found for place in ("batches.sqlite3", "manifest.csv", "manifest.json"))
    assert any(APPSECRET in path.name for path in saved(out))
