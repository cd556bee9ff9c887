"""What a page did and tried: counted, bounded, and too much of it seen."""

import pytest

from wxdesk.inspector.incidents import Done, Incidents, Kind, Refused


@pytest.mark.parametrize(
    ("kind", "most"), [(Done.LINE, 20_000), (Done.NAVIGATION, 150), (Refused.DIALOG, 500)]
)
def test_so_many_of_a_kind_are_let_go_on_in_ten_seconds(kind: Kind, most: int) -> None:
    now = [0.0]
    incidents = Incidents(lambda: now[0])
    assert all(incidents.add(kind) for _ in range(most))
    assert not incidents.add(kind)
    assert all(incidents.add(other) for other in (*Done, *Refused) if other is not kind), "each for itself"
    assert incidents.is_shown(kind) == (most < 500)
    now[0] = 10.0
    assert incidents.add(kind), "it was long ago"
    assert incidents.is_shown(kind)
    assert incidents.count(kind) == most + 2


def test_what_was_refused_is_told_a_hundred_times_and_cut() -> None:
    incidents = Incidents()
    incidents.add(Done.LINE, "no detail of what any page does")
    for number in range(150):
        incidents.add(Refused.POPUP, f"{number} \x00" + "x" * 100_000)
    incidents.add(Refused.DIALOG, "\ud800")
    assert incidents.refused() == {Refused.POPUP: 150, Refused.DIALOG: 1}
    assert len(incidents.details) == 100
    kind, text = incidents.details[0]
    assert kind is Refused.POPUP and text.startswith("0  xxx") and len(text) == 300
