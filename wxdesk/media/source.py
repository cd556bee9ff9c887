"""Where a batch gets its media from: one function and the host's name for errors."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from wxdesk.errors import ApiError, WxdeskError
from wxdesk.media.storage import Reply
from wxdesk.tokens.credential import Kind

if TYPE_CHECKING:
    from wxdesk.secrecy import Secret
    from wxdesk.tokens.broker import Broker
    from wxdesk.wechat.api import Api
    from wxdesk.wechat.exchange import AskedMedium


class Asked(Protocol):
    """A medium that has been asked for: `with` waits for it and gives it while the block lasts; `close` is
    for one that nobody will wait for."""

    def __enter__(self) -> Reply:
        """Raises what WeChat refused it with, and whatever else went wrong since it was asked for."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> bool | None: ...

    def close(self) -> None: ...


def _go_on() -> None:
    return None


def _is_away() -> bool:
    return False


@dataclass(frozen=True)
class Source:
    """`ask(media_id)` asks for a medium without waiting for anything, and raises nothing: where it cannot ask
    at once, it does so when the answer is waited for. One thread asks and waits.

    `breathe` is called by the threads that save, before each step at a file: a window lets them wait there while
    it paints.

    `answers` asks the server something else than a medium, and may wait: whether it answers as WeChat does. Then it
    is the medium's own fault that it cannot be had."""

    host: str
    ask: Callable[[str], Asked]
    breathe: Callable[[], None] = _go_on
    answers: Callable[[], bool] = _is_away


def from_wechat(broker: "Broker", api: "Api", hd_voice: bool = False) -> Source:
    """media/get with the broker's token; a token refused in mid-batch costs one refresh and no item anything."""

    def ask(media_id: str) -> Asked:
        return _AskedWithToken(broker, lambda token: api.ask_media(token, media_id, hd_voice))

    return Source(api.host, ask, answers=lambda: _answers(broker, api))


def permanent(broker: "Broker", api: "Api") -> Source:
    """material/get_material on the same terms. An article raises InputError material_is_article: the pictures in
    it have IDs of their own."""

    def ask(media_id: str) -> Asked:
        return _AskedWithToken(broker, lambda token: api.material.ask(token, media_id))

    return Source(api.host, ask, answers=lambda: _answers(broker, api))


def _answers(broker: "Broker", api: "Api") -> bool:
    """Over the same connections, with the token at hand: none is fetched for this."""
    token = broker.get(Kind.ACCESS_TOKEN)
    if token is None:
        return False
    try:
        api.probe_token(token.value)
    except ApiError:
        return True  # whatever it says of the token
    except WxdeskError:
        return False
    return True


class _AskedWithToken:
    """Asked with the token at hand, if there is one, and again with another if WeChat refuses it.

    Only asking happens inside `with_token`: once WeChat has begun to send, the token was good.
    """

    def __init__(self, broker: "Broker", ask: "Callable[[Secret], AskedMedium]") -> None:
        self._broker = broker
        self._ask = ask
        self._waited_for: AskedMedium | None = None
        self._ahead: AskedMedium | None = None
        self._token = None if broker.is_due(Kind.ACCESS_TOKEN) else broker.get(Kind.ACCESS_TOKEN)
        if self._token is not None:
            # What goes wrong now will do so again when the answer is waited for.
            with suppress(WxdeskError):
                self._ahead = ask(self._token.value)

    def __enter__(self) -> Reply:
        try:
            return self._broker.with_token(self._reply)
        finally:
            self.close()  # what was asked for with another token, or not waited for at all

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        assert self._waited_for is not None
        return self._waited_for.__exit__(kind, error, trace)

    def close(self) -> None:
        ahead, self._ahead = self._ahead, None
        if ahead is not None:
            ahead.close()

    def _reply(self, token: "Secret") -> Reply:
        if self._ahead is not None and self._token is not None and self._token.value == token:
            self._waited_for, self._ahead = self._ahead, None
        else:
            self._waited_for = self._ask(token)
        return self._waited_for.__enter__()
