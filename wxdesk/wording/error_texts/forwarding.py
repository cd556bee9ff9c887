"""Forwarding saved files."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "forward_accept_shape": (
        tr_noop("errors", "“{text}” is not a valid acceptance rule."),
        tr_noop(
            "errors",
            "Enter a response field and its value, such as code=0; or ~ and a text from the response; or 2xx.",
        ),
    ),
    "forward_credential_empty": (
        tr_noop("errors", "The credential is missing."),
        tr_noop("errors", "Type or paste it; it is stored only in the system keyring."),
    ),
    "forward_credential_name": (
        tr_noop("errors", "Invalid credential name."),
        tr_noop("errors", "Use letters, digits and . _ : - (at most 60 characters)."),
    ),
    "forward_credential_shape": (
        tr_noop("errors", "This credential cannot be sent as a header."),
        tr_noop("errors", "Use Bearer TOKEN, Basic user:password or Header-Name: value, in ASCII."),
    ),
    "forward_extra_shape": (
        tr_noop("errors", "“{text}” is not a name=value pair."),
        tr_noop("errors", "Use name=value."),
    ),
    "forward_extra_twice": (
        tr_noop("errors", "The field {name} appears twice."),
        tr_noop("errors", "Remove or rename one of them."),
    ),
    "forward_field_empty": (
        tr_noop("errors", "The file field has no name."),
        tr_noop("errors", "Enter the name the endpoint expects, often fileData or file."),
    ),
    "forward_header_ours": (
        tr_noop("errors", "wxdesk sets the header {name} itself."),
        tr_noop("errors", "Remove it."),
    ),
    "forward_header_secret": (
        tr_noop(
            "errors", "The header {name} looks like a credential; credentials are stored only in the keyring."
        ),
        tr_noop("errors", "Remove it here, and save it as the endpoint's credential."),
    ),
    "forward_header_shape": (
        tr_noop("errors", "“{text}” is not a header (Name=value)."),
        tr_noop("errors", "Use Name=value, in ASCII."),
    ),
    "forward_jobs_range": (
        tr_noop("errors", "“{text}” is not a valid number of parallel uploads."),
        tr_noop("errors", "Choose {least} to {most}."),
    ),
    "forward_nothing": (
        tr_noop("errors", "There are no files in {folder}."),
        tr_noop("errors", "Choose the folder that the media files were saved to."),
    ),
    "forward_plain_http": (
        tr_noop("errors", "{host} would receive the files unencrypted."),
        tr_noop("errors", "Use https, or allow plain http if you control the network in between."),
    ),
    "forward_template_name": (
        tr_noop("errors", "“{name}” in braces cannot be filled in here."),
        tr_noop("errors", "Available: {known}."),
    ),
    "forward_template_shape": (
        tr_noop("errors", "The braces of “{text}” do not match."),
        tr_noop("errors", "Put a name between braces; write a literal brace twice."),
    ),
    "forward_url_invalid": (
        tr_noop("errors", "“{text}” is not an endpoint URL."),
        tr_noop("errors", "Use https://host/path."),
    ),
    "forward_credential_missing": (
        tr_noop("errors", "No credential called {name} is saved on this computer."),
        tr_noop("errors", "Save it first."),
    ),
    "forward_running": (
        tr_noop("errors", "These files are already being forwarded to {host}."),
        tr_noop("errors", "Wait for it to finish, or close the other wxdesk."),
    ),
    "forwards_damaged": (
        tr_noop("errors", "The record of forwarded files was damaged; it was renamed to {path}."),
        tr_noop(
            "errors",
            "Your files are safe. Forwarding again sends all of them, with the same Idempotency-Key as before.",
        ),
    ),
    "forward_busy": (
        tr_noop("errors", "{host} is busy (HTTP {status})."),
        tr_noop("errors", "Try again later, or upload fewer files at a time."),
    ),
    "forward_denied": (
        tr_noop("errors", "{host} denied access (HTTP {status})."),
        tr_noop("errors", "Check the credential, and whether it may upload there."),
    ),
    "forward_not_found": (
        tr_noop("errors", "{host} has no such path (HTTP {status})."),
        tr_noop("errors", "Check the path of the endpoint URL."),
    ),
    "forward_redirected": (
        tr_noop(
            "errors",
            "{host} redirected to another address (HTTP {status}); wxdesk does not follow redirects.",
        ),
        tr_noop("errors", "Find out where it leads; if that is the right address, enter it."),
    ),
    "forward_refused": (
        tr_noop("errors", "{host} responded, but did not accept the file: {said}"),
        tr_noop("errors", "Check its response. If it means success, adjust the acceptance rule."),
    ),
    "forward_status": (
        tr_noop("errors", "{host} rejected the file (HTTP {status})."),
        tr_noop("errors", "Try again; if it persists, contact whoever runs the endpoint."),
    ),
    "forward_too_large": (
        tr_noop("errors", "The file is too large for {host} (HTTP 413)."),
        tr_noop("errors", "Ask whoever runs the endpoint to raise its limit."),
    ),
    "forward_unconfirmed": (
        tr_noop("errors", "{host} responded, but it is unclear whether it accepted the file: {said}"),
        tr_noop(
            "errors",
            "Set what counts as accepted. The responses are then judged again; nothing is sent twice.",
        ),
    ),
}
