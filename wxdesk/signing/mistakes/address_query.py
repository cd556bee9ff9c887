"""Mistakes about a page's query: parts of it lost on the way to the back end, added by WeChat, or put in order."""

from collections.abc import Callable, Iterator
from urllib.parse import parse_qsl, unquote

from wxdesk.signing.mistakes.address_parts import Address
from wxdesk.signing.mistakes.mistake import Mistake, Mutation
from wxdesk.signing.percent import encode_component, rawurlencode

_MOST = 16  # parameters that are looked at one by one
# What WeChat appends when a page is shared or opened from a chat, a menu, a template message.
_SHARE = (
    "from",
    "isappinstalled",
    "scene",
    "clicktime",
    "enterid",
    "subscene",
    "sessionid",
    "ascene",
    "fontScale",
)
_SHARED_FROM = ("singlemessage", "timeline", "groupmessage")
_CLIENT = (
    "devicetype", "version", "nettype", "lang", "countrycode", "exportkey", "pass_ticket", "wx_header", "uin", "key",
    "abtest_cookie", "winzoom", "session_us",
)  # fmt: skip
_OAUTH = ("code", "state")
_CACHE_BUSTERS = ("_t", "t", "v", "_", "ts", "timestamp", "rnd", "random", "r", "time")


def _cut(address: Address) -> Iterator[Mutation]:
    """What is left of an address that was sent without encodeURIComponent: up to an &."""
    parameters = address.parameters
    for kept in range(1, min(len(parameters), _MOST)):
        yield Mutation(
            address.with_parameters(parameters[:kept]), min(kept - 1, 2), ", ".join(address.names[kept:])
        )


def _lost(address: Address) -> Iterator[Mutation]:
    if address.query:
        yield Mutation(address.but(query=""), detail=address.query)
    if len(address.query) > 1:
        yield Mutation(address.but(query="?"), 2, address.query)


def _without(names: tuple[str, ...]) -> Callable[[Address], Iterator[Mutation]]:
    """Without all parameters of these names, and without some of them."""

    def mutate(address: Address) -> Iterator[Mutation]:
        there = [name for name in address.names if name in names]
        for gone in _choices(there):
            kept = [
                one for one, name in zip(address.parameters, address.names, strict=True) if name not in gone
            ]
            yield Mutation(
                address.with_parameters(kept), 0 if len(gone) == len(there) else 2, ", ".join(gone)
            )

    return mutate


def _choices(names: list[str]) -> list[list[str]]:
    """All of them, all but one, one."""
    if len(names) < 2:
        return [names] if names else []
    one_by_one = [[name] for name in names]
    but_one = [[other for other in names if other != name] for name in names] if len(names) > 2 else []
    return [names, *one_by_one, *but_one]


def _appended(address: Address, parameters: str) -> str:
    query = f"{address.query}&{parameters}" if len(address.query) > 1 else f"?{parameters}"
    return address.but(query=query)


def _share_added(address: Address) -> Iterator[Mutation]:
    if address.whole and "from" not in address.names:
        for rarer, origin in enumerate(_SHARED_FROM):
            yield Mutation(_appended(address, f"from={origin}"), rarer > 1, f"from={origin}")
            for installed in "01":
                added = f"from={origin}&isappinstalled={installed}"
                yield Mutation(_appended(address, added), int(installed), added)


def _oauth_added(address: Address) -> Iterator[Mutation]:
    """What the state was is known from other addresses only; without it, these are the usual ones."""
    if address.whole and "state" not in address.names:
        for rarer, state in enumerate(("STATE", "1", "123", "state", "0", "")):
            yield Mutation(_appended(address, f"state={state}"), rarer, f"state={state}")


def _parameter_lost(address: Address) -> Iterator[Mutation]:
    parameters = address.parameters
    for index, name in enumerate(address.names[:_MOST]):
        kept = parameters[:index] + parameters[index + 1 :]
        yield Mutation(address.with_parameters(kept), 0 if name in _CACHE_BUSTERS else 1, name)


def _value_lost(address: Address) -> Iterator[Mutation]:
    parameters = address.parameters
    for index, one in enumerate(parameters[:_MOST]):
        name, mark, value = one.partition("=")
        if value:
            yield Mutation(
                address.with_parameters([*parameters[:index], name + mark, *parameters[index + 1 :]]), 0, name
            )
            yield Mutation(
                address.with_parameters([*parameters[:index], name, *parameters[index + 1 :]]), 1, name
            )


def _sorted(address: Address) -> Iterator[Mutation]:
    if len(address.parameters) > 1:
        yield Mutation(address.with_parameters(sorted(address.parameters)))
        yield Mutation(address.with_parameters(address.parameters[::-1]), 2)
        yield Mutation(address.with_parameters(sorted(address.parameters, reverse=True)), 3)


def _first_moved(address: Address) -> Iterator[Mutation]:
    """A parameter that a router or a filter took out and put back at the end."""
    parameters = address.parameters
    for index in range(min(len(parameters) - 1, _MOST)):
        moved = parameters[:index] + parameters[index + 1 :] + [parameters[index]]
        yield Mutation(address.with_parameters(moved), index > 0, address.names[index])


def _rebuilt(address: Address) -> Iterator[Mutation]:
    """The query read by a library and written again: spaces as +, empty values lost, = added, one of each name."""
    if not address.query or not address.whole:
        return
    pairs = parse_qsl(address.query[1:], keep_blank_values=True)
    filled = [(name, value) for name, value in pairs if value]
    for rarer, chosen in enumerate((pairs, filled, list(dict(pairs).items()))):
        if rarer and chosen == pairs:
            continue
        coded = "&".join([f"{rawurlencode(name)}={rawurlencode(value)}" for name, value in chosen])
        plain = "&".join([f"{name}={value}" for name, value in chosen])
        for query in (coded.replace("%20", "+"), coded, plain):
            yield Mutation(address.but(query=f"?{query}" if query else ""), rarer)
            if rarer < 2 and len(chosen) > 1:
                parts = sorted(query.split("&"))
                yield Mutation(address.but(query=f"?{'&'.join(parts)}"), rarer + 1)


def _values_coded(address: Address) -> Iterator[Mutation]:
    """Each value encoded once more, or decoded, while & and = stayed."""
    if not address.parameters:
        return
    split = [one.partition("=") for one in address.parameters]
    for change in (unquote, encode_component):
        yield Mutation(address.with_parameters([name + mark + change(value) for name, mark, value in split]))


def _stray_mark(address: Address) -> Iterator[Mutation]:
    """A separator with nothing behind it, from code that puts addresses together."""
    if not address.whole:
        return
    yield Mutation(f"{address.text}&", 0 if address.query else 2, "&")
    if not address.query:
        yield Mutation(address.but(query="?"), 0, "?")
    if address.query == "?":
        yield Mutation(address.but(query=""), 0, "?")
    if len(address.query) > 1:
        yield Mutation(address.but(query=f"?&{address.query[1:]}"), 1, "?&")
        yield Mutation(address.but(query=f"??{address.query[1:]}"), 1, "??")
        yield Mutation(address.but(query=f"&{address.query[1:]}"), 1, "&")
        if address.query.endswith("&"):
            yield Mutation(address.but(query=address.query[:-1]), 0, "&")


def _doubled(address: Address) -> Iterator[Mutation]:
    if len(address.query) > 1:
        yield Mutation(address.but(query=f"{address.query}&{address.query[1:]}"))
        yield Mutation(address.but(query=address.query * 2), 1)


MISTAKES: tuple[Mistake[Address], ...] = (
    Mistake(
        "url.query_cut",
        0,
        _cut,
        "minihome 000aa267ec08186752eba475f55400; develop 0002646760cf40031bba632a051400",
    ),
    Mistake(
        "url.query_lost", 0, _lost, "$request->url(), getRequestURL() and location.pathname leave it out"
    ),
    Mistake(
        "url.share_parameters_lost",
        0,
        _without(_SHARE),
        "appendix 5, point 6: WeChat appends parameters on sharing",
    ),
    Mistake("url.share_parameters_added", 1, _share_added, "a signature kept from a shared page"),
    Mistake(
        "url.oauth_parameters_lost", 1, _without(_OAUTH), "pages that drop code and state after the sign-in"
    ),
    Mistake(
        "url.oauth_parameters_added", 3, _oauth_added, "a signature kept from the page before its clean-up"
    ),
    Mistake(
        "url.client_parameters_lost", 2, _without(_CLIENT), "parameters that the client adds to menu links"
    ),
    Mistake("url.parameter_lost", 1, _parameter_lost, "filters, and cache busters added after signing"),
    Mistake("url.value_lost", 4, _value_lost, "values a template left empty"),
    Mistake("url.query_sorted", 2, _sorted, "gateways and signing code that sort parameters"),
    Mistake("url.parameter_moved", 4, _first_moved, "routers that take a parameter out and append it"),
    Mistake(
        "url.query_rebuilt",
        2,
        _rebuilt,
        "http_build_query, URLSearchParams, urlencode over parsed parameters",
    ),
    Mistake(
        "url.values_coded", 2, _values_coded, "encodeURIComponent over each value that was encoded already"
    ),
    Mistake("url.stray_mark", 3, _stray_mark, "string concatenation"),
    Mistake(
        "url.query_doubled",
        4,
        _doubled,
        "getRequestURL() that holds the query already, plus getQueryString()",
    ),
)
