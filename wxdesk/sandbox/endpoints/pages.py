"""Lists that are asked for page by page, with `offset` and `count`."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from wxdesk.sandbox.endpoints.endpoint import Call
from wxdesk.sandbox.refusals import WeChatError

MOST_ON_A_PAGE = 20
_T = TypeVar("_T")


def page_of(call: Call, entries: Sequence[_T], listed: Callable[[_T], dict[str, Any]]) -> dict[str, Any]:
    """Raises WeChatError 40097 for a count or an offset out of range: chosen, as it is not known."""
    fields = call.fields()
    offset, count = fields.get("offset", 0), fields.get("count", MOST_ON_A_PAGE)
    if type(offset) is not int or type(count) is not int or offset < 0 or not 1 <= count <= MOST_ON_A_PAGE:
        raise WeChatError(40097)
    page = entries[offset : offset + count]
    return {
        "total_count": len(entries),
        "item_count": len(page),
        "item": [listed(entry) for entry in page],
    }
