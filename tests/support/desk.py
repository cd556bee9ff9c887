"""Another computer: a process in which `wxdesk-cli` runs again and again, with a profile and a keyring of its own.

`python -m tests.support.desk PROFILE`: each line of standard input is a JSON object with `words` and `typed`, each
line of standard output one with `code`, `out` and `err`. The keyring is this process's memory, and said to be the
system's.
"""

import contextlib
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.vault import SessionVault


class Keyring(SessionVault):
    """In memory, but said to be the system's."""

    place = KeyringKind.SECRET_SERVICE


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    def objects(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


class Desk:
    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def start(self, *words: str, typed: str = "") -> None:
        """A command whose end nobody waits for; `end` does."""
        assert self._process.stdin is not None
        print(json.dumps({"words": words, "typed": typed}), file=self._process.stdin, flush=True)

    def end(self) -> Ran:
        assert self._process.stdout is not None
        return Ran(**json.loads(self._process.stdout.readline()))

    def run(self, *words: str, typed: str = "") -> Ran:
        self.start(*words, typed=typed)
        return self.end()


@contextlib.contextmanager
def standing(profile: Path) -> Iterator[Desk]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.desk", str(profile)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Desk(process)
    finally:
        process.communicate(timeout=30)


def main() -> None:
    from wxdesk import cli, services
    from wxdesk.config import Directories
    from wxdesk.services import Services

    profile, keyring, answers = Path(sys.argv[1]), Keyring(), sys.stdout
    services.services_of = lambda given: Services(  # type: ignore[assignment]
        Directories.of_profile(profile), open_vault=lambda: keyring
    )
    for line in sys.stdin:
        asked = json.loads(line)
        out, err = io.StringIO(), io.StringIO()
        before, sys.stdin = sys.stdin, io.StringIO(asked["typed"])
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = cli.main(asked["words"])
            except SystemExit as end:
                code = int(end.code or 0)
        sys.stdin = before
        print(json.dumps(vars(Ran(int(code), out.getvalue(), err.getvalue()))), file=answers, flush=True)


if __name__ == "__main__":
    main()
