"""Where a batch gets its media from: one function and the host's name for errors."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from wxdesk.errors import ApiError, WxdeskError
from wxdesk.media.files.receiving import Reply
from wxdesk.tokens.credential import CredentialKind

if TYPE_CHECKING:
    from wxdesk.secrecy import Secret
    from wxdesk.tokens.broker import Broker
    from wxdesk.wechat.api import Api

Medium = AbstractContextManager[Reply]


def _go_on() -> None:
    return None


def _is_away() -> bool:
    return False


@dataclass(frozen=True)
class MediaSource:
    """`with ask(media_id) as reply` waits for a medium and gives it while the block lasts; raises what WeChat
    refused it with, and whatever else went wrong.

    `breathe` is called by the threads that save, before each step at a file: a window lets them wait there while
    it paints.

    `answers` asks the server something else than a medium, and may wait: whether it answers as WeChat does. Then it
    is the medium's own fault that it cannot be had. `accepts`: whether it takes
    the token for that, too."""

    host: str
    ask: Callable[[str], Medium]
    breathe: Callable[[], None] = _go_on
    answers: Callable[[], bool] = _is_away
    accepts: Callable[[], bool] = _is_away


def from_wechat(broker: "Broker", api: "Api", hd_voice: bool = False) -> MediaSource:
    """media/get with the broker's token; a token refused in mid-batch costs one refresh and no item anything."""

    def ask(media_id: str) -> Medium:
        return _with_token(broker, lambda token: api.ask_media(token, media_id, hd_voice))

    return _source(broker, api, ask)


def permanent(broker: "Broker", api: "Api") -> MediaSource:
    """material/get_material on the same terms. An article raises InputError material_is_article: the pictures in
    it have IDs of their own."""

    def ask(media_id: str) -> Medium:
        return _with_token(broker, lambda token: api.material.ask(token, media_id))

    return _source(broker, api, ask)


def _source(broker: "Broker", api: "Api", ask: Callable[[str], Medium]) -> MediaSource:
    return MediaSource(
        api.host,
        ask,
        answers=partial(_answers, broker, api, True),
        accepts=partial(_answers, broker, api, False),
    )


def _answers(broker: "Broker", api: "Api", a_no: bool) -> bool:
    """Over the same connections, with the token at hand: none is fetched for this. `a_no`: what a refusal counts as."""
    token = broker.get(CredentialKind.ACCESS_TOKEN)
    if token is None:
        return False
    try:
        api.probe_token(token.value)
    except ApiError:
        return a_no
    except WxdeskError:
        return False
    return True


@contextmanager
def _with_token(broker: "Broker", ask: "Callable[[Secret], Medium]") -> Iterator[Reply]:
    """Asked for again, with another token, if WeChat refuses the one at hand. Once it has begun to send, the token
    was good."""
    with ExitStack() as medium:
        yield broker.with_token(lambda token: medium.enter_context(ask(token)))
