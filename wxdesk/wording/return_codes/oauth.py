"""Logging in with WeChat: OAuth in pages."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

OAUTH: dict[str, Explanation] = {
    "10003": Explanation(
        said("codes", "The page's domain is not the one set for page authorisation."),
        (
            said("codes", "Another sub-domain is set (with or without www.), or http:// was put before it."),
            said("codes", "redirect_uri holds a port or an invisible character."),
            said("codes", "The AppID in the link is another account's, or a test account's."),
        ),
        said("codes", "Set the bare host name under page authorisation domains of the account in the link."),
    ),
    "10004": Explanation(
        said("codes", "The account is blocked, so nobody can log in with it."),
        (said("codes", "WeChat punished the account."),),
        said("codes", "An administrator finds the reason in the console's notices."),
    ),
    "10005": Explanation(
        said("codes", "The account has no right to this kind of login."),
        (
            said("codes", "It is no verified service account."),
            said("codes", "The AppID of a website, an app or a mini program was used."),
        ),
        said("codes", "Use a verified service account with snsapi_base or snsapi_userinfo."),
    ),
    "10006": Explanation(
        said("codes", "The user must follow the test account first."),
        (said("codes", "A test account lets only its followers log in."),),
        said("codes", "Scan the test account's QR code, follow it, then try again."),
    ),
    "10009": Explanation(
        said("codes", "The user logged in too often within a short time."),
        (said("codes", "The page sends the user to the login again and again."),),
        said("codes", "Wait a little; keep the login in a session."),
    ),
    "10010": Explanation(
        said("codes", "The login link has no scope."),
        (said("codes", "The parameter is empty or in the wrong place."),),
        said("codes", "Put the parameters in the documentation's order, with #wechat_redirect at the end."),
    ),
    "10011": Explanation(
        said("codes", "The login link has no redirect_uri."),
        (said("codes", "It was not encoded, so that a & cut it off."),),
        said("codes", "Encode the address with encodeURIComponent."),
    ),
    "10012": Explanation(
        said("codes", "The login link has no AppID."),
        (said("codes", "The configuration of this environment is empty."),),
        said("codes", "Put in the account's AppID."),
    ),
    "10013": Explanation(
        said("codes", "The login link has no state."),
        (said("codes", "The parameter is empty."),),
        said("codes", "Send a state of letters and digits, 128 at most."),
    ),
    "10015": Explanation(
        said("codes", "The account has not authorised the third-party platform."),
        (said("codes", "The authorisation was withdrawn."),),
        said("codes", "An administrator authorises the platform anew."),
    ),
    "10016": Explanation(
        said("codes", "This is the AppID of an app on the open platform, not of an Official Account."),
        (said("codes", "The two AppIDs were mixed up."),),
        said("codes", "Use the Official Account's AppID in the login link."),
    ),
    "oauth.redirect_uri": Explanation(
        said("codes", "The address to come back to is not one that this app may use."),
        (
            said(
                "codes",
                "The domain set in the open platform's console is another one, or has http:// before it.",
            ),
            said("codes", "redirect_uri was not encoded."),
        ),
        said("codes", "Set the bare host name as the authorisation callback domain."),
    ),
    "oauth.scope": Explanation(
        said("codes", "The scope is wrong for this AppID."),
        (
            said("codes", "snsapi_login is for websites, snsapi_userinfo for pages inside WeChat."),
            said("codes", "The account has no right to it."),
        ),
        said("codes", "Take the scope that belongs to the kind of the AppID."),
    ),
    "40003": Explanation(
        said("codes", "This OpenID is not known to the account."),
        (
            said("codes", "It was obtained under another AppID: every account gives a user another OpenID."),
            said("codes", "A UnionID or a letter in the wrong case was sent."),
            said("codes", "In WeCom: the UserID is not in the address book."),
        ),
        said("codes", "Take the OpenID that was obtained with this account's AppID."),
    ),
    "40029": Explanation(
        said("codes", "The login code is not valid."),
        (
            said("codes", "It belongs to another AppID than the one in the call."),
            said("codes", "It was used before, or is older than five minutes."),
            said("codes", "The page was loaded again with an old code in its address."),
        ),
        said("codes", "Send the user through the login again, and use each code once."),
    ),
    "40030": Explanation(
        said("codes", "The refresh_token is not valid."),
        (said("codes", "It is older than 30 days, or belongs to another AppID."),),
        said("codes", "Send the user through the login again."),
    ),
    "40163": Explanation(
        said("codes", "The login code was used already."),
        (
            said("codes", "The page sends the request twice: a double tap, a reload, or a redirect."),
            said("codes", "The address with ?code= was shared or kept as a bookmark."),
            said("codes", "A proxy or a retry repeats the call."),
        ),
        said(
            "codes", "Take the code out of the address after the first use, and keep the login in a session."
        ),
    ),
    "40226": Explanation(
        said("codes", "WeChat blocks this user's login as risky."),
        (said("codes", "The user's WeChat account is marked."),),
        said("codes", "Let the user ask WeChat's customer service."),
    ),
    "41003": Explanation(
        said("codes", "The call held no refresh_token."),
        (said("codes", "It was not stored at the login."),),
        said("codes", "Store it at the login, or send the user through it again."),
    ),
    "41008": Explanation(
        said("codes", "The call held no login code."),
        (said("codes", "The user refused, or the page was opened without the login."),),
        said("codes", "Send the user to the login where no code came along."),
    ),
    "41009": Explanation(
        said("codes", "The call held no OpenID."),
        (said("codes", "The login failed, and its error was not looked at."),),
        said("codes", "Look at the answer of the login first."),
    ),
    "42002": Explanation(
        said("codes", "The refresh_token has expired."),
        (said("codes", "It lives 30 days."),),
        said("codes", "Send the user through the login again."),
    ),
    "42003": Explanation(
        said("codes", "The login code has expired."),
        (said("codes", "It lives five minutes."),),
        said("codes", "Use the code at once; else send the user through the login again."),
    ),
    "50001": Explanation(
        said("codes", "The user has not agreed to this."),
        (
            said("codes", "The login asked for snsapi_base, but the call needs snsapi_userinfo."),
            said("codes", "The user withdrew consent."),
        ),
        said("codes", "Ask for snsapi_userinfo, and let the user agree."),
    ),
    "50005": Explanation(
        said("codes", "The user does not follow the account."),
        (said("codes", "The user stopped following it."),),
        said("codes", "Let the user follow the account."),
    ),
}
