"""Every endpoint, by its path."""

from wxdesk.sandbox.endpoints import (
    drafts,
    material,
    media,
    menus,
    messages,
    network,
    others,
    quotas,
    tokens,
    users,
    web_authorization,
)
from wxdesk.sandbox.endpoints.endpoint import Endpoint

_SUBJECTS = (
    tokens,
    web_authorization,
    network,
    quotas,
    media,
    material,
    drafts,
    users,
    messages,
    menus,
    others,
)
ENDPOINTS: dict[str, Endpoint] = {row.path: row for subject in _SUBJECTS for row in subject.ENDPOINTS}
