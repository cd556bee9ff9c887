"""What went wrong and what to do next, for every code of wxdesk/errors.py."""

from dataclasses import dataclass
from typing import Any

from wxdesk.errors import ApiError, WxdeskError
from wxdesk.wording import Translate, said
from wxdesk.wording.numbers import clock_time, size


@dataclass(frozen=True)
class Told:
    """What happened, what to do next (may be empty), and small print: the code and what WeChat said."""

    sentence: str
    remedy: str = ""
    small_print: str = ""

    def __str__(self) -> str:
        return f"{self.sentence} {self.remedy}".strip()


# code: (sentence, remedy); {names} are the error's fields
ERRORS: dict[str, tuple[str, str]] = {
    # --- what was typed -------------------------------------------------------------------------------------------
    "account_name_empty": (
        said("errors", "The account needs a name."),
        said("errors", "Type one that your colleagues recognise."),
    ),
    "account_name_taken": (
        said("errors", "There is already an account called {name}."),
        said("errors", "Choose another name."),
    ),
    "account_not_chosen": (
        said("errors", "It is not clear which account is meant."),
        said("errors", "Name it with --account. There are: {names}."),
    ),
    "account_unknown": (
        said("errors", "There is no account called {name}."),
        said("errors", "Look it up in the list of accounts."),
    ),
    "api_base_invalid": (
        said("errors", "“{text}” is not the address of an API host."),
        said("errors", "Write it as https://api.weixin.qq.com, without a path."),
    ),
    "api_base_plain_http": (
        said("errors", "{host} would receive the AppSecret unencrypted."),
        said("errors", "Use https; plain http is only for this computer."),
    ),
    "appid_shape": (
        said("errors", "“{text}” is not an AppID."),
        said(
            "errors",
            "An AppID is wx and 16 digits or letters a-f, as shown in the console under Basic configuration.",
        ),
    ),
    "appid_taken": (
        said("errors", "This AppID is already saved as {name}."),
        said("errors", "Edit that account instead."),
    ),
    "appid_of_sandbox": (
        said("errors", "This AppID belongs to the built-in sandbox."),
        said("errors", "Open the sandbox from the account menu."),
    ),
    "code_none": (
        said("errors", "No error code was recognised in the text."),
        said(
            "errors", "Paste the error as it was sent: WeChat's JSON, the console's line, or the code alone."
        ),
    ),
    "column_unknown": (
        said("errors", "The list has no column “{text}”."),
        said("errors", "Its columns are: {names}. A number from 1 does as well."),
    ),
    "consent_needed": (
        said(
            "errors", "This account uses the classic token, and fetching it ends the one that is in use now."
        ),
        said("errors", "Fetch it on the Tokens page, after agreeing with whoever runs the servers."),
    ),
    "endpoint_empty": (
        said("errors", "The signing endpoint's address is missing."),
        said("errors", "Paste the address that the page asks for its signature."),
    ),
    "endpoint_invalid": (
        said("errors", "A browser cannot open “{text}”."),
        said("errors", "Copy the endpoint's address again, from https:// on."),
    ),
    "endpoint_scheme": (
        said("errors", "The endpoint's address does not begin with http:// or https://."),
        said("errors", "Copy it with its beginning."),
    ),
    "fault_unknown": (
        said("errors", "The sandbox knows no fault called {name}."),
        said("errors", "Use one of the names that “wxdesk-cli sandbox --help” lists."),
    ),
    "folder_empty": (
        said("errors", "No folder is chosen."),
        said("errors", "Choose where the files should go."),
    ),
    "force_too_soon": (
        said("errors", "WeChat replaces the stable token at most once in 30 seconds, and 20 times a day."),
        said("errors", "Try again in {wait_s} s."),
    ),
    # --- forwarding: what was typed -------------------------------------------------------------------------------
    "forward_accept_shape": (
        said("errors", "“{text}” is not a rule for what counts as accepted."),
        said("errors", "Write a field of the answer and its value, such as code=0, or 2xx."),
    ),
    "forward_credential_empty": (
        said("errors", "The credential is missing."),
        said("errors", "Type or paste it; it is kept in the system's keyring."),
    ),
    "forward_credential_name": (
        said("errors", "A credential cannot be called so."),
        said("errors", "Use letters, digits and . _ : -, at most 60."),
    ),
    "forward_credential_shape": (
        said("errors", "This credential cannot be sent as a header."),
        said(
            "errors", "Write it as Bearer TOKEN, Basic user:password or Header-Name: value, in plain ASCII."
        ),
    ),
    "forward_extra_shape": (
        said("errors", "“{text}” is not a field and its value."),
        said("errors", "Write it as name=value."),
    ),
    "forward_extra_twice": (
        said("errors", "The field {name} is there twice."),
        said("errors", "Leave one of them out, or call it something else."),
    ),
    "forward_field_empty": (
        said("errors", "The file's field has no name."),
        said("errors", "Type the one that the endpoint expects, often fileData or file."),
    ),
    "forward_header_ours": (
        said("errors", "wxdesk sets the header {name} itself."),
        said("errors", "Leave it out."),
    ),
    "forward_header_secret": (
        said("errors", "The header {name} looks like a credential, and those are kept in the keyring only."),
        said("errors", "Leave it out here, and save it as the endpoint's credential."),
    ),
    "forward_header_shape": (
        said("errors", "“{text}” is not a header and its value."),
        said("errors", "Write it as Name=value, in plain ASCII."),
    ),
    "forward_jobs_range": (
        said("errors", "“{text}” is not a number of simultaneous uploads."),
        said("errors", "Choose {least} to {most}."),
    ),
    "forward_nothing": (
        said("errors", "There are no files in {folder}."),
        said("errors", "Choose the folder that media were saved to."),
    ),
    "forward_plain_http": (
        said("errors", "{host} would receive the files unencrypted."),
        said("errors", "Use https, or agree to plain http if the network between is your own."),
    ),
    "forward_template_name": (
        said("errors", "“{name}” in braces is nothing that can be filled in here."),
        said("errors", "There are: {known}."),
    ),
    "forward_template_shape": (
        said("errors", "The braces of “{text}” do not match."),
        said("errors", "Put a name between two braces; a brace itself is written twice."),
    ),
    "forward_url_invalid": (
        said("errors", "“{text}” is not the address of an endpoint."),
        said("errors", "Write it as https://host/path."),
    ),
    "id_column_none": (
        said("errors", "No column of the list holds media IDs."),
        said("errors", "Check that it is the right file and sheet, or say which column they are in."),
    ),
    "jobs_range": (
        said("errors", "“{text}” is not a number of simultaneous downloads."),
        said("errors", "Choose 1 to 32."),
    ),
    "list_empty": (
        said("errors", "{name} is empty."),
        said("errors", "Check that it is the right file, and that it was saved."),
    ),
    "list_not_text": (
        said("errors", "{name} is neither text nor a workbook."),
        said("errors", "Save it as .xlsx or CSV, or copy its column of media IDs and paste that."),
    ),
    "list_too_large": (
        said("errors", "{name} is larger than {limit_mb} MB."),
        said("errors", "Save only its columns that are needed, or split it."),
    ),
    "list_twice": (
        said("errors", "There are media IDs, and all permanent material was asked for too."),
        said("errors", "Give one of the two."),
    ),
    "material_is_article": (
        said("errors", "“{title}” is an article, not a medium."),
        said("errors", "Its cover pictures can be fetched as permanent material: {covers}."),
    ),
    "material_none": (
        said("errors", "The account has no permanent material of this kind."),
        said("errors", "Look in the console under material management, or choose another kind."),
    ),
    "media_ids_none": (
        said("errors", "No media ID was found in the text."),
        said("errors", "Paste the serverIds that wx.uploadImage returned, in any form."),
    ),
    "media_kind": (
        said("errors", "WeChat takes no media of the kind {kind}."),
        said("errors", "Use image, voice, video or thumb."),
    ),
    "noncestr_empty": (
        said("errors", "The nonceStr is missing."),
        said("errors", "Copy it from wx.config, or make a new one."),
    ),
    "parameter_name_empty": (
        said("errors", "The parameter that takes the page's address has no name."),
        said("errors", "Most back ends call it url."),
    ),
    "parameter_shape": (
        said("errors", "“{text}” is not a parameter."),
        said("errors", "Write name=value, with & between two of them."),
    ),
    "parameter_twice": (
        said("errors", "The parameter {name} takes the page's address already."),
        said("errors", "Take it out of the further parameters."),
    ),
    "port_taken": (
        said("errors", "Port {port} of this computer is in use."),
        said("errors", "Choose another one, or none to get a free one."),
    ),
    "proxy_invalid": (
        said("errors", "“{text}” is not the address of a proxy."),
        said("errors", "Write it as http://proxy.example:8080, or leave it empty."),
    ),
    "proxy_with_password": (
        said("errors", "wxdesk does not keep a proxy's password."),
        said("errors", "Use a proxy that lets this computer through without one."),
    ),
    "real_secret_to_sandbox": (
        said("errors", "A real account's secret was about to go to {host}, which is this computer."),
        said("errors", "Set the account's API host to https://api.weixin.qq.com."),
    ),
    "safe_domain_shape": (
        said("errors", "“{text}” is not a JS interface safe domain."),
        said(
            "errors",
            "Write the host name alone, such as h5.example.com: no https://, no port, no IP address.",
        ),
    ),
    "sandbox_secret_elsewhere": (
        said("errors", "A sandbox secret was about to go to {host}."),
        said("errors", "Sandbox accounts work on this computer only."),
    ),
    "secret_empty": (
        said("errors", "The AppSecret is missing."),
        said("errors", "Copy it from the console under Basic configuration."),
    ),
    "secret_in_request": (
        said("errors", "A ticket or token stands in what would be sent to the endpoint."),
        said("errors", "Nothing was sent. Take it out: a signing endpoint is never given one."),
    ),
    "secret_is_appid": (
        said("errors", "This is an AppID, not an AppSecret."),
        said(
            "errors", "The AppSecret stands below it in the console and is shown only once, when it is reset."
        ),
    ),
    "secret_too_long": (
        said("errors", "The secret is longer than the {limit} characters that {place} takes."),
        said("errors", "An AppSecret has 32. Copy it again."),
    ),
    "secret_shape": (
        said("errors", "This is not an AppSecret: it has {length} characters, or others than 0-9 and a-f."),
        said("errors", "An AppSecret has 32. Copy it again, without spaces."),
    ),
    "sheet_unknown": (
        said("errors", "The list has no sheet “{text}”."),
        said("errors", "Its sheets are: {names}."),
    ),
    "signature_shape": (
        said("errors", "This is not a signature: it has {length} characters{stray}."),
        said("errors", "A signature is 40 digits or letters a-f."),
    ),
    "template_absolute": (
        said("errors", "File names begin inside the folder that is chosen above, not with /, a drive or ~."),
        said("errors", "Remove the beginning, or choose another folder to save to."),
    ),
    "template_brace": (
        said("errors", "A “{brace}” stands alone in the file names."),
        said("errors", "Fields have a brace on both sides. For a brace itself, write it twice."),
    ),
    "template_empty": (
        said("errors", "Nothing says how the files are to be called."),
        said("errors", "Write for example {example}"),
    ),
    "template_ext_place": (
        said("errors", "{name} stands in the middle of the file names."),
        said(
            "errors", "Put it at the end, or leave it out: files get the extension of their content anyway."
        ),
    ),
    "template_field": (
        said("errors", "There is no field {name} for file names."),
        said("errors", "Use one of these: {known}"),
    ),
    "template_folder_empty": (
        said("errors", "In the file names, a / has nothing before or behind it."),
        said("errors", "Write the folder's name before it and the file's name behind it."),
    ),
    "template_levels": (
        said("errors", "The file names make too many folders inside one another."),
        said("errors", "Use at most {limit} levels."),
    ),
    "template_parent": (
        said("errors", "“.” and “..” cannot be names of files or folders."),
        said("errors", "Files stay inside the folder that is chosen to save to."),
    ),
    "template_too_long": (
        said("errors", "That is too long for file names."),
        said("errors", "Use at most {limit} characters."),
    ),
    "template_width": (
        said("errors", "In {name}, what stands behind the colon does not fit."),
        said(
            "errors",
            "For the number, the media ID or a column, write there how many characters.",
        ),
    ),
    "text_too_long": (
        said("errors", "The text is longer than {limit_mb} MB."),
        said("errors", "Paste only the part that is about the signature or the media IDs."),
    ),
    "ticket_empty": (
        said("errors", "The jsapi_ticket is missing."),
        said("errors", "Choose an account, or paste the ticket."),
    ),
    "timestamp_shape": (
        said("errors", "“{text}” is not a timestamp."),
        said("errors", "It is a whole number of seconds since 1970, ten digits."),
    ),
    "url_empty": (
        said("errors", "The page's address is missing."),
        said("errors", "Paste what the address bar shows, or location.href."),
    ),
    "url_invalid": (
        said("errors", "A browser cannot open “{text}”."),
        said("errors", "Copy the whole address again, from https:// on."),
    ),
    "url_scheme": (
        said("errors", "The address does not begin with http:// or https://."),
        said("errors", "Copy it with its beginning: WeChat signs it too."),
    ),
    "url_too_long": (
        said("errors", "The address is longer than {limit} characters."),
        said("errors", "Leave out what is not needed behind the ?."),
    ),
    "url_with_password": (
        said("errors", "A user name or password stands before the host."),
        said("errors", "Take it out, up to the @: it would be sent along and shown."),
    ),
    "workbook_encrypted": (
        said("errors", "{name} is protected by a password."),
        said(
            "errors",
            "Open it, save it without a password, and try again; or copy its columns and paste them.",
        ),
    ),
    "workbook_unreadable": (
        said("errors", "{name} cannot be read: it is damaged, or no workbook in spite of its name."),
        said(
            "errors",
            "Open it in Excel or WPS and save it as .xlsx or CSV; or copy its columns and paste them.",
        ),
    ),
    # --- the keyring ----------------------------------------------------------------------------------------------
    "forward_credential_missing": (
        said("errors", "There is no credential called {name} on this computer."),
        said("errors", "Save it first."),
    ),
    "keyring_failed": (
        said("errors", "{place} did not do what was asked."),
        said("errors", "Open it once by its own program, then try again."),
    ),
    "keyring_locked": (
        said("errors", "{place} is locked."),
        said("errors", "Unlock it, then try again."),
    ),
    "keyring_timeout": (
        said("errors", "{place} did not answer within {seconds} s."),
        said("errors", "It may be waiting for its password in another window. Unlock it, then try again."),
    ),
    "keyring_not_kept": (
        said("errors", "{place} took the secret and did not keep it."),
        said("errors", "Nothing was saved. Check its settings, then try again."),
    ),
    "secret_missing": (
        said("errors", "The AppSecret of {name} is not on this computer."),
        said("errors", "Edit the account and type it again."),
    ),
    # --- files ----------------------------------------------------------------------------------------------------
    "accounts_newer": (
        said("errors", "The accounts file was written by a newer wxdesk."),
        said("errors", "Update wxdesk. The file was not touched: {path}"),
    ),
    "batch_busy": (
        said("errors", "Another wxdesk is saving this list to {folder} already."),
        said("errors", "Wait for it to finish, or close it."),
    ),
    "disk_full": (
        said("errors", "The disk of {folder} is full: {free_bytes} free."),
        said("errors", "Make room, then resume: nothing is lost."),
    ),
    "file_changed": (
        said("errors", "{path} changed while it was being sent."),
        said("errors", "It does not count as sent. Try again once nothing writes to it."),
    ),
    "file_in_the_way": (
        said("errors", "There is another file called {path} already; it was left as it is."),
        said("errors", "Move it away, or choose other names, then try again."),
    ),
    "file_unreadable": (
        said("errors", "{path} cannot be read."),
        said("errors", "Check that it exists and that you may open it."),
    ),
    "folder_missing": (
        said("errors", "The folder {folder} does not exist and cannot be made."),
        said("errors", "Choose another folder."),
    ),
    "folder_unwritable": (
        said("errors", "Nothing can be written to {folder}."),
        said("errors", "Choose another folder, or ask for the right to write there."),
    ),
    "forward_running": (
        said("errors", "These files are being forwarded to {host} already."),
        said("errors", "Wait for it to finish, or close the other wxdesk."),
    ),
    "forwards_damaged": (
        said("errors", "The record of what was forwarded was damaged; it was put aside as {path}."),
        said(
            "errors",
            "The files are safe. Forwarding again sends all of them, with the same Idempotency-Key as before.",
        ),
    ),
    "journal_damaged": (
        said("errors", "The list of batches was damaged; it was put aside as {path}."),
        said(
            "errors",
            "Saved files are safe. Start the list again: what is in its folder already is not fetched twice.",
        ),
    ),
    "journal_newer": (
        said("errors", "The list of batches was written by a newer wxdesk."),
        said("errors", "Update wxdesk. The file was not touched: {path}"),
    ),
    "lock_timeout": (
        said("errors", "Another wxdesk has been fetching this account's token for {seconds} s."),
        said("errors", "Close it if it hangs, then try again."),
    ),
    "set_aside": (
        said("errors", "A file of wxdesk was damaged and was put aside as {path}."),
        said(
            "errors",
            "wxdesk goes on without it: secrets are still in the keyring. Add what is missing again.",
        ),
    ),
    "subfolder_blocked": (
        said("errors", "{path} is not a folder, so nothing can be saved inside it. Links are not followed."),
        said("errors", "Move it away, or choose other names, then try again."),
    ),
    "write_failed": (
        said("errors", "{path} could not be written: {reason}."),
        said("errors", "Check the disk's free space and your right to write there."),
    ),
    # --- the network ----------------------------------------------------------------------------------------------
    "connection_lost": (
        said("errors", "The connection to {host} broke."),
        said("errors", "Try again."),
    ),
    "forward_busy": (
        said("errors", "{host} is busy (HTTP {status})."),
        said("errors", "Try again later, or send fewer files at a time."),
    ),
    "forward_denied": (
        said("errors", "{host} does not let this computer in (HTTP {status})."),
        said("errors", "Check the credential, and whether it may upload there."),
    ),
    "forward_not_found": (
        said("errors", "{host} knows no such address (HTTP {status})."),
        said("errors", "Check the endpoint's path."),
    ),
    "forward_redirected": (
        said("errors", "{host} pointed to another address (HTTP {status}); wxdesk does not follow."),
        said("errors", "Ask where it leads, and type that address if it is the right one."),
    ),
    "forward_refused": (
        said("errors", "{host} answered and did not accept the file: {said}"),
        said("errors", "Look at its answer. If it means yes, set what counts as accepted."),
    ),
    "forward_status": (
        said("errors", "{host} did not take the file (HTTP {status})."),
        said("errors", "Try again; if it stays so, ask whoever runs the endpoint."),
    ),
    "forward_too_large": (
        said("errors", "The file is too large for {host} (HTTP 413)."),
        said("errors", "Ask whoever runs the endpoint to raise its limit."),
    ),
    "host_unknown": (
        said("errors", "There is no host called {host}, or this computer cannot look it up."),
        said("errors", "Check the network, and the account's API host."),
    ),
    "http_status": (
        said("errors", "{host} answered with HTTP status {status}, which WeChat's API does not use."),
        said("errors", "A proxy or gateway may stand between. Check the network and the account's API host."),
    ),
    "not_http": (
        said("errors", "{host} does not speak HTTP."),
        said("errors", "Check the account's API host and its port."),
    ),
    "not_json": (
        said("errors", "{host} answered with something that is not WeChat's."),
        said(
            "errors",
            "A proxy's sign-in page may stand between. Check the network and the account's API host.",
        ),
    ),
    "proxy_refused": (
        said("errors", "The proxy did not let the call to {host} through."),
        said("errors", "Check the account's proxy."),
    ),
    "redirected": (
        said(
            "errors",
            "{host} pointed to another address (HTTP {status}); wxdesk does not follow, to keep secrets safe.",
        ),
        said("errors", "Check the account's API host."),
    ),
    "refused": (
        said("errors", "{host} does not take connections."),
        said("errors", "Check the network, the firewall and the account's API host."),
    ),
    "timeout": (
        said("errors", "{host} did not answer within {seconds} s."),
        said("errors", "Check the network, then try again."),
    ),
    "tls": (
        said("errors", "The connection to {host} is not safe: {reason}."),
        said(
            "errors",
            "Nothing was sent. Ask the network's administrator whether a proxy opens encrypted traffic.",
        ),
    ),
    "too_large": (
        said("errors", "{host} sent more than {limit_mb} MB."),
        said("errors", "WeChat's media are smaller; check what the address really is."),
    ),
    "too_slow": (
        said("errors", "{host} sends too slowly."),
        said("errors", "Try again when the network is better."),
    ),
    "truncated": (
        said("errors", "{host} stopped in the middle: {received} of {announced} bytes."),
        said("errors", "Try again."),
    ),
    "unreachable": (
        said("errors", "There is no way to {host} from this computer."),
        said("errors", "Check the network, then try again."),
    ),
    "video_url_refused": (
        said("errors", "WeChat named an address for the video that wxdesk does not open: {host}."),
        said("errors", "Only https addresses on the public network are opened."),
    ),
    "wrong_shape": (
        said("errors", "{host} answered without “{missing}”."),
        said("errors", "It may not be WeChat's API. Check the account's API host."),
    ),
}

TLS_REASONS: dict[str, str] = {
    "expired": said("errors", "its certificate has expired"),
    "other": said("errors", "no common way of encrypting was found"),
    "protocol": said("errors", "it offers only an outdated way of encrypting"),
    "self_signed": said("errors", "it signed its certificate itself"),
    "untrusted": said("errors", "nobody this computer trusts vouches for it"),
    "wrong_host": said("errors", "its certificate belongs to another host"),
}
_BUG = (
    said("errors", "wxdesk has a bug."),
    said("errors", "Your work is safe. Copy the report and send it to the developers: it holds no secrets."),
)


def tell(error: BaseException, translate: Translate) -> Told:
    """The sentence, remedy and small print for any error; one that wxdesk did not raise on purpose is a bug of ours."""
    if isinstance(error, ApiError):
        return _tell_api(error, translate)
    if isinstance(error, WxdeskError):
        sentence, remedy = ERRORS[error.code]
        fields = {name: _shown(name, value, translate) for name, value in error.fields.items()}
        if sentence.startswith("{place}"):  # “the system's keyring”; a host's name keeps its small letter
            fields["place"] = fields["place"][:1].upper() + fields["place"][1:]
        return Told(
            translate("errors", sentence).format(**fields),
            translate("errors", remedy).format(**fields),
            error.code,
        )
    sentence, remedy = _BUG
    return Told(translate("errors", sentence), translate("errors", remedy), type(error).__name__)


def _tell_api(error: ApiError, translate: Translate) -> Told:
    from wxdesk.wording.api_errors import (
        fields_of,
        sentence_and_remedy,
    )  # pages of text, read when WeChat refuses something

    sentence, remedy = sentence_and_remedy(error.errcode)
    fields = fields_of(error, translate)
    small = [str(error.errcode), error.fields["text"]]
    if error.fields["rid"]:
        small.append(f"rid {error.fields['rid']}")
    if error.fields["rid_time"]:
        small.append(clock_time(error.fields["rid_time"]))
    return Told(
        translate("codes", sentence).format(**fields),
        translate("codes", remedy).format(**fields),
        " · ".join(part for part in small if part),
    )


def _shown(name: str, value: Any, translate: Translate) -> str:
    if name == "reason" and value in TLS_REASONS:
        return translate("errors", TLS_REASONS[value])
    if name == "place":
        from wxdesk.wording.states import PLACES

        return translate("states", PLACES[value]) if value in PLACES else str(value)
    if name == "free_bytes":
        return size(value)
    if name == "announced" and value is None:
        return "?"
    if name == "covers":
        return str(value) or "–"
    if name == "stray":
        return f" ({value})" if value else ""
    return str(value)
