"""Media ids and what people write beside them, for hypothesis."""

import random

from hypothesis import strategies as st

from wxdesk.media.lists import read_text
from wxdesk.media.lists.id_list import IdList, ids_in

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


def id_of(number: int) -> str:
    return "".join(ALPHABET[number >> 6 * place & 63] for place in range(64))


# The same in each run: tests are named after them.
A, B, C = (id_of(random.Random(name).getrandbits(384)) for name in "ABC")
PERMANENT = id_of(random.Random("permanent").getrandbits(384))[:43]


def parse(text: str) -> IdList:
    return ids_in(read_text(text))


def media_ids() -> st.SearchStrategy[str]:
    return (
        st.integers(min_value=0, max_value=2**384 - 1)
        .map(id_of)
        .filter(lambda media_id: media_id.strip("_-") != "")
    )
