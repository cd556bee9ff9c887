"""The verdicts on texts as customers send them."""

import pytest

from tests.signing.corpus import CASES
from wxdesk.signing.diagnosis import diagnose
from wxdesk.signing.evidence import parse
from wxdesk.signing.verdict import Verdict

pytestmark = pytest.mark.skipif(not hasattr(Verdict, "causes"), reason="this diagnosis names no causes")


@pytest.mark.parametrize("name", CASES)
def test_verdict(name: str) -> None:
    case = CASES[name]
    verdict = diagnose(parse(case.text), case.credentials())
    causes = [cause.id for cause in getattr(verdict, "causes", ())]
    assert (verdict.kind.value, causes) == (case.verdict["kind"], case.verdict.get("causes", []))
