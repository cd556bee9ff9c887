"""Forwarding saved files."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "forward_accept_shape": (
        tr_noop("errors", "“{text}” is not a rule for what counts as accepted."),
        tr_noop(
            "errors",
            "Write a field of the answer and its value, such as code=0; ~ and a text in the answer; or 2xx.",
        ),
    ),
    "forward_credential_empty": (
        tr_noop("errors", "The credential is missing."),
        tr_noop("errors", "Type or paste it; it is kept in the system's keyring."),
    ),
    "forward_credential_name": (
        tr_noop("errors", "A credential cannot be called so."),
        tr_noop("errors", "Use letters, digits and . _ : -, at most 60."),
    ),
    "forward_credential_shape": (
        tr_noop("errors", "This credential cannot be sent as a header."),
        tr_noop(
            "errors", "Write it as Bearer TOKEN, Basic user:password or Header-Name: value, in plain ASCII."
        ),
    ),
    "forward_extra_shape": (
        tr_noop("errors", "“{text}” is not a field and its value."),
        tr_noop("errors", "Write it as name=value."),
    ),
    "forward_extra_twice": (
        tr_noop("errors", "The field {name} is there twice."),
        tr_noop("errors", "Leave one of them out, or call it something else."),
    ),
    "forward_field_empty": (
        tr_noop("errors", "The file's field has no name."),
        tr_noop("errors", "Type the one that the endpoint expects, often fileData or file."),
    ),
    "forward_header_ours": (
        tr_noop("errors", "wxdesk sets the header {name} itself."),
        tr_noop("errors", "Leave it out."),
    ),
    "forward_header_secret": (
        tr_noop(
            "errors", "The header {name} looks like a credential, and those are kept in the keyring only."
        ),
        tr_noop("errors", "Leave it out here, and save it as the endpoint's credential."),
    ),
    "forward_header_shape": (
        tr_noop("errors", "“{text}” is not a header and its value."),
        tr_noop("errors", "Write it as Name=value, in plain ASCII."),
    ),
    "forward_jobs_range": (
        tr_noop("errors", "“{text}” is not a number of simultaneous uploads."),
        tr_noop("errors", "Choose {least} to {most}."),
    ),
    "forward_nothing": (
        tr_noop("errors", "There are no files in {folder}."),
        tr_noop("errors", "Choose the folder that media were saved to."),
    ),
    "forward_plain_http": (
        tr_noop("errors", "{host} would receive the files unencrypted."),
        tr_noop("errors", "Use https, or agree to plain http if the network between is your own."),
    ),
    "forward_template_name": (
        tr_noop("errors", "“{name}” in braces is nothing that can be filled in here."),
        tr_noop("errors", "There are: {known}."),
    ),
    "forward_template_shape": (
        tr_noop("errors", "The braces of “{text}” do not match."),
        tr_noop("errors", "Put a name between two braces; a brace itself is written twice."),
    ),
    "forward_url_invalid": (
        tr_noop("errors", "“{text}” is not the address of an endpoint."),
        tr_noop("errors", "Write it as https://host/path."),
    ),
    "forward_credential_missing": (
        tr_noop("errors", "There is no credential called {name} on this computer."),
        tr_noop("errors", "Save it first."),
    ),
    "forward_running": (
        tr_noop("errors", "These files are being forwarded to {host} already."),
        tr_noop("errors", "Wait for it to finish, or close the other wxdesk."),
    ),
    "forwards_damaged": (
        tr_noop("errors", "The record of what was forwarded was damaged; it was put aside as {path}."),
        tr_noop(
            "errors",
            "The files are safe. Forwarding again sends all of them, with the same Idempotency-Key as before.",
        ),
    ),
    "forward_busy": (
        tr_noop("errors", "{host} is busy (HTTP {status})."),
        tr_noop("errors", "Try again later, or send fewer files at a time."),
    ),
    "forward_denied": (
        tr_noop("errors", "{host} does not let this computer in (HTTP {status})."),
        tr_noop("errors", "Check the credential, and whether it may upload there."),
    ),
    "forward_not_found": (
        tr_noop("errors", "{host} knows no such address (HTTP {status})."),
        tr_noop("errors", "Check the endpoint's path."),
    ),
    "forward_redirected": (
        tr_noop("errors", "{host} pointed to another address (HTTP {status}); wxdesk does not follow."),
        tr_noop("errors", "Ask where it leads, and type that address if it is the right one."),
    ),
    "forward_refused": (
        tr_noop("errors", "{host} answered and did not accept the file: {said}"),
        tr_noop("errors", "Look at its answer. If it means yes, set what counts as accepted."),
    ),
    "forward_status": (
        tr_noop("errors", "{host} did not take the file (HTTP {status})."),
        tr_noop("errors", "Try again; if it stays so, ask whoever runs the endpoint."),
    ),
    "forward_too_large": (
        tr_noop("errors", "The file is too large for {host} (HTTP 413)."),
        tr_noop("errors", "Ask whoever runs the endpoint to raise its limit."),
    ),
    "forward_unconfirmed": (
        tr_noop("errors", "{host} answered, and whether that means yes is not understood: {said}"),
        tr_noop(
            "errors", "Say what counts as accepted. Its answers are then judged again; nothing is sent twice."
        ),
    ),
}
