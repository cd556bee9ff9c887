"""What each outcome of a check-up means, and what to do next (may be empty)."""

from wxdesk.wording import tr_noop

_CONSOLE = tr_noop(
    "checkup",
    "An administrator changes it at WeChat Developer Platform → My Services → the account → Basic information "
    "→ Domains and message push.",
)
_TIME = tr_noop("checkup", "Turn on automatic time in the system settings, then check again.")
_UPLOAD = tr_noop(
    "checkup",
    "Put the file as downloaded from WeChat where the domain leads, readable without login or redirect.",
)
_PUSH_SERVER = tr_noop("checkup", "Check the push server's domain name and its firewall.")
_PERMISSIONS = tr_noop(
    "checkup",
    "An administrator sees the permissions at WeChat Developer Platform → My Services → the account; many need a "
    "verified account.",
)
_QUOTA = tr_noop(
    "checkup",
    "Find the system that makes so many calls. The quota resets at 00:00 Beijing time.",
)

OUTCOMES: dict[str, tuple[str, str]] = {
    "not_reached": (tr_noop("checkup", "Not reached: an earlier step failed."), ""),
    "dns_found": (tr_noop("checkup", "{host} is found."), ""),
    "dns_of_proxy": (tr_noop("checkup", "The account's proxy looks the host up, not this computer."), ""),
    "dns_needless": (tr_noop("checkup", "{host} is an IP address: nothing to look up."), ""),
    "way_direct": (tr_noop("checkup", "{host} answers directly, after {ms} ms."), ""),
    "way_by_proxy": (tr_noop("checkup", "{host} answers through the account's proxy, after {ms} ms."), ""),
    "way_connected": (tr_noop("checkup", "Connected to {host}."), ""),
    "way_slow": (
        tr_noop("checkup", "{host} answers slowly, after {ms} ms."),
        tr_noop("checkup", "Check the network, and the account's proxy if it has one."),
    ),
    "tls_trusted": (tr_noop("checkup", "This computer trusts the certificate of {host}."), ""),
    "tls_needless": (tr_noop("checkup", "Not encrypted: {host} is this computer."), ""),
    "clock_right": (tr_noop("checkup", "Within {seconds} s of WeChat's clock."), ""),
    "clock_ahead": (
        tr_noop(
            "checkup",
            "This computer's clock is {off} ahead of WeChat's: a wrong timestamp makes wrong signatures.",
        ),
        _TIME,
    ),
    "clock_behind": (
        tr_noop(
            "checkup",
            "This computer's clock is {off} behind WeChat's: a wrong timestamp makes wrong signatures.",
        ),
        _TIME,
    ),
    "clock_unknown": (tr_noop("checkup", "The response did not tell the time."), ""),
    "secret_kept": (tr_noop("checkup", "Kept in: {place}."), ""),
    "secret_given": (tr_noop("checkup", "Given for this run; not stored."), ""),
    "secret_built_in": (tr_noop("checkup", "Built in: this is the sandbox."), ""),
    "secret_needless": (
        tr_noop("checkup", "None is kept here and none is needed: the access_token comes from elsewhere."),
        "",
    ),
    "asked_with_secret": (tr_noop("checkup", "Shows only in a call with the AppSecret."), ""),
    "appid_known": (tr_noop("checkup", "WeChat knows {appid}."), ""),
    "whitelist_admits": (tr_noop("checkup", "WeChat accepts calls from this computer."), ""),
    "secret_right": (tr_noop("checkup", "WeChat accepts it."), ""),
    "secret_wrong": (
        tr_noop(
            "checkup",
            "WeChat does not accept it ({errcode}): it belongs to another account, or has been reset.",
        ),
        tr_noop(
            "checkup", "Ask the account administrator for the current AppSecret, and save it under Accounts."
        ),
    ),
    "token_got": (
        tr_noop("checkup", "Fetched and accepted; expires in {left}. Tokens in use stay valid."),
        "",
    ),
    "token_replaced": (
        tr_noop(
            "checkup",
            "WeChat rejected the token it had just issued ({errcode}): another system replaced it at that moment.",
        ),
        tr_noop(
            "checkup",
            "Find the system that fetches tokens with force_refresh, and let it use stable_token without it.",
        ),
    ),
    "token_dead": (
        tr_noop(
            "checkup",
            "WeChat rejects the access_token that this account takes from elsewhere ({errcode}): it has been replaced.",
        ),
        tr_noop(
            "checkup",
            "The service that keeps it has to renew it. The Tokens page compares who holds which access_token.",
        ),
    ),
    "token_expired": (
        tr_noop("checkup", "WeChat says that the token it has just issued has expired ({errcode})."),
        tr_noop("checkup", "Check again. If it happens again, ask WeChat and quote the rid."),
    ),
    "exit_seen": (tr_noop("checkup", "WeChat sees {address}."), ""),
    "exit_unknown": (tr_noop("checkup", "WeChat did not tell which IP it saw."), ""),
    "ticket_got": (tr_noop("checkup", "Fetched."), ""),
    "cards_unauthorized": (
        tr_noop("checkup", "This account may not use cards."),
        tr_noop(
            "checkup",
            "Nothing to do unless its pages use cards: an administrator applies for the permission.",
        ),
    ),
    "unauthorized": (tr_noop("checkup", "This account may not use this API ({errcode})."), _PERMISSIONS),
    "unauthorized_here": (tr_noop("checkup", "This account may not use this API ({errcode})."), _PERMISSIONS),
    "quota_unknown": (tr_noop("checkup", "WeChat does not tell it."), ""),
    "quota_left": (tr_noop("checkup", "Calls are left for tokens, tickets and media."), ""),
    "quota_low": (tr_noop("checkup", "More than 90 % of today's calls are used: {name}."), _QUOTA),
    "quota_used_up": (tr_noop("checkup", "Today's calls are used up: {name}."), _QUOTA),
    "permissions_all": (tr_noop("checkup", "This account may make the {count} calls tried."), ""),
    "permissions_lack": (
        tr_noop("checkup", "This account may not: {names}."),
        tr_noop(
            "checkup",
            "Needed only where something uses it. An administrator sees the permissions at WeChat Developer Platform → "
            "My Services → the account; many need a verified account.",
        ),
    ),
    "permissions_essential_lack": (
        tr_noop("checkup", "This account may not: {names}."),
        tr_noop(
            "checkup",
            "Without it media cannot be downloaded. An administrator sees the permissions at WeChat Developer Platform → "
            "My Services → the account; many need a verified account.",
        ),
    ),
    "permissions_unclear": (
        tr_noop("checkup", "No clear answer about: {names}."),
        tr_noop("checkup", "Check again in a few minutes."),
    ),
    "probe_allowed": (tr_noop("checkup", "may be used"), ""),
    "probe_unauthorized": (tr_noop("checkup", "this account may not use it"), ""),
    "probe_used_up": (tr_noop("checkup", "not known: today's calls are used up"), ""),
    "push_reached": (tr_noop("checkup", "WeChat reaches the push server: {addresses}."), ""),
    "push_not_set": (tr_noop("checkup", "No server URL is set: nothing to test (40201)."), ""),
    "push_no_host": (
        tr_noop("checkup", "WeChat cannot find the push server: its domain name has no IP."),
        _PUSH_SERVER,
    ),
    "push_lost": (
        tr_noop("checkup", "The push server does not respond to WeChat: {addresses}, all packets lost."),
        _PUSH_SERVER,
    ),
    "domains_none": (tr_noop("checkup", "None entered for this account."), ""),
    "domains_right": (tr_noop("checkup", "Written correctly: {domains}."), ""),
    "domains_wrong": (tr_noop("checkup", "{domain} will never match: {why}."), _CONSOLE),
    "domains_many": (tr_noop("checkup", "{count} domains; WeChat takes at most 5."), _CONSOLE),
    "domain_right": (tr_noop("checkup", "written correctly"), ""),
    "domain_scheme": (tr_noop("checkup", "it begins with http:// or https://"), ""),
    "domain_space": (tr_noop("checkup", "it contains whitespace"), ""),
    "domain_query": (tr_noop("checkup", "it contains ?, # or @"), ""),
    "domain_wildcard": (tr_noop("checkup", "WeChat takes no * (a domain covers its subdomains)"), ""),
    "domain_port": (tr_noop("checkup", "it contains a port"), ""),
    "domain_dot": (tr_noop("checkup", "it contains Chinese punctuation"), ""),
    "domain_ip": (tr_noop("checkup", "it is an IP address"), ""),
    "domain_spelling": (tr_noop("checkup", "it is not a domain name"), ""),
    "verify_not_given": (tr_noop("checkup", "No file name given (MP_verify_….txt)."), ""),
    "verify_no_domain": (tr_noop("checkup", "No correctly written domain to fetch it from."), ""),
    "verify_name": (
        tr_noop("checkup", "This is not the name of a verification file."),
        tr_noop("checkup", "It is MP_verify_, letters and digits, .txt, as downloaded from WeChat."),
    ),
    "verify_right": (tr_noop("checkup", "{domain} returns the right text."), ""),
    "verify_wrong": (tr_noop("checkup", "{domain}: {why}."), _UPLOAD),
    "verify_unreachable": (
        tr_noop("checkup", "{domain}: {why}."),
        tr_noop("checkup", "Check the domain's DNS, certificate and web server."),
    ),
    "file_right": (tr_noop("checkup", "the right text"), ""),
    "file_missing": (tr_noop("checkup", "the file is missing (HTTP {status})"), ""),
    "file_redirected": (tr_noop("checkup", "redirects to {location}"), ""),
    "file_other": (tr_noop("checkup", "another text than in the file's name, perhaps a web page"), ""),
}
