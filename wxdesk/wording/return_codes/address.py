"""Addresses: the IP whitelist and its confirmations."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

_WHITELIST = said(
    "codes",
    "Ask an administrator to add the address to the IP whitelist; it takes effect after 5-10 minutes.",
)

ADDRESS: dict[str, Explanation] = {
    "40164": Explanation(
        said("codes", "The call came from an address that is not on the account's IP whitelist."),
        (
            said(
                "codes", "The server is new, or its outgoing address changed (dial-up, cloud gateway, proxy)."
            ),
            said("codes", "The address that was added is an inner one, or what an IPv6 site showed."),
            said("codes", "The whitelist was changed less than ten minutes ago."),
            said("codes", "The whitelist of another account was changed."),
        ),
        _WHITELIST,
    ),
    "40090": Explanation(
        said("codes", "WeChat takes this call only from known addresses."),
        (said("codes", "The server's outgoing address is not registered."),),
        _WHITELIST,
    ),
    "45035": Explanation(
        said("codes", "The call came from an address that is not on the IP whitelist."),
        (
            said("codes", "The same as 40164, for shops and channels."),
            said("codes", "The server's outgoing address changed."),
        ),
        _WHITELIST,
    ),
    "48017": Explanation(
        said("codes", "The call went to an address that WeChat has retired."),
        (said("codes", "The server pins api.weixin.qq.com to an old IP, in its hosts file or firewall."),),
        said("codes", "Remove the pinned address and let DNS answer."),
    ),
    "61004": Explanation(
        said("codes", "The call came from an address that is not registered."),
        (
            said("codes", "A third-party platform's server has a new outgoing address."),
            said("codes", "The account's IP whitelist lacks the server."),
        ),
        said(
            "codes",
            "Add the address: for a platform in the open platform's console, else in the account's IP whitelist.",
        ),
    ),
    "89501": Explanation(
        said("codes", "WeChat waits for an administrator to confirm the server's address."),
        (said("codes", "A confirmation was sent to the administrators' phones, and nobody has answered."),),
        said("codes", "Ask one to confirm the message on the phone, then try again."),
    ),
    "89503": Explanation(
        said("codes", "An administrator must confirm the server's address."),
        (said("codes", "The AppSecret was used from an address that WeChat has not seen yet."),),
        said("codes", "Ask one to confirm the message on the phone, then try again."),
    ),
    "89506": Explanation(
        said("codes", "An administrator refused the server's address twice."),
        (said("codes", "The administrator did not know whose server it is."),),
        said("codes", "Tell the administrator whose server it is; WeChat asks again after 24 hours."),
    ),
    "89507": Explanation(
        said("codes", "An administrator refused the server's address."),
        (said("codes", "The administrator did not know whose server it is."),),
        said("codes", "Tell the administrator whose server it is; WeChat asks again after one hour."),
    ),
}
