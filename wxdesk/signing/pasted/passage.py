"""One passage of a pasted text, read once from left to right: words that are names, addresses that stand alone.

All else is passed over, so that code, log prefixes and prose around the values do no harm. Comments are passed over
too: what was commented out is not what ran.
"""

import dataclasses
import html
import re
from collections.abc import Iterator

from wxdesk.outside import lower
from wxdesk.signing import pasted_value as values
from wxdesk.signing.damage import PasteArtifact
from wxdesk.signing.field_names import (
    CHINESE_NAME,
    CHINESE_WORDS,
    NO_VALUES,
    NOT_A_NAME,
    STRICT,
    WEAK_WORDS,
    kind_of,
)
from wxdesk.signing.pasted import addresses, console, named, string1, tables, templates, variables
from wxdesk.signing.pasted.console import Console
from wxdesk.signing.pasted.find import ADDRESSES, SINGLE, Kind, Match
from wxdesk.signing.pasted.form import SourceFormats
from wxdesk.signing.pasted_value import Value
from wxdesk.signing.place import Form

MOST_NAMES = 1_000  # what follows after so many is not read
_MOST_ADDRESSES = 150
_MOST_REFERENCES = 8
_TOKEN = re.compile(
    r"""(?x)
      (?P<address> https?(?:://|%(?:25)*3a%(?:25)*2f) )
    | (?P<word> [a-z0-9_$][a-z0-9_$-]*+ )
    | (?P<chinese> [\u4e00-\u9fff]++(?:url)? )
    | (?P<comment> (?<![^\s,;{}()\[\]>]) (?://[^\r\n]*+|/\*) | <!-- )
    """
)
_COMMENT_ENDS = {"/*": "*/", "<!--": "-->"}
_BEFORE = 60  # characters that say what an address is
_OBJECT = 1_100  # characters of an object that are looked at
_SCHEME = len("http://")
_WITHOUT_FRAGMENT = re.compile(r"\.split\(\s?[\"']#[\"']\s?\)\[0\]")  # location.href.split('#')[0]
_SDK = ("wx", "jweixin", "weixin", "jwx", "wxsdk")
_CONFIG_CALL = re.compile(r"\s?\.\s?(?:agentC|c)onfig\s?(?=\()")
_IN_STRING1 = (Kind.TICKET, Kind.NONCESTR, Kind.TIMESTAMP, Kind.APPID)

_Read = tuple[list[Match], int]  # what was found, and where reading goes on


class Passage:
    """`finds` may be asked for once. `names_left`: so many names are read, and no more."""

    def __init__(self, text: str, names_left: int = MOST_NAMES) -> None:
        self.text = text
        self.names_left = names_left
        self._addresses_left = _MOST_ADDRESSES
        self._forms = SourceFormats(text)
        self._bare_names: list[tuple[Kind, int]] = []
        self._references: dict[str, tuple[Kind, Value | None]] = {}
        self._judged = 0  # what ends before is no string1, or was read
        self._console = Console(text)
        self._last_ends = {ending: text.rfind(ending) for ending in _COMMENT_ENDS.values()}

    def finds(self) -> Iterator[Match]:
        """In the order in which they are come upon, which is nearly that of the text."""
        at = 0
        for token in _TOKEN.finditer(lower(self.text)):
            if token.start() < at:
                continue
            read = _READERS[str(token.lastgroup)](self, token)
            if read is not None:
                found, at = read
                yield from found
            if self.names_left <= 0:
                break
        yield from tables.finds(self.text, self._bare_names)
        yield from self._referred_to()

    # --- tokens -----------------------------------------------------------------------------------------------------
    def _comment(self, token: re.Match[str]) -> _Read | None:
        ending = _COMMENT_ENDS.get(token[0])
        if ending is None:
            return [], token.end()
        if token.end() > self._last_ends[ending]:
            return None
        return [], self.text.find(ending, token.end())

    def _chinese(self, token: re.Match[str]) -> _Read | None:
        for name in CHINESE_NAME.finditer(token[0]):
            start, end = token.start() + name.start(), token.start() + name.end()
            if self.names_left <= 0 or NOT_A_NAME.match(self.text, end):
                continue
            found, after = self._named(CHINESE_WORDS[name[0]], start, end)
            if found:
                return found, after
        platform = console.CHINESE_PLATFORM.search(token[0])
        return self._console_word(platform[0], token.start() + platform.start()) if platform else None

    def _word(self, token: re.Match[str]) -> _Read | None:
        word, start, end = token[0], token.start(), token.end()
        kind = kind_of(word)
        if kind is not None:
            asked = _WITHOUT_FRAGMENT.match(self.text, end) if word == "href" else None
            found, after = self._named(self._role(kind, word, start), start, asked.end() if asked else end)
            weak = word in WEAK_WORDS and any(not STRICT[kind].fullmatch(find.value) for find in found)
            return ([], end) if weak else (found, after)
        if word in console.WORDS:
            return self._console_word(word, start)
        if word == "curl":
            self._forms.enter_command(end)
        elif word in _SDK:
            call = _CONFIG_CALL.match(self.text, end)
            if call is not None:
                self._forms.enter_call(call.end())
                return self._code(templates.is_handed_on(self.text, call.end()), call.end()), call.end()
        return None

    def _console_word(self, word: str, start: int) -> _Read | None:
        self.names_left -= 1
        find = self._console.find(word, start, start + len(word))
        if find is None:
            return None
        # A message is not passed over: the code stands in it.
        return [find], start + len(word) if find.kind is Kind.ERR_MSG else find.end

    def _role(self, kind: Kind, word: str, start: int) -> Kind:
        """What an address with this name is, seen with the word before it."""
        if kind not in ADDRESSES:
            return kind
        before = self.text[max(start - _BEFORE, 0) : start]
        around = self.text[max(start - addresses.LONGEST_TAG, 0) : start]
        if addresses.leads_on(word, around, self.text[start + len(word) : start + len(word) + 4]):
            return Kind.LINK
        if word == "link" and addresses.is_shared(self.text[max(start - _OBJECT, 0) : start]):
            return Kind.REQUEST
        previous = before.rstrip().lower()
        if previous.endswith(("request", "api")):
            return Kind.REQUEST
        return Kind.PAGE if previous.endswith(("page", "current")) else kind

    def _address(self, token: re.Match[str]) -> _Read | None:
        start = token.start()
        found = values.address(self.text, start)
        self._addresses_left -= 1
        if self._addresses_left < 0:
            return [], found.after
        kind = addresses.role(found.text, self.text[max(start - addresses.LONGEST_TAG, 0) : start])
        if kind is None:
            return [], found.after
        return self._as_address(kind, found, self._forms.of_address(start))

    def _as_address(self, kind: Kind, found: Value, form: Form) -> _Read:
        """A request's address is looked into: it may hold the page's."""
        if kind in (Kind.ADDRESS, Kind.LINK) and not addresses.is_page(found.text):
            return [], found.after
        if kind is Kind.URL and addresses.looks_like_request(found.text):
            kind = Kind.REQUEST
        after = found.start + _SCHEME if kind is Kind.REQUEST else found.after
        return [Match(kind, found.text, found.start, found.end, form)], after

    # --- names ------------------------------------------------------------------------------------------------------
    def _named(self, kind: Kind, start: int, end: int) -> _Read:
        self.names_left -= 1
        if kind in _IN_STRING1 and self.text.startswith("=", end) and start >= self._judged:
            whole = self._string1(start)
            if whole is not None:
                return whole
        if kind in (Kind.REAL_AUTH_URL, Kind.JS_API):
            return self._list(kind, start, end)
        read = named.value_behind(kind, self.text, start, end)
        if read is None:
            self._bare_names.append((kind, start))
            in_call = kind in SINGLE and self._forms.around(start) is Form.WX_CONFIG
            return self._code(in_call and templates.is_shorthand(self.text, end), end), end
        if read.template:
            return self._code(True, end), read.after
        value = read.value
        if value is None:
            form = self._forms.around(start) or Form.CODE
            of_code = self._refer(kind, read.after, form) or templates.is_expression(self.text, read.after)
            return self._code(of_code and kind in SINGLE and form is Form.WX_CONFIG, end), read.after
        form = self._forms.of_value(start, read.sign, end, value.start, value.end)
        if kind is Kind.NONCESTR and self._refer(kind, value.start, form):
            return self._code(form is Form.WX_CONFIG, end), read.after
        if form is Form.WX_CONFIG and templates.is_bare_word(self.text, value.start):
            return self._code(True, end), read.after
        plain = html.unescape(value.text) if form is Form.HTML else value.text
        if plain == value.text:
            return self._as_kind(kind, value, form)
        found, after = self._as_kind(kind, value._replace(text=plain), form)
        return [dataclasses.replace(find, undone=(PasteArtifact.HTML_ENTITY,)) for find in found], after

    def _as_kind(self, kind: Kind, value: Value, form: Form) -> _Read:
        if kind in ADDRESSES:
            return self._as_address(kind, value, form)
        if kind is Kind.STRING1:
            self._judged = max(self._judged, value.after)
            return list(string1.finds(value)), value.after
        found = [Match(kind, value.text, value.start, value.end, form)]
        if kind is Kind.ERR_MSG:
            self._console.message(value.text, value.after)
            return found, value.start  # codes may stand in it
        return found, value.after

    def _string1(self, start: int) -> _Read | None:
        begin, end = string1.run_around(self.text, start)
        end = string1.over_spaces(self.text, begin, end)
        self._judged = end
        if not string1.looks_like(self.text[begin:end]):
            return None
        whole = string1.whole(self.text, begin, end)
        self._judged = max(self._judged, whole.after) if whole.after > end else whole.after
        return list(string1.finds(whole)), whole.after

    def _list(self, kind: Kind, start: int, end: int) -> _Read:
        at = named.after_sign(self.text, end)
        if at is None:
            return [], end
        if kind is Kind.REAL_AUTH_URL:
            listed, after = values.addresses(self.text, at)
            return [Match(kind, one.text, one.start, one.end, Form.CONSOLE) for one in listed], after
        apis, left, right = console.api_names(self.text, at)
        form = self._forms.around(start) or (Form.JSON if self.text[end : end + 1] in '"\\' else Form.CODE)
        return [Match(kind, api, left, right, form) for api in apis], right

    # --- variables --------------------------------------------------------------------------------------------------
    def _refer(self, kind: Kind, at: int, form: Form) -> bool:
        """Whether a variable stands at `at` in the place of a value; what it is set to is found in the end."""
        if kind not in SINGLE or form not in (Form.CODE, Form.WX_CONFIG):
            return False
        name = variables.reference(self.text, at)
        if name is None or name.lower() in NO_VALUES or kind_of(name.lower()) is not None:
            return False
        if name not in self._references and len(self._references) < _MOST_REFERENCES:
            self._references[name] = kind, variables.value_of(self.text, name)
        # In wx.config a word without quotes is a variable even if nobody sees what it is set to.
        return form is Form.WX_CONFIG or self._references.get(name, (kind, None))[1] is not None

    def _code(self, there: bool, at: int) -> list[Match]:
        """That code stands in the place of a value, if it does."""
        return [Match(Kind.TEMPLATE, "", at, at, Form.CODE)] if there else []

    def _referred_to(self) -> Iterator[Match]:
        for kind, value in self._references.values():
            if value is not None:
                yield Match(kind, value.text, value.start, value.end, Form.CODE)


_READERS = {
    "address": Passage._address,
    "word": Passage._word,
    "chinese": Passage._chinese,
    "comment": Passage._comment,
}
