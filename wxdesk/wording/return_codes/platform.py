"""Third-party platforms: component tokens, tickets, authorisations."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

_AUTHORISE_AGAIN = said("codes", "An administrator of the account authorises the platform anew.")
_NEWEST_TICKET = said(
    "codes", "Store each component_verify_ticket that WeChat sends (every ten minutes), and use the newest."
)

PLATFORM: dict[str, Explanation] = {
    "40091": Explanation(
        said("codes", "The component_verify_ticket is not valid."),
        (said("codes", "It is older than twelve hours, or another platform's."),),
        _NEWEST_TICKET,
    ),
    "40094": Explanation(
        said("codes", "The platform's AppID or secret is wrong."),
        (
            said("codes", "The secret was reset in the open platform's console."),
            said("codes", "The AppID of an account was used in place of the platform's."),
        ),
        said("codes", "Use component_appid and component_appsecret from the open platform's console."),
    ),
    "41018": Explanation(
        said("codes", "The call held no component_appid."),
        (said("codes", "It was sent in the address; it belongs into the JSON."),),
        said("codes", "Send component_appid in the body."),
    ),
    "41019": Explanation(
        said("codes", "The call held no platform secret."),
        (said("codes", "component_appsecret is missing or misspelt."),),
        said("codes", "Send component_appsecret in the body."),
    ),
    "41020": Explanation(
        said("codes", "The call held no ticket."),
        (said("codes", "No component_verify_ticket has arrived or been stored yet."),),
        said("codes", "Start the pushing of tickets with api_start_push_ticket, and store what comes."),
    ),
    "41021": Explanation(
        said("codes", "The call held no component_access_token."),
        (said("codes", "Fetching it failed, and its error was not looked at."),),
        said("codes", "Log the answer of api_component_token."),
    ),
    "42006": Explanation(
        said("codes", "The component_access_token has expired."),
        (said("codes", "It is older than two hours."),),
        said("codes", "Fetch a new one with the newest ticket."),
    ),
    "61000": Explanation(
        said("codes", "The platform is of another kind than this call is for."),
        (said("codes", "The platform's rights do not include this call."),),
        said("codes", "Check the platform's rights in the open platform's console."),
    ),
    "61001": Explanation(
        said("codes", "The platform's AppID and its kind do not fit."),
        (said("codes", "Another platform's AppID was used."),),
        said("codes", "Use the AppID from the open platform's console."),
    ),
    "61003": Explanation(
        said("codes", "The account has not authorised this platform."),
        (
            said("codes", "The authorisation was withdrawn, or was given to another platform."),
            said("codes", "The AppID in the call is another account's."),
        ),
        _AUTHORISE_AGAIN,
    ),
    "61005": Explanation(
        said("codes", "The component_verify_ticket has expired."),
        (said("codes", "WeChat's pushes no longer arrive, so that an old one is used."),),
        _NEWEST_TICKET,
    ),
    "61006": Explanation(
        said("codes", "The component_verify_ticket is not valid."),
        (
            said(
                "codes",
                "An old or empty one is used: the address for authorisation events does not answer “success”.",
            ),
            said("codes", "It belongs to another platform."),
        ),
        _NEWEST_TICKET,
    ),
    "61007": Explanation(
        said("codes", "The account did not grant this right to the platform."),
        (
            said("codes", "The box was not ticked when it was authorised."),
            said("codes", "The account itself lacks the right, for example because it is not verified."),
            said("codes", "Another platform holds the right: only one may have it."),
        ),
        _AUTHORISE_AGAIN,
    ),
    "61009": Explanation(
        said("codes", "The authorisation code is not valid."),
        (said("codes", "It was used before, or belongs to another platform."),),
        _AUTHORISE_AGAIN,
    ),
    "61010": Explanation(
        said("codes", "The authorisation code has expired."),
        (said("codes", "It was used too late, or a second time."),),
        _AUTHORISE_AGAIN,
    ),
    "61011": Explanation(
        said("codes", "WeChat knows no such platform."),
        (said("codes", "The AppID of an account was used as component_appid."),),
        said("codes", "Use the platform's AppID from the open platform's console."),
    ),
    "61014": Explanation(
        said("codes", "This call needs the component_access_token."),
        (said("codes", "An account's token was sent."),),
        said("codes", "Send the platform's own token."),
    ),
    "61015": Explanation(
        said("codes", "This call needs the account's token, not the platform's."),
        (said("codes", "component_access_token was sent in place of authorizer_access_token."),),
        said("codes", "Send the authorizer_access_token of the account."),
    ),
    "61016": Explanation(
        said("codes", "The platform must confirm this right first."),
        (said("codes", "A new kind of right was added and not confirmed."),),
        said("codes", "Confirm it with the call api_confirm_authorization, or in the console."),
    ),
    "61017": Explanation(
        said("codes", "The account did not grant this kind of right."),
        (said("codes", "The box was not ticked when it was authorised."),),
        _AUTHORISE_AGAIN,
    ),
    "61023": Explanation(
        said("codes", "The account's refresh token is not valid."),
        (
            said("codes", "The account was authorised again, which made a new one."),
            said("codes", "The authorisation was withdrawn."),
        ),
        said("codes", "Store the token of each authorisation event; else have the account authorise anew."),
    ),
    "61024": Explanation(
        said("codes", "This AppID belongs to a third-party platform, whose token is fetched another way."),
        (
            said("codes", "The platform's AppID was used where an account's is wanted."),
            said("codes", "The account is run by a platform, and only its token works."),
        ),
        said("codes", "Use the account's own AppID and AppSecret, or ask the platform for its token."),
    ),
    "61028": Explanation(
        said("codes", "The platform is not published."),
        (said("codes", "It is still being tested: only accounts of its test list may authorise it."),),
        said("codes", "Publish it, or add the account to the test list."),
    ),
    "61029": Explanation(
        said("codes", "The platform must be published again."),
        (said("codes", "Its rights were changed after it was published."),),
        said("codes", "Publish it again in the open platform's console."),
    ),
    "61058": Explanation(
        said("codes", "The ticket is not valid."),
        (said("codes", "It was used before, or has expired."),),
        said("codes", "Fetch a new one."),
    ),
}
