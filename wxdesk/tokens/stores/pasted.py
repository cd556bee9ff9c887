"""An access_token that somebody pasted: in memory only, and gone when wxdesk ends."""

from wxdesk.errors import InputError, TokenStoreError
from wxdesk.secrecy import Secret, forgetful
from wxdesk.tokens.credential import CredentialSource
from wxdesk.tokens.sources import Holding, TokenStore
from wxdesk.tokens.stores import stored_token
from wxdesk.tokens.stores.stored_token import StoredToken, Unusable, UnusableError


class PastedToken(TokenStore):
    source = CredentialSource.PASTED

    def __init__(self) -> None:
        self._held: StoredToken | None = None

    @property
    def where(self) -> str:
        return ""

    @forgetful
    def paste(self, text: Secret, appid: str = "") -> Secret:
        """Keep the token, which may stand in the JSON that it came in. Raises InputError token_shape."""
        try:
            self._held = stored_token.read(text.reveal().encode("utf-8", "replace"), appid)
        except UnusableError as exc:
            unusable: Unusable = exc.why
        else:
            return self._held.value
        raise InputError("token_shape", unusable=unusable)

    def look(self) -> Holding | None:
        """Raises TokenStoreError token_not_pasted."""
        if self._held is None:
            raise TokenStoreError("token_not_pasted")
        return Holding(self._held)
