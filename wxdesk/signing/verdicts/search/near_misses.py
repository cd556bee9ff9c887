"""What no table foresees: a string1 that is right but for one place.

One character is missing, too many or another one; the address was cut or goes on; another moment was signed, or a
counter in the place of the time. These are too many to keep beside the tables' rows, so they are made in batches that
share a beginning, and only what makes the signature is taken apart.
"""

import string
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from wxdesk.signing.mistakes.layout import KEYS, LABELS, RIGHT, TIMESTAMP, URL, labelled
from wxdesk.signing.mistakes.mistake import Cause, Variant
from wxdesk.signing.mistakes.slip import Slip
from wxdesk.signing.signature import utf8
from wxdesk.signing.verdicts.search.guesses import Guesses, Signed
from wxdesk.signing.verdicts.search.heads import String1Frame

_AT_A_TIME = 512
# A moment is the less likely the further away it is: those of the hour take a twentieth of the digests of the day's.
NEAR_S, FAR_S = range(1, 3_601), range(3_601, 86_401)
_COUNTERS = 10_000
# Any printable ASCII character may have slipped in; of the others those that keyboards, editors and chats put there.
_SLIPS = (
    string.printable
    + "\0\u00a0\u00ad\u200b\u200c\u200d\u2060\u3000\ufeff\ufffd“”‘’–—…·×，。、；：？！＆＝／＃％＋－＿"
)


def other_ends(head: String1Frame, address: Variant, tails: Iterable[str]) -> Iterator[Guesses]:
    """The address cut anywhere, or with one of `tails` behind it; `head` has the right layout here as below."""
    whole = address.text
    cuts = (whole[:length] for length in range(len(whole) - 1, 0, -1))
    yield from _other_values(head, address, URL, "url.cut", cuts, lambda cut: str(len(cut)))
    longer = (whole + tail for tail in tails)
    yield from _other_values(head, address, URL, "url.continued", longer, lambda text: text[len(whole) :])


def other_moments(head: String1Frame, address: Variant, away_s: range) -> Iterator[Guesses]:
    """The moments so many seconds before and after."""
    moment = int(head.timestamp.text)
    moments = (str(moment + away) for distance in away_s for away in (-distance, distance))
    yield from _other_values(
        head, address, TIMESTAMP, "timestamp.another_moment", moments, lambda text: f"{int(text) - moment:+}"
    )


def counters(head: String1Frame, address: Variant) -> Iterator[Guesses]:
    """Numbers that only count in the place of the time."""
    yield from _other_values(head, address, TIMESTAMP, "timestamp.counter", map(str, range(_COUNTERS)), str)


def slips(head: String1Frame, address: Variant) -> Iterator[Guesses]:
    """One character anywhere in string1: missing, another one, or one too many."""
    text = head.text(address.text)
    letters = list(dict.fromkeys(_SLIPS + text))
    coded = [utf8(letter) for letter in letters]
    changes = [("", 1), *((letter, 1) for letter in letters), *((letter, 0) for letter in letters)]
    for at in range(len(text) + 1):
        here, behind = utf8(text[at:]), utf8(text[at + 1 :])
        texts = [behind, *(letter + behind for letter in coded), *(letter + here for letter in coded)]

        def meaning(index: int, at: int = at) -> Signed:
            added, removed = changes[index]
            return _with_slip(head, address, at, text[at : at + removed], added)

        yield Guesses(utf8(text[:at]), texts, b"", meaning)


def _with_slip(head: String1Frame, address: Variant, at: int, removed: str, added: str) -> Signed:
    """`added` in the place of `removed`, `at` so many characters into string1."""
    pieces = [piece for pair in zip(LABELS, _values(head, address), strict=True) for piece in pair]
    number = 0
    # What was added at the edge of a value is told as the value's.
    while at > len(pieces[number]) or (at == len(pieces[number]) and (removed or number % 2 == 0)):
        at -= len(pieces[number])
        number += 1
    piece, (part, is_value) = pieces[number], divmod(number, 2)
    place = KEYS[part] if is_value else piece
    cause = Cause("string1.one_character", f"{place} {Slip(at, removed, added)}")
    text = piece[:at] + added + piece[at + len(removed) :]
    if is_value:
        return _with_value(head, address, part, text, cause)
    return head._replace(layout=labelled((*LABELS[:part], text, *LABELS[part + 1 :]), cause)), address


def _other_values(
    head: String1Frame,
    address: Variant,
    part: int,
    mistake: str,
    others: Iterator[str],
    detail: Callable[[str], str],
) -> Iterator[Guesses]:
    """`others` in the place of that value; `detail` tells of such a text what is said of it."""
    values = _values(head, address)
    before, behind = (utf8(side) for side in RIGHT.around(part, (*values, head.appid)))
    while some := list(islice(others, _AT_A_TIME)):

        def meaning(index: int, some: Sequence[str] = some) -> Signed:
            return _with_value(head, address, part, some[index], Cause(mistake, detail(some[index])))

        yield Guesses(before, [utf8(text) for text in some], behind, meaning)


def _values(head: String1Frame, address: Variant) -> tuple[str, str, str, str]:
    """In the order of KEYS."""
    return head.ticket.text, head.noncestr.text, head.timestamp.text, address.text


def _with_value(head: String1Frame, address: Variant, part: int, text: str, cause: Cause) -> Signed:
    match KEYS[part]:
        case "jsapi_ticket":
            return head._replace(ticket=Variant(text, (cause,))), address
        case "noncestr":
            return head._replace(noncestr=Variant(text, (cause,))), address
        case "timestamp":
            return head._replace(timestamp=Variant(text, (cause,))), address
        case _:
            causes, root = (*address.causes, cause), address.root or address.text
            return head, Variant(text, causes, address.rarity, root)
