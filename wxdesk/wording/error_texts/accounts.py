"""Accounts, their secrets, the keyring, the sandbox."""

from wxdesk.wording import said

ERRORS: dict[str, tuple[str, str]] = {
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
    "api_base_this_computer": (
        said("errors", "The account's AppSecret or token was about to go to {host}, which is this computer."),
        said(
            "errors",
            "If a tunnel or relay of yours is there, tick “The API host is a tunnel or relay of mine” in the account; "
            "on the command line, give --local-relay. Otherwise set its API host to https://api.weixin.qq.com.",
        ),
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
    "consent_needed": (
        said(
            "errors", "This account uses the classic token, and fetching it ends the one that is in use now."
        ),
        said("errors", "Fetch it on the Tokens page, after agreeing with whoever runs the servers."),
    ),
    "fault_unknown": (
        said("errors", "The sandbox knows no fault called {name}."),
        said("errors", "Use one of the names that “wxdesk-cli sandbox --help” lists."),
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
}
