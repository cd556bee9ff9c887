"""Looking things up: rids, quotas, the callback check."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

DIAGNOSIS: dict[str, Explanation] = {
    "76001": Explanation(
        said("codes", "WeChat knows no such rid, or it is older than seven days."),
        (
            said("codes", "The rid is older than seven days."),
            said("codes", "A letter was lost when it was copied."),
        ),
        said("codes", "Let the error happen again and look up the new rid."),
    ),
    "76002": Explanation(
        said("codes", "This is no rid: one is three groups of eight digits or letters a-f."),
        (
            said("codes", "Only a part of it was copied."),
            said("codes", "It is a hint or a req_id."),
        ),
        said("codes", "Copy it whole, from behind “rid:”."),
    ),
    "76003": Explanation(
        said("codes", "This rid belongs to another account."),
        (said("codes", "Another account made the call."),),
        said("codes", "Switch to the account that made the call."),
    ),
    "76021": Explanation(
        said("codes", "There is no quota for this path."),
        (said("codes", "The path lacks its first slash, or holds the host."),),
        said("codes", "Send the path alone, such as /cgi-bin/media/get."),
    ),
    "76022": Explanation(
        said("codes", "WeChat tells this account nothing about this path, or about a call of this kind."),
        (
            said("codes", "The rid belongs to a login (/sns/), whose calls cannot be looked up."),
            said("codes", "The API is not for this kind of account."),
        ),
        said(
            "codes",
            "Ask with the token of the account that makes the calls; look for a login's cause in its errmsg.",
        ),
    ),
    "40201": Explanation(
        said("codes", "The account has no callback address to be checked."),
        (said("codes", "The server configuration in the console is empty or switched off."),),
        said("codes", "Set the server address in the console first."),
    ),
    "40202": Explanation(
        said("codes", "The check has no such action."),
        (said("codes", "action is not dns, ping or all."),),
        said("codes", "Send dns, ping or all."),
    ),
    "40203": Explanation(
        said("codes", "The check knows no such network operator."),
        (said("codes", "check_operator is misspelt."),),
        said("codes", "Send DEFAULT, CHINANET, UNICOM or CAP."),
    ),
}
