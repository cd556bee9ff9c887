"""A company's token server: asked over HTTP for the access_token that all of its services share.

Its reply is the token alone or JSON (stored_token.py has the forms). Over the same connections as WeChat, with less
patience; no redirect is followed, no cookie kept. The header's value is put on the request as it leaves.
"""

from collections.abc import Callable
from ssl import SSLContext
from urllib.parse import urlsplit

from wxdesk.accounts.account import Account
from wxdesk.accounts.token_places import of_account
from wxdesk.errors import NetworkError, TokenStoreError
from wxdesk.hosts import is_this_computer
from wxdesk.net.client import Client, Request
from wxdesk.net.limits import Limits, RequestPolicy
from wxdesk.net.way import STRAIGHT, Way
from wxdesk.secrecy import Secret, forgetful
from wxdesk.tokens.credential import CredentialSource
from wxdesk.tokens.sources import Holding, TokenStore
from wxdesk.tokens.stores import stored_token
from wxdesk.tokens.stores.stored_token import UnusableError
from wxdesk.wechat import reply

_BYTES_MOST = 64 << 10
# It may have to ask WeChat itself first.
SERVER_LIMITS = Limits(connect_s=4, stall_s=8, total_s=8, call_s=8, json_bytes=_BYTES_MOST)
_REFUSED = (401, 403)


class TokenServer(TokenStore):
    """Any number of threads may use it. By `way`, the account's; this computer is never asked
    through it. `load_value` gives the header's, and may wait for the keyring. Raises NetworkError, and TokenStoreError
    stored_token_…, token_server_denied."""

    source = CredentialSource.TOKEN_SERVER

    def __init__(
        self,
        account: Account,
        load_value: Callable[[], Secret | None],
        way: Way = STRAIGHT,
        *,
        limits: Limits = SERVER_LIMITS,
        tls_contexts: Callable[[], SSLContext] | None = None,
    ) -> None:
        place = account.token_server
        self._appid = account.appid
        self._header, self._path = place.header, place.path
        self._url = of_account(place.url, account.appid)
        self._host = urlsplit(self._url).hostname or ""
        self._way = STRAIGHT if is_this_computer(self._host) else way
        self._load_value = load_value
        self._limits, self._contexts = limits, tls_contexts

    @property
    def where(self) -> str:
        return self._host

    def look(self) -> Holding | None:
        body = self._asked(self._load_value() if self._header else None)
        if not body.strip():
            return None
        try:
            return Holding(stored_token.read(body, self._appid, self._path))
        except UnusableError as exc:
            unusable = exc.why
        raise TokenStoreError("stored_token_unusable", where=self.where, unusable=unusable)

    @forgetful
    def _asked(self, value: Secret | None) -> bytes:
        def authorize(request: Request) -> None:
            if value is not None:
                request.headers[self._header] = value.reveal()

        client = Client(self._way, self._limits, self._contexts, keep=0)
        policy = RequestPolicy(self._limits.call_s, self._limits.json_bytes)
        accept = {"Accept": "application/json, text/plain, */*"}
        try:
            with client.stream("GET", self._url, policy, headers=accept, authorize=authorize) as response:
                reply.refuse_redirect(response, self._host)
                if response.status_code in _REFUSED:
                    raise TokenStoreError("token_server_denied", host=self._host, status=response.status_code)
                if response.status_code != 200:
                    raise TokenStoreError("token_server_status", host=self._host, status=response.status_code)
                return b"".join(reply.content(response, self._host, policy.body_bytes))
        except ValueError:
            pass
        finally:
            client.close()
        raise NetworkError("answer_unreadable", host=self._host)
