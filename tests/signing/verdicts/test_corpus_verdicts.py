"""The verdicts on texts as customers send them."""

import pytest

from tests.signing.pasted_cases import CASES
from tests.signing.pastes import sha1
from wxdesk.signing.evidence import parse
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.verdict import Verdict

pytestmark = pytest.mark.skipif(not hasattr(Verdict, "causes"), reason="this diagnosis names no causes")


@pytest.mark.parametrize("name", CASES)
def test_verdict(name: str) -> None:
    """Of several explanations that are equally simple, one is the expected one."""
    case = CASES[name]
    verdict = diagnose(parse(case.text), case.credentials())
    explanations = [{cause.id for cause in causes} for causes in getattr(verdict, "explanations", ())]
    assert verdict.kind.value == case.verdict["kind"]
    if verdict.expected is not None:
        assert verdict.expected.signature == sha1(verdict.expected.string1)
        assert verdict.expected.string1.endswith(f"&url={verdict.expected.url}")
    assert explanations == [] if "causes" not in case.verdict else set(case.verdict["causes"]) in explanations
