"""The verdicts on texts as customers send them."""

import pytest

from tests.signing.pasted_cases import CASES
from wxdesk.signing.diagnosis import diagnose
from wxdesk.signing.evidence import parse
from wxdesk.signing.verdict import Verdict

pytestmark = pytest.mark.skipif(not hasattr(Verdict, "causes"), reason="this diagnosis names no causes")


@pytest.mark.parametrize("name", CASES)
def test_verdict(name: str) -> None:
    """Of several explanations that are equally simple, one is the expected one."""
    case = CASES[name]
    verdict = diagnose(parse(case.text), case.credentials())
    explanations = [{cause.id for cause in causes} for causes in getattr(verdict, "explanations", ())]
    assert verdict.kind.value == case.verdict["kind"]
    assert explanations == [] if "causes" not in case.verdict else set(case.verdict["causes"]) in explanations
