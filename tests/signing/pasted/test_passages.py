import itertools

from hypothesis import given
from hypothesis import strategies as st

from tests.support.slow import examples
from wxdesk.signing.evidence import parse
from wxdesk.signing.pasted.passages import READ_WHOLE, passages
from wxdesk.signing.signature import sign

SIGNED = sign("t" * 40, "Qm7xKd2RfT9wLzBc", "1718003600", "https://h5.example.com/page")
REPLY = f'{{"nonceStr":"{SIGNED.noncestr}","timestamp":{SIGNED.timestamp},"signature":"{SIGNED.signature}"}}'
NOISE = "GET https://cdn.example.com/static/app.js 200 in 12 ms\n"


def test_a_short_text_is_one_passage() -> None:
    assert passages("x" * READ_WHOLE) == [(0, READ_WHOLE)]
    assert passages("") == [(0, 0)]


@given(
    st.lists(
        st.sampled_from(["x", "\n", "sign", "nonceStr", "url", " "]).map(lambda one: one * 3_000), max_size=60
    )
)
def test_passages_are_apart_and_not_too_much_to_read(parts: list[str]) -> None:
    text = "".join(parts) + "y" * READ_WHOLE
    found = sorted(passages(text))
    assert all(start < end for start, end in found)
    assert all(end < start for (_, end), (start, _) in itertools.pairwise(found))
    assert sum(end - start for start, end in found) < 2 * READ_WHOLE
    assert found[0][0] == 0
    assert found[-1][1] == len(text)


@examples(15)
@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_a_reply_in_the_midst_of_a_long_log_is_read(before: int, after: int) -> None:
    text = NOISE * before + REPLY + "\n" + NOISE * after
    found = parse(text)
    assert (found.noncestr, found.timestamp, found.signature) == (
        SIGNED.noncestr,
        SIGNED.timestamp,
        SIGNED.signature,
    )
    signature = next(place for place in found.places if place.field == "signature")
    assert text[signature.start : signature.end] == SIGNED.signature
    assert signature.line == before + 1


def test_what_matters_is_read_first_where_there_is_too_much() -> None:
    text = ("please sign here: https://a.com/ for the ticket\n" * 200 + "\n") * 100 + REPLY
    text += ("please sign here: https://a.com/ for the ticket\n" * 200 + "\n") * 100
    assert parse(text).signature == SIGNED.signature
