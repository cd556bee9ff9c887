"""Accounts, their secrets, the keyring, the sandbox."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "account_name_empty": (
        tr_noop("errors", "The account needs a name."),
        tr_noop("errors", "Type one that your colleagues recognise."),
    ),
    "account_name_long": (
        tr_noop("errors", "The account's name is longer than {limit} characters."),
        tr_noop("errors", "Type a shorter one."),
    ),
    "account_name_taken": (
        tr_noop("errors", "There is already an account called {name}."),
        tr_noop("errors", "Choose another name."),
    ),
    "account_not_chosen": (
        tr_noop("errors", "It is not clear which account is meant."),
        tr_noop("errors", "Name it with --account. There are: {names}."),
    ),
    "account_unknown": (
        tr_noop("errors", "There is no account called {name}."),
        tr_noop("errors", "Look it up in the list of accounts."),
    ),
    "accounts_full": (
        tr_noop("errors", "There are {limit} accounts already."),
        tr_noop("errors", "Remove one that is not needed any more."),
    ),
    "api_base_invalid": (
        tr_noop("errors", "“{text}” is not the address of an API host."),
        tr_noop("errors", "Write it as https://api.weixin.qq.com, without a path."),
    ),
    "api_base_plain_http": (
        tr_noop("errors", "{host} would receive the AppSecret unencrypted."),
        tr_noop("errors", "Use https; plain http is only for this computer."),
    ),
    "api_base_this_computer": (
        tr_noop(
            "errors", "The account's AppSecret or token was about to go to {host}, which is this computer."
        ),
        tr_noop(
            "errors",
            "If a tunnel or relay of yours is there, tick “The API host is a tunnel or relay of mine” in the account; "
            "on the command line, give --local-relay. Otherwise set its API host to https://api.weixin.qq.com.",
        ),
    ),
    "appid_shape": (
        tr_noop("errors", "“{text}” is not an AppID."),
        tr_noop(
            "errors",
            "An AppID is wx and 16 digits or letters a-f. The WeChat Developer Platform shows it under My Services.",
        ),
    ),
    "appid_taken": (
        tr_noop("errors", "This AppID is already saved as {name}."),
        tr_noop("errors", "Edit that account instead."),
    ),
    "appid_of_sandbox": (
        tr_noop("errors", "This AppID belongs to the built-in sandbox."),
        tr_noop("errors", "Open the sandbox from the account menu."),
    ),
    "consent_needed": (
        tr_noop(
            "errors", "This account uses the classic token, and fetching it ends the one that is in use now."
        ),
        tr_noop("errors", "Fetch it on the Tokens page, after agreeing with whoever runs the servers."),
    ),
    "fault_unknown": (
        tr_noop("errors", "The sandbox knows no fault called {name}."),
        tr_noop("errors", "Use one of the names that “wxdesk-cli sandbox --help” lists."),
    ),
    "port_taken": (
        tr_noop("errors", "Port {port} of this computer is in use."),
        tr_noop("errors", "Choose another one, or none to get a free one."),
    ),
    "proxy_invalid": (
        tr_noop("errors", "“{text}” is not the address of a proxy."),
        tr_noop("errors", "Write it as http://proxy.example:8080, or leave it empty."),
    ),
    "proxy_with_password": (
        tr_noop("errors", "wxdesk does not keep a proxy's password."),
        tr_noop("errors", "Use a proxy that lets this computer through without one."),
    ),
    "safe_domain_shape": (
        tr_noop("errors", "“{text}” is not a JS interface safe domain."),
        tr_noop(
            "errors",
            "Write the host name alone, such as h5.example.com: no https://, no port, no IP address.",
        ),
    ),
    "sandbox_secret_elsewhere": (
        tr_noop("errors", "A sandbox secret was about to go to {host}."),
        tr_noop("errors", "Sandbox accounts work on this computer only."),
    ),
    "secret_empty": (
        tr_noop("errors", "The AppSecret is missing."),
        tr_noop(
            "errors",
            "Ask whoever runs the servers for the one in use. WeChat shows an AppSecret only once, at a reset, and a "
            "reset stops every server that uses it.",
        ),
    ),
    "secret_is_appid": (
        tr_noop("errors", "This is an AppID, not an AppSecret."),
        tr_noop(
            "errors",
            "Ask whoever runs the servers for the AppSecret in use. WeChat shows it only once, at a reset, and a reset "
            "stops every server that uses it.",
        ),
    ),
    "secret_too_long": (
        tr_noop("errors", "The secret is longer than the {limit} characters that {place} takes."),
        tr_noop("errors", "An AppSecret has 32 characters. Copy it again from where your company keeps it."),
    ),
    "secret_shape": (
        tr_noop(
            "errors", "This is not an AppSecret: it has {length} characters, or others than 0-9 and a-f."
        ),
        tr_noop(
            "errors",
            "An AppSecret has 32 characters. Copy it again from where your company keeps it, without spaces.",
        ),
    ),
    "keyring_failed": (
        tr_noop("errors", "{place} did not do what was asked."),
        tr_noop("errors", "Open it once by its own program, then try again."),
    ),
    "keyring_locked": (
        tr_noop("errors", "{place} is locked."),
        tr_noop("errors", "Unlock it, then try again."),
    ),
    "keyring_timeout": (
        tr_noop("errors", "{place} did not answer within {seconds} s."),
        tr_noop("errors", "It may be waiting for its password in another window. Unlock it, then try again."),
    ),
    "keyring_not_kept": (
        tr_noop("errors", "{place} took the secret and did not keep it."),
        tr_noop("errors", "Nothing was saved. Check its settings, then try again."),
    ),
    "secret_missing": (
        tr_noop("errors", "The AppSecret of {name} is not on this computer."),
        tr_noop("errors", "Edit the account and type it again."),
    ),
}
