"""The pictures of one inspected page: those that it has chosen or downloaded, by the local ids that it knows."""

import base64
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from wxdesk.errors import NetworkError
from wxdesk.files import resources
from wxdesk.inspector.clients import Client, System
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker

MOST_CHOSEN = 9  # at once, as the SDK documents
_MOST_KEPT = 60
_MOST_BYTES = 10 << 20  # what WeChat takes of a picture
_SAMPLES = 6
_TYPES = (
    (b"\xff\xd8\xff", "image/jpeg", "jpg"),
    (b"\x89PNG", "image/png", "png"),
    (b"GIF8", "image/gif", "gif"),
)


class Pictures:
    """Ids look like those of the client. One thread adds, any may read."""

    def __init__(self, client: Client) -> None:
        self._prefix = (
            "wxLocalResource://imageid" if client.system is System.IPHONE else "weixin://resourceid/"
        )
        self._kept: dict[str, bytes] = {}
        self._next_sample = 0

    def add(self, content: bytes) -> str:
        """The new id; empty for what is too large, or one too many."""
        if not content or len(content) > _MOST_BYTES or len(self._kept) >= _MOST_KEPT:
            return ""
        local_id = f"{self._prefix}{secrets.randbelow(10**18):018d}"
        self._kept[local_id] = content
        return local_id

    def add_samples(self, count: int) -> list[str]:
        """Of the sandbox's photos, other ones at each call as long as there are."""
        numbers = [(self._next_sample + one) % _SAMPLES for one in range(min(max(count, 1), _SAMPLES))]
        self._next_sample = (numbers[-1] + 1) % _SAMPLES
        added = [self.add(resources.read(f"sandbox/photo-{number}.jpg")) for number in numbers]
        return [one for one in added if one]

    def get(self, local_id: object) -> bytes | None:
        return self._kept.get(local_id) if isinstance(local_id, str) else None

    def data_url(self, local_id: object) -> str:
        """Empty for an unknown id."""
        content = self.get(local_id)
        if content is None:
            return ""
        return f"data:{type_of(content)[0]};base64,{base64.b64encode(content).decode()}"


def type_of(content: bytes) -> tuple[str, str]:
    """The media type and the extension, by the first bytes."""
    return next(
        ((kind, extension) for start, kind, extension in _TYPES if content.startswith(start)),
        ("application/octet-stream", "bin"),
    )


def read_files(paths: Iterable[Path]) -> list[bytes]:
    """What can be read of them; as if the others had not been chosen."""
    contents = []
    for path in paths:
        with suppress(OSError), path.open("rb") as file:
            contents.append(file.read(_MOST_BYTES + 1))
    return contents


def upload(broker: Broker, content: bytes) -> str:
    """The media id, which pages call serverId; waits for WeChat. Raises as Broker.with_token does."""
    kind, extension = type_of(content)

    def send(token: Secret) -> str:
        return broker.api.upload_image(token, f"image.{extension}", content, kind)

    return broker.with_token(send)


def download(broker: Broker, server_id: str, check: Callable[[], None] = lambda: None) -> bytes:
    """The medium; waits for WeChat. Raises as Broker.with_token and MediaReply.chunks do, NetworkError too_large."""

    def receive(token: Secret) -> bytes:
        received = bytearray()
        with broker.api.ask_media(token, server_id) as medium:
            for piece in medium.chunks():
                check()
                received += piece
                if len(received) > _MOST_BYTES:
                    raise NetworkError("too_large", host=broker.api.host, limit_mb=_MOST_BYTES >> 20)
        return bytes(received)

    return broker.with_token(receive)
