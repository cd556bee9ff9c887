"""Forwarding saved files."""

from wxdesk.wording import said

ERRORS: dict[str, tuple[str, str]] = {
    "forward_accept_shape": (
        said("errors", "“{text}” is not a rule for what counts as accepted."),
        said(
            "errors",
            "Write a field of the answer and its value, such as code=0; ~ and a text in the answer; or 2xx.",
        ),
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
    "forward_credential_missing": (
        said("errors", "There is no credential called {name} on this computer."),
        said("errors", "Save it first."),
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
    "forward_unconfirmed": (
        said("errors", "{host} answered, and whether that means yes is not understood: {said}"),
        said(
            "errors", "Say what counts as accepted. Its answers are then judged again; nothing is sent twice."
        ),
    ),
}
