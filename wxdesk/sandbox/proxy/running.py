"""The sandbox's proxy with all that belongs to it, as long as it is wanted."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from wxdesk.errors import InputError
from wxdesk.sandbox.proxy.connect_proxy import API_HOSTS, ConnectProxy
from wxdesk.sandbox.server import Sandbox


class Way(NamedTuple):
    """`url` of the proxy, `certificate`: the PEM file to trust, `variables`: by language, what to set; `lines`: the same
    for a shell."""

    url: str
    certificate: Path
    variables: dict[str, dict[str, str]]
    lines: list[str]


@contextmanager
def proxy(sandbox: Sandbox, port: int = 0) -> Iterator[Way]:
    """Raises InputError proxy_library where cryptography is not installed, port_taken."""
    try:
        from wxdesk.sandbox.proxy import authority
    except ImportError:
        raise InputError("proxy_library") from None
    from wxdesk.sandbox.proxy.environment import lines, trust_files, variables

    made = authority.make(API_HOSTS)
    with trust_files(made) as files, ConnectProxy(sandbox.answer_as_wechat, made.context, port) as running:
        wanted = variables(running.port, files)
        yield Way(f"http://127.0.0.1:{running.port}", files.certificate, wanted, lines(wanted))
