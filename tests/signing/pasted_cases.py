"""Texts as customers send them, each with what is to be read in it and what the verdict is to be.

corpus/NAME.txt is the text, corpus/NAME.toml the expectation: `seen` (where texts of this shape were published),
`[fields]` (of Evidence; those left out are empty), `[reading]` and `[verdict]`. The shapes are real ones; all values
are invented, and the signatures computed.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wxdesk.secrecy import Secret

_FOLDER = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    fields: dict[str, Any]
    reading: dict[str, str]
    verdict: dict[str, Any]

    def credentials(self) -> dict[str, Secret]:
        """What is known when the verdict is made, by the names that diagnosis knows."""
        return {
            name: Secret(text) for name, text in {**_toml("known"), **self.verdict.get("tickets", {})}.items()
        }


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _case(path: Path) -> Case:
    expected = _toml(path.stem)
    text = path.read_bytes().decode()
    return Case(path.stem, text, expected["fields"], expected.get("reading", {}), expected["verdict"])


CASES = {path.stem: _case(path) for path in sorted(_FOLDER.glob("*.txt"))}
