"""Accounts, their secrets, the keyring, the sandbox."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "account_name_empty": (
        tr_noop("errors", "Enter a name for the account."),
        tr_noop("errors", "Use one that your colleagues recognise."),
    ),
    "account_name_long": (
        tr_noop("errors", "The account's name is longer than {limit} characters."),
        tr_noop("errors", "Type a shorter one."),
    ),
    "account_name_secret": (
        tr_noop(
            "errors", "The account's name contains a secret, which would be saved in a file and displayed."
        ),
        tr_noop("errors", "Type a name, and enter the AppSecret in its own field."),
    ),
    "account_name_taken": (
        tr_noop("errors", "There is already an account called {name}."),
        tr_noop("errors", "Choose another name."),
    ),
    "account_not_chosen": (
        tr_noop("errors", "No account was chosen."),
        tr_noop("errors", "Choose one with --account. Saved accounts: {names}."),
    ),
    "account_unknown": (
        tr_noop("errors", "There is no account called {name}."),
        tr_noop("errors", "Check the list of accounts."),
    ),
    "accounts_full": (
        tr_noop("errors", "There are {limit} accounts already."),
        tr_noop("errors", "Remove one that is not needed any more."),
    ),
    "api_base_invalid": (
        tr_noop("errors", "“{text}” is not an API host."),
        tr_noop("errors", "Write it as https://api.weixin.qq.com, without a path."),
    ),
    "api_base_plain_http": (
        tr_noop("errors", "{host} would receive the AppSecret unencrypted."),
        tr_noop("errors", "Use https; http is allowed only for this computer."),
    ),
    "api_base_this_computer": (
        tr_noop(
            "errors",
            "Blocked: the account's AppSecret or access_token would have been sent to {host}, which is this "
            "computer.",
        ),
        tr_noop(
            "errors",
            "If your own tunnel or relay runs there, tick “The API host is a tunnel or relay of mine” in the "
            "account, or use --local-relay on the command line. Otherwise set the API host to "
            "https://api.weixin.qq.com.",
        ),
    ),
    "appid_shape": (
        tr_noop("errors", "“{text}” is not an AppID."),
        tr_noop(
            "errors",
            "An AppID is wx followed by 16 characters 0-9 or a-f. See WeChat Developer Platform → My Services → "
            "the account → Basic information.",
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
            "errors",
            "This account uses the classic access_token. Fetching a new one invalidates the classic one in use; servers "
            "on stable_token are not affected.",
        ),
        tr_noop("errors", "First agree with whoever runs the servers. Then fetch it on the Tokens page."),
    ),
    "fault_unknown": (
        tr_noop("errors", "The sandbox has no fault called {name}."),
        tr_noop("errors", "Use one of the names that “wxdesk-cli sandbox --help” lists."),
    ),
    "sandbox_accounts": (
        tr_noop("errors", "The sandbox cannot use the accounts in {name}: look at {place}."),
        tr_noop(
            "errors",
            "It takes a JSON list of objects with appid and, where wanted, secret, as the README shows.",
        ),
    ),
    "port_taken": (
        tr_noop("errors", "Port {port} on this computer is in use."),
        tr_noop("errors", "Choose another port, or none to use a free one."),
    ),
    "proxy_invalid": (
        tr_noop("errors", "“{text}” is not a proxy address."),
        tr_noop(
            "errors",
            "Write it as http://proxy.example:8080 or socks5://user@10.0.0.5:1080, or leave it empty.",
        ),
    ),
    "proxy_library": (
        tr_noop("errors", "wxdesk was installed without what the sandbox's proxy needs."),
        tr_noop(
            "errors",
            "Install it with the extra “sandbox-proxy”: uv tool install '.[sandbox-proxy]' in a checkout of wxdesk.",
        ),
    ),
    "proxy_password_shape": (
        tr_noop(
            "errors", "This is not a proxy password: it is empty, too long or has unprintable characters."
        ),
        tr_noop("errors", "A proxy password has at most {limit} bytes, on one line."),
    ),
    "proxy_password_without_user": (
        tr_noop("errors", "A proxy password needs a user name."),
        tr_noop("errors", "Add the user name to the proxy, or leave the password empty."),
    ),
    "proxy_with_password": (
        tr_noop("errors", "The proxy's password must not be part of its address."),
        tr_noop(
            "errors",
            "Leave it out, and use --proxy-password - to enter it. wxdesk keeps it in the system keyring.",
        ),
    ),
    "safe_domain_shape": (
        tr_noop("errors", "“{text}” is not a JS interface safe domain."),
        tr_noop(
            "errors",
            "Enter only the host name, such as h5.example.com: no https://, port or IP address.",
        ),
    ),
    "sandbox_secret_elsewhere": (
        tr_noop("errors", "Blocked: a sandbox AppSecret would have been sent to {host}."),
        tr_noop("errors", "Sandbox accounts work on this computer only."),
    ),
    "secret_empty": (
        tr_noop("errors", "The AppSecret is missing."),
        tr_noop(
            "errors",
            "Ask whoever runs the servers for the one in use. WeChat shows an AppSecret only once, when it is "
            "reset, and a reset stops every server that uses it.",
        ),
    ),
    "secret_is_appid": (
        tr_noop("errors", "This is an AppID, not an AppSecret."),
        tr_noop(
            "errors",
            "Ask whoever runs the servers for the AppSecret in use. WeChat shows it only once, when it is "
            "reset, and a reset stops every server that uses it.",
        ),
    ),
    "secret_too_long": (
        tr_noop("errors", "{place} stores at most {limit} characters. This secret is longer."),
        tr_noop("errors", "An AppSecret has 32 characters. Copy it again from where your company keeps it."),
    ),
    "secret_shape": (
        tr_noop(
            "errors",
            "This is not an AppSecret: it has {length} characters, or contains characters other than 0-9 and "
            "a-f.",
        ),
        tr_noop(
            "errors",
            "An AppSecret has 32 characters. Copy it again from where your company keeps it, without spaces.",
        ),
    ),
    "keyring_failed": (
        tr_noop("errors", "{place} reported an error."),
        tr_noop("errors", "Open it once in its own app, then try again."),
    ),
    "keyring_locked": (
        tr_noop("errors", "{place} is locked."),
        tr_noop("errors", "Unlock it, then try again."),
    ),
    "keyring_timeout": (
        tr_noop("errors", "{place} did not respond within {seconds} s."),
        tr_noop("errors", "It may be waiting for its password in another window. Unlock it, then try again."),
    ),
    "keyring_not_kept": (
        tr_noop("errors", "{place} accepted the secret but did not store it."),
        tr_noop("errors", "Nothing was saved. Check its settings, then try again."),
    ),
    "secret_missing": (
        tr_noop("errors", "The AppSecret of {name} is not stored on this computer."),
        tr_noop("errors", "Edit the account and enter it again."),
    ),
}
