"""What can be done about an error with one press, the likeliest to help first."""

from enum import StrEnum

from wxdesk.errors import ApiError, NetworkError, SecretError, TokenError, TokenStoreError, WxdeskError


class Remedy(StrEnum):
    COPY_IP = "copy_egress_ip"
    OTHER_WAY = "other_way"  # a proxy, or a token from elsewhere
    EDIT_ACCOUNT = "edit_account"
    OPEN_SETTINGS = "open_settings"
    TRY_AGAIN = "try_again"


_EDIT = (Remedy.EDIT_ACCOUNT,)
_AGAIN = (Remedy.TRY_AGAIN,)
_BOTH = (Remedy.TRY_AGAIN, Remedy.EDIT_ACCOUNT)

# Of WeChat's own codes: https://developers.weixin.qq.com/doc/oplatform/developers/errCode/errCode.html
_OF_ERRCODE: dict[int, tuple[Remedy, ...]] = {
    -1: _AGAIN,
    40001: _BOTH,  # of a call for the token: the AppSecret is wrong
    40002: _EDIT,
    40013: _EDIT,
    40014: _AGAIN,
    40125: _EDIT,
    40164: (Remedy.COPY_IP, Remedy.TRY_AGAIN, Remedy.OTHER_WAY),
    41002: _EDIT,
    41004: _EDIT,
    42001: _AGAIN,
    43002: _EDIT,
    45011: _AGAIN,
    61004: _AGAIN,
    89501: _AGAIN,
    89503: _AGAIN,
}
_OF_CODE: dict[str, tuple[Remedy, ...]] = {
    "secret_missing": _EDIT,
    "api_base_this_computer": _EDIT,
    "sandbox_secret_elsewhere": _EDIT,
    "host_unknown": _BOTH,
    "http_status": _BOTH,
    "not_http": _EDIT,
    "not_json": _BOTH,
    **dict.fromkeys(("proxy_auth", "proxy_refused", "proxy_unreachable"), _BOTH),
    "redirected": _EDIT,
    "refused": _BOTH,
    "wrong_shape": _EDIT,
    **dict.fromkeys(
        (
            "redis_unreachable",
            "redis_timeout",
            "redis_denied",
            "stored_token_missing",
            "stored_token_unusable",
        ),
        _BOTH,
    ),
    **dict.fromkeys(
        ("redis_tls", "redis_odd", "redis_cluster", "redis_sentinel", "redis_library", "token_server_denied"),
        _EDIT,
    ),
    "token_not_pasted": (),
    "folder_missing": (Remedy.OPEN_SETTINGS,),
    **dict.fromkeys(("disk_full", "disk_no_inodes", "file_held", "lock_timeout", "write_failed"), _AGAIN),
}


def remedies_of(error: BaseException) -> tuple[Remedy, ...]:
    """None for what a press cannot mend, and for a bug."""
    if isinstance(error, ApiError):
        found = _OF_ERRCODE.get(error.errcode, ())
        return (
            found if error.fields["egress_ip"] else tuple(one for one in found if one is not Remedy.COPY_IP)
        )
    if not isinstance(error, WxdeskError):
        return ()
    transient = _AGAIN if isinstance(error, NetworkError | SecretError | TokenError | TokenStoreError) else ()
    return _OF_CODE.get(error.code, transient)
