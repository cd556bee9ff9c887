"""Whatever a check-up can say has its words."""

import string

import pytest

from wxdesk.checkup import outcomes
from wxdesk.checkup.line import Actor, State, Step
from wxdesk.checkup.probes import PROBES, QUOTA_PATHS
from wxdesk.wording.checkup import names
from wxdesk.wording.checkup.outcomes import OUTCOMES


def test_every_outcome_has_a_sentence_and_what_is_wrong_a_next_step() -> None:
    assert set(OUTCOMES) == set(outcomes.OUTCOMES)
    of_parts = ("domain_", "file_", "probe_")
    for outcome, (state, who) in outcomes.OUTCOMES.items():
        sentence, remedy = OUTCOMES[outcome]
        wrong = state in (State.BAD, State.WARN)
        assert sentence
        assert (who is not None) == wrong, outcome
        assert bool(remedy) == wrong or outcome.startswith(of_parts), outcome


def test_every_name_is_known() -> None:
    assert set(names.STEPS) == set(Step)
    assert set(names.STATES) == set(State)
    assert set(names.ACTORS) == set(Actor)
    assert set(names.PROBES) == {probe.name for probe in PROBES}
    assert set(names.QUOTAS) == set(QUOTA_PATHS)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_next_step_has_no_gaps(outcome: str) -> None:
    assert not [field for _, field, *_ in string.Formatter().parse(OUTCOMES[outcome][1]) if field]
