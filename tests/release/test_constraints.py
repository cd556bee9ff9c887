"""The versions that everybody tests and packages with are within the ranges that pyproject.toml promises."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.release.building import ROOT

PINS = re.compile(r"^([\w.-]+)==([\w.!+]+)([^\n]*)((?:\\\n +--hash=sha256:[0-9a-f]{64} ?)+)$", re.M)


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def requirements(told: dict[str, Any]) -> Iterator[Requirement]:
    lists = [
        told["project"]["dependencies"],
        *told["project"]["optional-dependencies"].values(),
        *told["dependency-groups"].values(),
    ]
    found = (Requirement(text) for texts in lists for text in texts)
    return (one for one in found if one.name != "wxdesk")


def pinned(text: str) -> dict[str, str]:
    return {canonicalize_name(name): version for name, version, *_ in PINS.findall(text)}


def unfit(told: dict[str, Any], text: str) -> list[str]:
    versions = pinned(text)
    return [
        str(one)
        for one in requirements(told)
        if not one.specifier.contains(versions.get(canonicalize_name(one.name), "0"), prereleases=True)
    ]


@pytest.fixture(scope="module")
def text() -> str:
    return (ROOT / "constraints.txt").read_text(encoding="utf-8")


def test_each_requirement_has_a_version_within_its_range(text: str) -> None:
    assert len(list(requirements(project()))) > 20
    assert unfit(project(), text) == []


def test_one_that_is_missing_or_out_of_range_is_caught(text: str) -> None:
    told = project()
    told["project"]["dependencies"] += ["nothing-of-that-name>=1", "httpx<0.1"]
    assert unfit(told, text) == ["nothing-of-that-name>=1", "httpx<0.1"]


def test_every_line_is_a_version_with_its_digests_and_none_an_address(text: str) -> None:
    assert PINS.sub("", text).strip() == ""
    assert "://" not in text
