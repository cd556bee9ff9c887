"""Mistakes about the page's address: the fragment, and the tables about its place, its query, its writing."""

from collections.abc import Iterator

from wxdesk.signing.mistakes import address_coding, address_place, address_query
from wxdesk.signing.mistakes.address_parts import Address
from wxdesk.signing.mistakes.mistake import Cause, Mistake, Mutation, Variant

_USUAL_FRAGMENTS = ("#/", "#", "#wechat_redirect", "#rd", "#!/", "#/home", "#/index", "#/login")
# What stands in the place of an address that the code did not have.
_NOTHING = ("", "undefined", "null", "None", "[object Object]", "url", "false", "true", "about:blank")
_DOCUMENTED = "http://mp.weixin.qq.com?params=value"


def _fragment_kept(address: Address) -> Iterator[Mutation]:
    if address.fragment:
        return
    for fragment in address.fragments:
        yield Mutation(address.text + fragment, detail=fragment)
    for rarer, fragment in enumerate(_USUAL_FRAGMENTS):
        if fragment not in address.fragments:
            yield Mutation(address.text + fragment, min(rarer, 2), fragment)


def _fragment_as_path(address: Address) -> Iterator[Mutation]:
    """A route behind #/ written as if the router did without the #."""
    for fragment in address.fragments:
        route = fragment.lstrip("#!").lstrip("/")
        if address.whole and route:
            folder = address.path if address.path.endswith("/") else f"{address.path}/"
            yield Mutation(address.but(path=folder + route.partition("?")[0]), detail=fragment)
            yield Mutation(address.but(path=folder + route), 1, fragment)
            if address.query:
                yield Mutation(f"{address.but(query='')}{fragment}{address.query}", 1, fragment)


def _missing(address: Address) -> Iterator[Mutation]:
    for rarer, text in enumerate(_NOTHING):
        yield Mutation(text, min(rarer, 2), text)


def _documentation_sample(address: Address) -> Iterator[Mutation]:
    yield Mutation(_DOCUMENTED)
    yield Mutation("http://mp.weixin.qq.com", 1)


MISTAKES: tuple[Mistake[Address], ...] = (
    Mistake("url.fragment_kept", 0, _fragment_kept, "appendix 5, point 3; vue-router#481"),
    Mistake("url.missing", 2, _missing, "a parameter name that the back end does not know"),
    Mistake("url.fragment_as_path", 4, _fragment_as_path, "routers switched from hash to history mode"),
    Mistake(
        "url.documentation_sample", 3, _documentation_sample, "the official documentation's example, pasted"
    ),
)
# In the order in which they are made: an address is put together, then it is written.
GROUPS: tuple[tuple[Mistake[Address], ...], ...] = (
    address_place.MISTAKES,
    address_query.MISTAKES,
    MISTAKES,
    address_coding.MISTAKES,
)


# An address that is known besides explains less than a mistake that leads to the same text.
_ROLES = {"url.landing_page": 1, "url.api_address": 2, "url.other_page": 3}


def other(address: str, page: str) -> Variant:
    """An address that is known, but is not the one WeChat checks, as what was signed.

    `page` is the one to be signed. An API's address is recognised by its look, a landing page by being a folder
    above the page: the names of both help; that it was this address is what is proven.
    """
    role = _role(Address(address), Address(page))
    return Variant(address, (Cause(role, address),), _ROLES[role])


_API_WORDS = (
    "api",
    "sign",
    "signature",
    "jssdk",
    "jsapi",
    "js-sdk",
    "js_sdk",
    "config",
    "ticket",
    "getsign",
    "wx",
)


def _role(address: Address, page: Address) -> str:
    words = {word for part in address.path.lower().split("/") for word in part.replace(".", "-").split("-")}
    if (address.host != page.host and address.host.startswith("api.")) or words & set(
        _API_WORDS
    ) - _page_words(page):
        return "url.api_address"
    folder = address.path.rstrip("/")
    if address.authority == page.authority and page.path.startswith(folder) and len(folder) < len(page.path):
        return "url.landing_page"
    return "url.other_page"


def _page_words(page: Address) -> set[str]:
    return {word for part in page.path.lower().split("/") for word in part.replace(".", "-").split("-")}
