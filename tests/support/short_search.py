"""Searches for the mistakes in a signature that end by their count.

The program's own end by the clock: where nothing explains a signature, they keep a processor busy for two seconds, and
the idler the computer, the more of it they use.
"""

from dataclasses import dataclass

from wxdesk.signing.verdicts.search.walk import SearchBudget

# Where whoever gives no budget of its own takes one from.
PLACES = ("wxdesk.signing.verdicts.diagnosis.SearchBudget", "wxdesk.signing.endpoint.finding.SearchBudget")


@dataclass(frozen=True)
class ShortSearch(SearchBudget):
    """Enough for two mistakes."""

    seconds: float = 600
    hypotheses: int = 40_000
