"""Media ids and what people write beside them, for hypothesis."""

import secrets

from hypothesis import strategies as st

from wxdesk.media.lists import read_text
from wxdesk.media.lists.id_list import IdList, ids_in

A, B, C = (secrets.token_urlsafe(48) for _ in range(3))
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


def parse(text: str) -> IdList:
    return ids_in(read_text(text))


def media_ids() -> st.SearchStrategy[str]:
    return (
        st.integers(min_value=0, max_value=2**384 - 1)
        .map(id_of)
        .filter(lambda media_id: media_id.strip("_-") != "")
    )


def id_of(number: int) -> str:
    return "".join(ALPHABET[number >> 6 * place & 63] for place in range(64))
