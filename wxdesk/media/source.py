"""Where a batch gets its media from: one function and the host's name for errors."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wxdesk.media.storage import Reply

if TYPE_CHECKING:
    from wxdesk.tokens.broker import Broker
    from wxdesk.wechat.api import Api


@dataclass(frozen=True)
class Source:
    """`stream(media_id)` gives the medium while its block lasts. WeChat's refusals are raised on entering."""

    host: str
    stream: Callable[[str], AbstractContextManager[Reply]]


def from_wechat(broker: "Broker", api: "Api", hd_voice: bool = False) -> Source:
    """media/get with the broker's token; a token refused in mid-batch costs one refresh and no item anything.

    Only asking happens inside `with_token`: once WeChat has begun to send, the token was good.
    """

    @contextmanager
    def stream(media_id: str) -> Iterator[Reply]:
        with ExitStack() as open_reply:
            yield broker.with_token(
                lambda token: open_reply.enter_context(api.stream_media(token, media_id, hd_voice))
            )

    return Source(api.host, stream)
