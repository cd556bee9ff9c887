"""Credentials that a list holds, taken out before its rows become entries: what they become is kept on disk."""

from collections.abc import Sequence

from wxdesk.credential_shapes import names_credentials
from wxdesk.secrecy import MASK, redact_all


def masked_cells(header: str, cells: Sequence[str]) -> Sequence[str]:
    """The cells below a heading: all of them masked where it names a credential, and otherwise what looks like one."""
    if names_credentials(header):
        return [cell and MASK for cell in cells]
    return redact_all(cells)
