"""Media ids in a line of any text: of a log, a mail, a chat, or a list that has no columns.

What counts as an entry, and so must add up (read = unique + duplicates + rejected):
  - a run of 20 to 100 characters of A-Z a-z 0-9 _ - that is not words or a number: a media id;
  - the value of a media_id or serverId, whatever it is;
  - what was evidently meant as one and cannot be it: 8 to 19 letters and digits, an id with a foreign
    character or with white space inside, a localId, the simulator's fake: rejected, with its reason.
Everything else is text around the ids (headings, names, dates) and is not an entry.
"""

import re

from wxdesk.media.lists.embedded import USUAL, parts, unescaped
from wxdesk.media.lists.json_ids import values_of
from wxdesk.media.lists.judgement import (
    DEVTOOLS_FAKE,
    LOCAL,
    SURELY_AN_ID,
    Judged,
    Reason,
    classify_pieces,
    classify_value,
    named_ids,
)

# A line that is a media id and nothing else, as nearly all of them are
is_id_line = re.compile(rf"""\s*["']?({USUAL})["']?[,;]?\s*""").fullmatch


def judged_line(line: str, of_many: bool) -> list[Judged]:
    """The entries in `line`; where it is one `of_many`, one id in it is all that is meant."""
    if (values := values_of(line)) is not None:
        return [
            entry
            for value, known in values
            for entry in (classify_value(value) if known else classify_pieces(value))
        ]
    line = unescaped(line)
    if named := named_ids(line):
        return named
    usual = [part for part, is_id in parts(line) if is_id]
    if of_many and len(usual) == 1 and DEVTOOLS_FAKE not in line:
        return [(usual[0], None)]  # as the rules below would have it, at a fifth of the time
    local: list[Judged] = []
    if "://" in line:
        local = [(found[0], Reason.LOCAL_ID) for found in LOCAL.finditer(line)]
        line = LOCAL.sub(" ", line)
    return local + _told_apart(list(classify_pieces(line)), of_many)


def _told_apart(entries: list[Judged], of_many: bool) -> list[Judged]:
    """Ids from what only looks like one beside them."""
    if len(entries) < 2:
        return entries
    if any(reason is None and len(text) >= SURELY_AN_ID for text, reason in entries):
        entries = [
            (text, Reason.TOO_SHORT if reason is None and len(text) < SURELY_AN_ID else reason)
            for text, reason in entries
        ]
    if of_many and sum(reason is None for _, reason in entries) == 1:
        return [entry for entry in entries if entry[1] in (None, Reason.DEVTOOLS_FAKE)]
    return entries
