"""What is pasted and dropped: what users paste, and what they should not."""

from pathlib import Path

from tests.media.lists.workbooks import xlsx
from wxdesk.sandbox.media.samples import MEDIA_IDS, new_id

_SIGNING = Path(__file__).parent.parent / "signing/corpus"
_IDS = "\n".join(MEDIA_IDS)
_TABLE = [("素材ID", "客户", "单号"), *((one, f"客户{n}", n) for n, one in enumerate(MEDIA_IDS))]

TEXTS: tuple[str, ...] = (
    *(path.read_text(encoding="utf-8") for path in sorted(_SIGNING.glob("*.txt"))),
    *(_IDS, MEDIA_IDS[0], _IDS.replace("\n", ",")),
    "\n".join(new_id(f"nobody's {n}") for n in range(500)),
    "40001",
    "-1",
    '{"errcode":40164,"errmsg":"invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 6a-1-2"}',
    "invalid signature, rid: 5f8d0a3e-1a2b3c4d-5e6f7a8b",
    "https://h5.example.com/photo?uid=88#top",
    "https://例子.测试/路径?a=１",
    "http://[::1",
    "{客户}_{单号}",
    "{" * 300,
    "",
    " \t\r\n",
    "\x00\x01\x7f\u200b\u202e\ufeff\U0001f468\u200d\U0001f469\u200d\U0001f467 éé",
    "\ud83d 半",
    "9" * 5000,
    "x" * 100_000,
    "中文，" * 20_000,
    "<b onclick='x'>&amp;</b><img src=x><a href='https://h5.example.com'>x</a>",
    "%s %d {0} {name} %(x)s &File &&",
    "[" * 20_000,
    '{"a":' * 5_000,
)


def make_files(folder: Path) -> tuple[Path, ...]:
    """Lists of every kind, and what is none."""
    folder.mkdir(parents=True, exist_ok=True)
    csv = "\n".join(",".join(map(str, row)) for row in _TABLE)
    files: dict[str, bytes] = {
        "ids.txt": _IDS.encode(),
        "客户.csv": csv.encode("gb18030"),
        "customers.csv": csv.encode("utf-8-sig"),
        "book.xlsx": xlsx({"五月": _TABLE}),
        "half.xlsx": xlsx({"五月": _TABLE})[:900],
        "deep.json": b"[" * 50_000,
        "empty.csv": b"",
        "noise.bin": bytes(range(256)) * 200,
        "photo.jpg": b"\xff\xd8\xff\xe0" + bytes(2000),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return (*(folder / name for name in files), folder, folder / "gone.csv")
