"""An endpoint check as Markdown, for whoever runs the back end: everything but the secrets."""

from PySide6.QtCore import QCoreApplication

from wxdesk import __version__
from wxdesk.secrecy import redact
from wxdesk.signing.endpoint.request import Endpoint, Method
from wxdesk.signing.invisible import visible
from wxdesk.ui.pages.diagnose.endpoint.model import cells, headers
from wxdesk.ui.pages.diagnose.endpoint.run import EndpointRun
from wxdesk.wording.signing.endpoints import ToldCheck


def report(run: EndpointRun, told: ToldCheck) -> str:
    """In the language of now; `told` is the check as a whole."""
    rows = [cells(finding.address, finding) for finding in run.findings]
    endpoint = run.question.endpoint
    sentence, *further = [_plain(_keyless(text, endpoint)) for text in (told.sentence, *told.further)]
    lines = [f"## {sentence}", "", *[f"- {text}" for text in further], ""]
    lines += [f"`{_asked(endpoint)}`", ""]
    lines += [_row(headers()), _row(("---",) * len(headers()))]
    lines += [
        _row((_plain(state), _plain(trick), _code(url), _plain(how))) for state, trick, url, how in rows
    ]
    lines += ["", f"wxdesk {__version__}"]
    return redact("\n".join(lines)) + "\n"


def _keyless(text: str, endpoint: Endpoint) -> str:
    """Without the endpoint's own query, which stands there if the endpoint signs its own address."""
    query = endpoint.url.partition("?")[2]
    return text.replace(f"?{query}", "?…") if query else text


def _asked(endpoint: Endpoint) -> str:
    """The endpoint without its query and the values of further parameters: a key may stand there."""
    names = ", ".join([endpoint.parameter, *[name for name, value in endpoint.extra]])
    way = QCoreApplication.translate("EndpointReport", "parameters: {names}").format(names=names)
    method = "GET" if endpoint.method is Method.GET else f"POST {endpoint.method.value}"
    return f"{method} {endpoint.url.partition('?')[0]} ({way})".replace("`", "'")


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _code(text: str) -> str:
    return f"`{_visible(text).replace('`', chr(39)).replace('|', chr(92) + '|')}`"


def _plain(text: str) -> str:
    """Text that a renderer takes for nothing but text: an endpoint's own words stand in it."""
    for mark in "\\`|*<[":
        text = text.replace(mark, f"\\{mark}")
    return _visible(text)


def _visible(text: str) -> str:
    """Invisible characters as symbols, spaces as they are."""
    return " ".join([visible(part) for part in text.split(" ")])
