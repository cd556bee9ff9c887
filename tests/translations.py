"""The .ts and .qm files: `python -m tests.translations` brings them up to date with the code.

It exits 1 while a text has no translation. `check()` is what the test asks.
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
TS = ROOT / "resources/translations/wxdesk_zh_CN.ts"
QM = TS.with_suffix(".qm")
_KEY = re.compile(r"\s*[(（]&amp;\w[)）]")


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    translation: str


def sources() -> list[str]:
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "wxdesk").rglob("*.py"))


def extract(into: Path) -> None:
    """Merge the texts of today's code into the .ts file `into`; texts that are gone leave it."""
    _tool(
        "lupdate", "-silent", "-no-obsolete", "-locations", "none",
        "-tr-function-alias", "QT_TRANSLATE_NOOP+=tr_noop", *sources(), "-ts", str(into),
    )  # fmt: skip


def release(ts: Path, qm: Path) -> None:
    """Compile `ts`. No Chinese label shows a key: no Chinese keyboard types it, and it reads as clutter."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / ts.name
        bare.write_text(_KEY.sub("", ts.read_text(encoding="utf-8")), encoding="utf-8")
        _tool("lrelease", "-silent", str(bare), "-qm", str(qm))


def messages(ts: Path) -> list[Message]:
    root = ET.parse(ts).getroot()
    return [
        Message(
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("translation") or "",
        )
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def extracted() -> list[Message]:
    """What a fresh extraction from the code finds (without translations)."""
    with tempfile.TemporaryDirectory() as folder:
        ts = Path(folder) / "fresh_zh_CN.ts"
        extract(ts)
        return messages(ts)


def _tool(name: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(f"pyside6-{name}")), *arguments], cwd=ROOT, check=True)


def main() -> int:
    extract(TS)
    release(TS, QM)
    missing = [message for message in messages(TS) if not message.translation]
    for message in missing:
        print(f"{message.context}: {message.source}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
