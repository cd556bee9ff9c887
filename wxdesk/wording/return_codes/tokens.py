"""Tokens, tickets and secrets."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

_NEW_TOKEN = said("codes", "Fetch a new access_token and repeat the call once. If that is refused too, stop.")
_COMPARE_APPID = said("codes", "Compare the AppID with the console, letter by letter.")

TOKENS: dict[str, Explanation] = {
    "40001": Explanation(
        said("codes", "The access_token is not the current one, or the AppSecret is wrong."),
        (
            said(
                "codes",
                "Another system or environment fetched a token for the same account, which ended this one.",
            ),
            said("codes", "The token belongs to another account, or comes from the OAuth login."),
            said("codes", "A cached token is used after it was renewed elsewhere."),
            said("codes", "The AppSecret was reset."),
        ),
        said(
            "codes",
            "Let one place fetch the token for everybody, or use stable_token; then repeat the call once.",
        ),
    ),
    "40002": Explanation(
        said("codes", "The grant_type of the call is none that WeChat knows."),
        (
            said("codes", "grant_type is missing or misspelt; for tokens it is client_credential."),
            said("codes", "The OAuth call and the token call were mixed up."),
        ),
        said("codes", "Send the grant_type that the endpoint's documentation names."),
    ),
    "40013": Explanation(
        said("codes", "WeChat does not know this AppID."),
        (
            said("codes", "A letter is wrong, a space came along, or it is the original ID (gh_…)."),
            said("codes", "It is the AppID of another kind of account than this call is for."),
            said("codes", "In WeCom: the CorpID is wrong."),
        ),
        _COMPARE_APPID,
    ),
    "40014": Explanation(
        said("codes", "What was sent as access_token is none."),
        (
            said("codes", "The value is empty, cut short, or encoded once too often."),
            said("codes", "A ticket or an OAuth token was sent in its place."),
            said("codes", "The database column is too short: a token needs room for 512 characters."),
        ),
        said("codes", "Look at the value that is really sent, then fetch a new one."),
    ),
    "40066": Explanation(
        said("codes", "There is no such API at this path."),
        (
            said("codes", "The path is misspelt, or has one slash too many."),
            said("codes", "The API was shut down."),
        ),
        said("codes", "Compare the path with the documentation."),
    ),
    "40125": Explanation(
        said("codes", "The AppSecret is not this account's, or was reset."),
        (
            said("codes", "Somebody reset it in the console; the old one ended at once."),
            said("codes", "It was copied with a space, or belongs to another account."),
        ),
        said("codes", "Ask whoever administers the account for the present one, and put it on every server."),
    ),
    "40243": Explanation(
        said("codes", "The AppSecret is frozen."),
        (said("codes", "An administrator froze it in the console."),),
        said("codes", "An administrator can unfreeze it in the console; it takes about ten minutes."),
    ),
    "41001": Explanation(
        said("codes", "The call held no access_token."),
        (
            said("codes", "Fetching the token failed, and its error was not looked at."),
            said("codes", "It was sent in the body; it belongs into the address, after the ?."),
        ),
        said("codes", "Log the answer of the token call, and send the token in the address."),
    ),
    "41002": Explanation(
        said("codes", "The call held no AppID."),
        (
            said("codes", "stable_token was sent a form; it takes JSON only."),
            said("codes", "The configuration of this environment is empty."),
        ),
        said("codes", "Log what is sent. For stable_token, send a JSON body."),
    ),
    "41004": Explanation(
        said("codes", "The call held no AppSecret."),
        (
            said("codes", "The configuration of this environment is empty."),
            said("codes", "The parameter has another name: it is called secret."),
        ),
        said("codes", "Fill in the AppSecret and log the names (not the values) that are sent."),
    ),
    "42001": Explanation(
        said("codes", "The access_token has expired."),
        (
            said("codes", "It is older than its expires_in, two hours at most."),
            said("codes", "The cache lives longer than the token, or the server's clock is wrong."),
            said("codes", "Another system fetched a new one."),
        ),
        said("codes", "Renew it some minutes before its end; on 42001 renew and repeat once."),
    ),
    "42007": Explanation(
        said("codes", "The user changed the password or withdrew consent, and the login tokens ended."),
        (
            said("codes", "The user changed the WeChat password."),
            said("codes", "In WeCom: the pre_auth_code has expired."),
        ),
        said("codes", "Send the user through the authorisation again."),
    ),
    "45063": Explanation(
        said("codes", "This call is for mini programs, and the token is not a mini program's."),
        (said("codes", "The Official Account's token was used."),),
        said("codes", "Use the token of the mini program's own AppID."),
    ),
    "48012": Explanation(
        said("codes", "The token that was sent is not valid for this call."),
        (said("codes", "A token of another kind or another account was used."),),
        _NEW_TOKEN,
    ),
    "49001": Explanation(
        said("codes", "The AppID in the call and the token belong to different accounts."),
        (said("codes", "Configurations of two environments were mixed."),),
        said("codes", "Take both from the same account."),
    ),
    "62001": Explanation(
        said("codes", "The call is about an app that the token does not belong to."),
        (said("codes", "The AppID in the call is another account's."),),
        said("codes", "Take the AppID and the token from the same account."),
    ),
    "40188": Explanation(
        said("codes", "The scope that was asked for is none that WeChat knows."),
        (said("codes", "The scope is misspelt, or of another kind of login."),),
        said("codes", "For pages inside WeChat use snsapi_base or snsapi_userinfo."),
    ),
    "40131": Explanation(
        said("codes", "The ticket was asked for too often."),
        (said("codes", "Each page view fetches a ticket; nothing is cached."),),
        said("codes", "Cache the ticket for two hours and share it between servers."),
    ),
    "0": Explanation(
        said("codes", "Success: this is no error."),
        (said("codes", "A log shows every answer, also the good ones."),),
        said("codes", "Look for a line with another code."),
    ),
    "-1": Explanation(
        said("codes", "WeChat is busy."),
        (
            said("codes", "A short disturbance on WeChat's side."),
            said("codes", "A parameter that WeChat cannot handle at all, if it comes every time."),
        ),
        said("codes", "Try again in a moment, each time after a longer wait, three times at most."),
    ),
    "-1000": Explanation(
        said("codes", "WeChat's server failed inside."),
        (said("codes", "A short disturbance; seen with getticket."),),
        said("codes", "Try again in a moment. If it stays, report it to WeChat with the rid."),
    ),
}
