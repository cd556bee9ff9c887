"""Whatever goes wrong together: nothing is called wrong that was only not reached, and all of it can be told."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from wxdesk.accounts.vault import SessionVault
from wxdesk.checkup.desk import Asked
from wxdesk.checkup.line import Line, State, Step, first_wrong
from wxdesk.checkup.run import STEPS, run
from wxdesk.config import Directories
from wxdesk.sandbox.faults.faults import FAULTS
from wxdesk.services import Services
from wxdesk.translation import translator
from wxdesk.wording.checkup.tell import report

_WITH_ARGUMENTS = (
    *(
        "quota_spent=ticket/getticket",
        "quota_spent=openapi/quota/get",
        "unauthorized=*",
        "unauthorized=callback/check",
    ),
    *("secret_refused=40243", "token_replaced=always", "token_expired=always", "system_busy=once"),
    *("connection_lost=once", "bad_proxy_html=once", "ip_not_whitelisted=once", "wrong_clock=-61"),
)
_SLOW = {"slow"}
_faults = st.lists(st.sampled_from((*(set(FAULTS) - _SLOW), *_WITH_ARGUMENTS)), max_size=4, unique=True)


@given(_faults, st.lists(st.text(max_size=12), max_size=3))
@settings(max_examples=25, deadline=None)
def test_faults_together(faults: list[str], domains: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        services = Services(Directories.of_profile(Path(folder)), open_vault=SessionVault)
        try:
            found = _checked(services, faults, domains)
        finally:
            services.close()
    assert [line.step for line in found] == list(Step)
    wrong = first_wrong(found)
    failed = {line.step for line in found if line.state is State.BAD}
    for row, line in zip(STEPS, found, strict=True):
        if line.state is State.NOT_REACHED:
            assert failed, "something has to be why"
            assert row.needs, "what needs nothing is always asked"
    assert (wrong is None) == all(line.state not in (State.BAD, State.WARN) for line in found)
    for language in ("en", "zh_CN"):
        assert report(services.store.accounts()[0], found, translator(language), "10:32")


def _checked(services: Services, faults: list[str], domains: list[str]) -> list[Line]:
    account = services.start_sandbox()
    assert services.sandbox is not None
    for fault in faults:
        services.sandbox.faults.switch_on(fault)
    return list(run(services.checkup(account, Asked(tuple(domains)))))
