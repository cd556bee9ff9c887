"""The page of checks is true: sixty rows, and every test that it names is there."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).parents[1]
COUNTS = {"S": 11, "T": 7, "D": 15, "K": 9, "G": 9, "B": 5, "C": 4}


@dataclass(frozen=True)
class Row:
    check: str
    expects: str
    tests: tuple[str, ...]
    missing: str


def rows(page: str) -> list[Row]:
    found = []
    for line in page.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if re.fullmatch(r"[A-Z]\d+", cells[0]):
            check, expects, held, missing = cells
            found.append(Row(check, expects, tuple(re.findall(r"`([^`]+)`", held)), missing))
    return found


def faults(row: Row) -> list[str]:
    wrong = [f"{row.check}: there is no {test}" for test in row.tests if not is_there(test)]
    if not row.expects:
        wrong.append(f"{row.check} expects nothing")
    if not (row.tests or row.missing):
        wrong.append(f"{row.check} has neither a test nor a reason")
    return wrong


def is_there(test: str) -> bool:
    """A file with tests, or one of its tests by name: a function, or a class of them."""
    name, _, function = test.partition("::")
    path = TESTS / name
    if not (path.is_file() and path.name.startswith("test_")):
        return False
    names = names_in(path)
    return function in names if function else bool(names)


def names_in(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.parse(path.read_bytes()).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):  # Hypothesis' machines
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return {name for name in names if name.lower().startswith("test")}


def test_all_sixty_are_there_in_order() -> None:
    page = (TESTS / "CHECKS.md").read_text(encoding="utf-8")
    expected = [f"{letter}{number}" for letter, most in COUNTS.items() for number in range(1, most + 1)]
    assert len(expected) == 60
    assert [row.check for row in rows(page)] == expected


def test_what_the_page_names_is_there() -> None:
    page = (TESTS / "CHECKS.md").read_text(encoding="utf-8")
    assert [fault for row in rows(page) for fault in faults(row)] == []


def test_a_page_that_is_not_true_is_caught() -> None:
    lines = (
        "| S1 | it holds | `project/test_checks_page.py::test_nobody_wrote` | |",
        "| S2 | it holds | `test_nowhere.py` | |",
        "| S3 | it holds | `project/test_checks_page.py`, `conftest.py` | |",
        "| S4 | it holds | | |",
        "| S5 | | `project/test_checks_page.py` | |",
        "| S6 | it holds | | a reason |",
    )
    assert [len(faults(row)) for row in rows("\n".join(lines))] == [1, 1, 1, 1, 1, 0]
