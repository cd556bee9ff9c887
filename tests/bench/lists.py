"""`lists`: 100,000 media ids with two more columns, out of each kind of file, to the list that a batch takes.

Text and CSV: at most 0.5 s. Beside each, in the same run, the least that anybody could do with it: a loop that splits
its lines, the json module, the bare workbook reader. The memory is what the list itself takes.
"""

import argparse
import io
import json
import random
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from tests.media.lists.workbooks import ods, xlsx
from wxdesk.media.lists import read
from wxdesk.media.lists.id_list import IdList, ids_in

GOAL_S = 0.5
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
_TEXTS = frozenset({"ids.txt", "dirty.txt", "utf8.csv", "gb18030.csv", "utf16.tsv", "quoted.csv"})

Row = tuple[str, str, str]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench lists", description=__doc__)
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--turns", type=int, default=3, help="the best one counts")
    options = parser.parse_args(arguments)
    draw = random.Random(1)
    rows = [("".join(draw.choices(_LETTERS, k=64)), f"客户{n}", f"138{n:08}") for n in range(options.lines)]
    held = True
    print(f"{options.lines} rows; seconds per 100,000, the best of {options.turns}")
    with tempfile.TemporaryDirectory() as folder:
        for name, (data, bare) in files(rows).items():
            path = Path(folder) / name
            path.write_bytes(data)
            held &= measure(path, bare, rows, options.turns)
    print(f"memory of the list: {memory_mb(rows):.0f} MB")
    return 0 if held else 1


def files(rows: list[Row]) -> dict[str, tuple[bytes, Callable[[Path], object]]]:
    """Each file's content, and the bare loop over it."""
    csv = "media_id,客户,电话\n" + "".join(f"{','.join(row)}\n" for row in rows)
    quoted = "media_id,客户,电话\n" + "".join(f'"{row[0]}","{row[1]}\n二","{row[2]}"\n' for row in rows)
    records = [{"media_id": row[0], "客户": row[1], "电话": row[2]} for row in rows]
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records)
    sheet = {"表": [("media_id", "客户", "电话"), *rows]}
    dirty = "\r\n".join(
        (f"\u200b{row[0]}\u00a0", row[0][:30] + " " + row[0][30:], "", f"{row[1]}：{row[0]}")[n % 4]
        for n, row in enumerate(rows)
    )
    return {
        "ids.txt": ("".join(f"{row[0]}\n" for row in rows).encode(), split_by("utf-8")),
        "dirty.txt": (dirty.encode(), split_by("utf-8")),
        "utf8.csv": (csv.encode("utf-8-sig"), split_by("utf-8-sig")),
        "gb18030.csv": (csv.encode("gb18030"), split_by("gb18030")),
        "utf16.tsv": (csv.replace(",", "\t").encode("utf-16"), split_by("utf-16")),
        "quoted.csv": (quoted.encode(), split_by("utf-8")),
        "objects.json": (json.dumps(records).encode(), lambda path: json.loads(path.read_bytes())),
        "objects.jsonl": (lines.encode(), lambda path: [json.loads(line) for line in path.open("rb")]),
        "book.xlsx": (xlsx(sheet), bare_workbook),
        "book.ods": (ods(sheet), bare_workbook),
    }


def split_by(encoding: str) -> Callable[[Path], object]:
    return lambda path: [line.split(",") for line in path.read_bytes().decode(encoding).splitlines()]


def bare_workbook(path: Path) -> object:
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes())).get_sheet_by_index(0).to_python()


def measure(path: Path, bare: Callable[[Path], object], rows: list[Row], turns: int) -> bool:
    per_100_000 = 100_000 / len(rows)
    bare_s = min(timed(lambda: bare(path)) for _ in range(turns)) * per_100_000
    taken_s = min(timed(lambda: ids_in(read(path))) for _ in range(turns)) * per_100_000
    found = ids_in(read(path))
    assert found.read == len(found.entries) + found.duplicates + len(found.rejected)
    assert path.name == "dirty.txt" or len(found.entries) == len(rows), found
    goal = f" (goal: {GOAL_S})" if path.name in _TEXTS else ""
    print(f"{path.name:14} {taken_s:6.3f} s{goal:12}  bare {bare_s:6.3f} s, ratio {taken_s / bare_s:5.1f}")
    return taken_s <= GOAL_S or not goal


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    result = work()
    taken = time.perf_counter() - began
    del result
    return taken


def memory_mb(rows: list[Row]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        path.write_text(
            "media_id,客户,电话\n" + "".join(f"{','.join(row)}\n" for row in rows), encoding="utf-8"
        )
        tracemalloc.start()
        kept: IdList = ids_in(read(path))
        size = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
    assert kept.entries
    return size / (1 << 20)
