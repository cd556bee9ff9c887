"""Every error wxdesk raises on purpose.

    WxdeskError(code, **fields)
    ├── InputError     what was typed, pasted or opened cannot be used
    ├── SecretError    no keyring, a locked keyring, a secret that is not there
    ├── StoreError     a file or folder that cannot be read or written
    ├── NetworkError   no answer, or one that is not WeChat's
    ├── ApiError       WeChat answered with an errcode
    ├── TokenError     no access_token, and WeChat is left alone for a while
    └── TokenStoreError  no access_token from those who have it
    Cancelled          not an error; silent everywhere

An error is a code and the fields its sentence needs, never prose: wording/ says it in the reader's
language. Fields never hold a credential or an address with its query, so an error may be logged as it is.
"""

from typing import Any, ClassVar

from wxdesk.secrecy import redacted_fields


class WxdeskError(Exception):
    """Base of all of them. `CODES` maps each code to the names of its fields; other codes or fields are a bug.

    `of_token_call`: what failed is the call for an access_token, and not the one that needed it.
    """

    CODES: ClassVar[dict[str, tuple[str, ...]]] = {}
    of_token_call = False

    def __init__(self, code: str, **fields: Any) -> None:
        expected = self.CODES.get(code)
        if expected is None or set(expected) != set(fields):
            raise TypeError(
                f"{type(self).__name__}: code {code!r} takes the fields {expected}, not {sorted(fields)}"
            )
        super().__init__(code)
        self.code = code
        self.fields = fields

    def __str__(self) -> str:
        fields = redacted_fields(self.fields)  # none holds a credential by rule; this is the second net
        listed = ", ".join(f"{name}={value!r}" for name, value in fields.items())
        return f"{self.code}({listed})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.code, self.fields)


def _rebuild(kind: type[WxdeskError], code: str, fields: dict[str, Any]) -> WxdeskError:
    return kind(code, **fields)


class InputError(WxdeskError):
    CODES: ClassVar[dict[str, tuple[str, ...]]] = {
        "account_name_empty": (),
        "account_name_long": ("limit",),
        "account_name_secret": (),
        "account_name_taken": ("name",),
        "account_not_chosen": ("names",),
        "account_unknown": ("name",),
        "accounts_full": ("limit",),
        "api_base_invalid": ("text",),
        "api_base_plain_http": ("host",),
        "api_base_this_computer": ("host",),
        "appid_shape": ("text",),
        "appid_taken": ("name",),
        "appid_of_sandbox": (),
        "code_none": (),
        "column_unknown": ("text", "names"),
        "consent_needed": (),
        "credential_shape": ("name",),
        "endpoint_empty": (),
        "endpoint_invalid": ("text",),
        "endpoint_scheme": ("scheme",),
        "fault_unknown": ("name",),
        "folder_empty": (),
        "folder_not_text": ("folder",),
        "forward_accept_shape": ("text",),
        "forward_credential_empty": (),
        "forward_credential_name": (),
        "forward_credential_shape": (),
        "forward_extra_shape": ("text",),
        "forward_extra_twice": ("name",),
        "forward_field_empty": (),
        "forward_header_ours": ("name",),
        "forward_header_secret": ("name",),
        "forward_header_shape": ("text",),
        "forward_jobs_range": ("text", "least", "most"),
        "forward_nothing": ("folder",),
        "forward_plain_http": ("host",),
        "forward_template_name": ("name", "known"),
        "forward_template_shape": ("text",),
        "forward_url_invalid": ("text",),
        "force_too_soon": ("wait_s",),
        "id_column_none": ("name",),
        "jobs_range": ("text",),
        "list_empty": ("name",),
        "list_not_text": ("name",),
        "list_too_large": ("name", "limit_mb"),
        "list_too_many_fields": ("rows", "columns"),
        "list_too_many_values": ("limit",),
        "list_too_wide": ("rows", "columns", "row"),
        "list_twice": (),
        "material_is_article": ("title", "covers"),
        "material_list_cut": ("listed", "total"),
        "material_none": (),
        "media_ids_none": (),
        "noncestr_empty": (),
        "parameter_name_empty": (),
        "parameter_shape": ("text",),
        "parameter_twice": ("name",),
        "password_shape": ("limit",),
        "port_taken": ("port",),
        "proxy_invalid": ("text",),
        "proxy_library": (),
        "proxy_password_shape": ("limit",),
        "proxy_password_without_user": (),
        "proxy_with_password": (),
        "redis_key_shape": ("text",),
        "redis_url_invalid": ("text",),
        "redis_url_with_password": (),
        "safe_domain_shape": ("text",),
        "sandbox_accounts": ("name", "place"),
        "sandbox_secret_elsewhere": ("host",),
        "secret_empty": (),
        "secret_in_request": (),
        "secret_shape": ("length",),
        "secret_is_appid": (),
        "sheet_unknown": ("text", "names"),
        "signature_shape": ("length", "stray"),
        "template_absolute": (),
        "template_brace": ("brace",),
        "template_credential": (),
        "template_empty": ("example",),
        "template_ext_place": ("name",),
        "template_field": ("name", "known"),
        "template_folder_empty": (),
        "template_levels": ("limit",),
        "template_parent": (),
        "template_too_long": ("limit",),
        "template_width": ("name",),
        "text_too_long": ("limit_mb",),
        "ticket_empty": (),
        "timestamp_shape": ("text",),
        "token_path_shape": ("text",),
        "token_place_missing": (),
        "token_places_none": (),
        "token_server_header_shape": ("text",),
        "token_server_plain_http": ("host",),
        "token_server_url_invalid": ("text",),
        "token_server_url_with_secret": (),
        "token_shape": ("unusable",),
        "url_empty": (),
        "url_invalid": ("text",),
        "url_scheme": ("scheme",),
        "url_too_long": ("limit",),
        "url_with_password": (),
        "workbook_encrypted": ("name",),
        "workbook_no_reader": ("name",),
        "workbook_too_large": ("name",),
        "workbook_unreadable": ("name",),
    }


class SecretError(WxdeskError):
    CODES: ClassVar[dict[str, tuple[str, ...]]] = {
        "forward_credential_missing": ("name",),
        "keyring_failed": ("place",),
        "keyring_locked": ("place",),
        "keyring_timeout": ("place", "seconds"),
        "keyring_not_kept": ("place",),
        "secret_missing": ("name",),
        "secret_too_long": ("limit", "place"),
    }


class StoreError(WxdeskError):
    CODES: ClassVar[dict[str, tuple[str, ...]]] = {
        "accounts_left_out": ("count", "path"),
        "accounts_newer": ("path",),
        "accounts_too_many": ("path", "limit"),
        "batch_busy": ("folder",),
        "crashed": ("path",),
        "disk_full": ("folder", "free_bytes"),
        "disk_no_inodes": ("folder",),
        "file_changed": ("path",),
        "file_held": ("path",),
        "file_in_the_way": ("path",),
        "file_unreadable": ("path",),
        "folder_missing": ("folder",),
        "folder_unwritable": ("folder",),
        "forward_running": ("host",),
        "forwards_damaged": ("path",),
        "journal_busy": ("seconds",),
        "journal_damaged": ("path",),
        "journal_newer": ("path",),
        "lock_timeout": ("seconds",),
        "row_unreadable": (),
        "set_aside": ("path",),
        "sightings_not_kept": (),
        "subfolder_blocked": ("path",),
        "write_failed": ("path", "reason"),
    }


class NetworkError(WxdeskError):
    """`host` is a host name and nothing more: no path, no query, no credential."""

    CODES: ClassVar[dict[str, tuple[str, ...]]] = {
        "answer_unreadable": ("host",),
        "connection_lost": ("host",),
        "credential_malformed": ("host", "name"),
        "empty_answer": ("host",),
        "file_incomplete": ("host", "received"),
        "forward_busy": ("host", "status", "wait_s"),
        "forward_denied": ("host", "status"),
        "forward_not_found": ("host", "status"),
        "forward_redirected": ("host", "status"),
        "forward_refused": ("host", "said"),
        "forward_status": ("host", "status"),
        "forward_too_large": ("host",),
        "forward_unconfirmed": ("host", "said"),
        "host_unknown": ("host",),
        "http_status": ("host", "status"),
        "not_http": ("host",),
        "not_json": ("host",),
        "proxy_auth": ("host",),
        "proxy_refused": ("host",),
        "proxy_unreachable": ("host",),
        "redirected": ("host", "status"),
        "refused": ("host",),
        "server_busy": ("host", "status", "wait_s"),
        "timeout": ("host", "seconds"),
        "tls": ("host", "reason"),
        "too_large": ("host", "limit_mb"),
        "too_slow": ("host",),
        "truncated": ("host", "received", "announced"),
        "unreachable": ("host",),
        "video_url_refused": ("host",),
        "wrong_shape": ("host", "missing"),
    }


class ApiError(WxdeskError):
    """WeChat's own refusal. `rid_time` is epoch seconds, decoded from the rid; `egress_ip` stands in a 40164.

    `endpoint` is a path such as /cgi-bin/ticket/getticket, `text` the errmsg without hint and rid.
    """

    CODES: ClassVar[dict[str, tuple[str, ...]]] = {
        "api": ("errcode", "text", "endpoint", "hint", "rid", "rid_time", "egress_ip"),
    }
    TOKEN_REJECTED: ClassVar[frozenset[int]] = frozenset({40001, 40014, 42001})

    def __init__(
        self,
        code: str = "api",
        *,
        errcode: int,
        text: str,
        endpoint: str,
        hint: str = "",
        rid: str = "",
        rid_time: int | None = None,
        egress_ip: str = "",
    ) -> None:
        super().__init__(
            code,
            errcode=errcode,
            text=text,
            endpoint=endpoint,
            hint=hint,
            rid=rid,
            rid_time=rid_time,
            egress_ip=egress_ip,
        )
        self.errcode = errcode

    @property
    def token_rejected(self) -> bool:
        """True where a new access_token may help: 40001, 40014, 42001."""
        return self.errcode in self.TOKEN_REJECTED


class TokenError(WxdeskError):
    """WeChat is not asked for an access_token before `again_at` (epoch seconds), unless a person says so.

    `cause` is the error that led to it, as error_record writes it.
    """

    CODES: ClassVar[dict[str, tuple[str, ...]]] = {
        "token_calls_failed": ("again_at", "cause"),
        "token_calls_hour": ("again_at", "limit"),
        "token_calls_day": ("again_at", "limit"),
        "token_refused": ("again_at", "cause"),
    }


class TokenStoreError(WxdeskError):
    """No access_token from those who have it: Redis or a token server in trouble, nothing there, or something that is
    none (`unusable`: a stored_token.Unusable). WeChat was not asked instead. `where`: a name that the company knows."""

    CODES: ClassVar[dict[str, tuple[str, ...]]] = {
        "redis_cluster": ("host",),
        "redis_sentinel": ("host",),
        "redis_denied": ("host",),
        "redis_full": ("host",),
        "redis_library": (),
        "redis_lock_held": ("key", "seconds"),
        "redis_no_permission": ("host",),
        "redis_not_ready": ("host",),
        "redis_object_form": ("key",),
        "redis_odd": ("host",),
        "redis_read_only": ("host",),
        "redis_timeout": ("host", "seconds"),
        "redis_tls": ("host", "reason"),
        "redis_unreachable": ("host",),
        "stored_token_missing": ("where",),
        "stored_token_unusable": ("where", "unusable"),
        "token_not_pasted": (),
        "token_server_denied": ("host", "status"),
        "token_server_status": ("host", "status"),
    }


class Cancelled(Exception):  # noqa: N818 -- it is not an error
    """Raised inside work that the user called off; nobody reports it."""
