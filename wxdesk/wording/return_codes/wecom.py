"""WeCom, where its codes differ or support staff meet them."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

_TRUSTED_ADDRESS = said("codes", "Add the address under trusted IP addresses of the app in WeCom's console.")
_VISIBLE = said("codes", "Widen the app's visible range in WeCom's console.")

WECOM: dict[str, Explanation] = {
    "wecom.40001": Explanation(
        said("codes", "The secret is wrong."),
        (
            said("codes", "It is another app's secret: each app has its own."),
            said("codes", "It was copied with a space, or was renewed."),
        ),
        said("codes", "Copy the secret of this app from WeCom's console."),
    ),
    "wecom.40029": Explanation(
        said("codes", "The login code is not valid."),
        (
            said("codes", "It was used before, or is older than five minutes."),
            said("codes", "It was obtained for another company or app."),
        ),
        said("codes", "Send the user through the login again, and use each code once."),
    ),
    "wecom.40056": Explanation(
        said("codes", "There is no such app in this company."),
        (said("codes", "The agentid belongs to another company, or the app was deleted."),),
        said("codes", "Copy the agentid from the app's page in WeCom's console."),
    ),
    "40058": Explanation(
        said("codes", "A parameter is not valid; the errmsg names it."),
        (said("codes", "It is missing, too long, or of another kind."),),
        said("codes", "Mend the parameter that the errmsg names."),
    ),
    "40063": Explanation(
        said("codes", "A parameter is empty."),
        (said("codes", "The JSON stands at another level, or was sent as a form."),),
        said("codes", "Compare what is sent with the documentation."),
    ),
    "40082": Explanation(
        said("codes", "The suite_access_token is not valid."),
        (said("codes", "It has expired, or belongs to another suite."),),
        said("codes", "Fetch a new one with the newest suite_ticket."),
    ),
    "40084": Explanation(
        said("codes", "The permanent code of the company is not valid."),
        (said("codes", "The company withdrew the authorisation, or gave it anew."),),
        said("codes", "Let the company authorise the app anew."),
    ),
    "40085": Explanation(
        said("codes", "The suite_ticket is not valid."),
        (said("codes", "WeCom's pushes no longer arrive, so that an old one is used."),),
        said("codes", "Store each suite_ticket that WeCom sends, and use the newest."),
    ),
    "wecom.40091": Explanation(
        said("codes", "The secret is not this company's."),
        (said("codes", "Another company's or app's secret was used."),),
        said("codes", "Copy the secret of this app from WeCom's console."),
    ),
    "40093": Explanation(
        said("codes", "WeCom computed another signature than the one in wx.agentConfig or wx.config."),
        (
            said(
                "codes",
                "The company's ticket and the app's were swapped: agentConfig needs the app's (type=agent_config).",
            ),
            said("codes", "Another address was signed: with what follows #, or without the whole query."),
            said("codes", "The ticket has expired."),
        ),
        said("codes", "Sign location.href without its # part, with the app's own ticket."),
    ),
    "40096": Explanation(
        said("codes", "There is no such external contact."),
        (said("codes", "The ID comes from another company, or the contact was deleted."),),
        said("codes", "Take the ID from this company's customer list."),
    ),
    "wecom.42009": Explanation(
        said("codes", "The suite_access_token has expired."),
        (said("codes", "It is older than two hours."),),
        said("codes", "Fetch a new one."),
    ),
    "42012": Explanation(
        said("codes", "The app's ticket is wrong or empty."),
        (
            said("codes", "The ticket was fetched with another app's token."),
            said("codes", "agentid and ticket belong to different apps."),
        ),
        said("codes", "Fetch the ticket with the token of the very app that the page names."),
    ),
    "wecom.45009": Explanation(
        said("codes", "Too many calls: WeCom counts each minute, hour and day."),
        (
            said(
                "codes",
                "The token or ticket is fetched for every page view; a ticket may be fetched 100 times an hour per "
                "app.",
            ),
        ),
        said("codes", "Cache both for two hours; wait before the next call."),
    ),
    "wecom.45033": Explanation(
        said("codes", "Too many calls at the same time."),
        (said("codes", "Many threads or servers call at once."),),
        said("codes", "Call one after another."),
    ),
    "wecom.48002": Explanation(
        said("codes", "The app has no right to this call."),
        (
            said("codes", "Another app's or the address book's secret is needed for it."),
            said("codes", "The right is not granted to the app in WeCom's console."),
        ),
        said("codes", "Grant the right to the app, or call with the right app's secret."),
    ),
    "wecom.48003": Explanation(
        said("codes", "The suite does not fit the token."),
        (said("codes", "suite_access_token was made for another suite."),),
        said("codes", "Use the token of this suite."),
    ),
    "wecom.48004": Explanation(
        said("codes", "The company's authorisation is not valid any more."),
        (said("codes", "It was withdrawn."),),
        said("codes", "Let the company authorise the app anew."),
    ),
    "wecom.50001": Explanation(
        said("codes", "The page's domain is not among the app's trusted domains."),
        (said("codes", "Another sub-domain or port was registered."),),
        said("codes", "Register the domain under web authorisation and JS-SDK of the app."),
    ),
    "wecom.50002": Explanation(
        said("codes", "The member is outside the app's range."),
        (said("codes", "The app is not visible to this member."),),
        _VISIBLE,
    ),
    "wecom.50003": Explanation(
        said("codes", "The app is switched off."),
        (said("codes", "Somebody switched it off in WeCom's console."),),
        said("codes", "Switch it on again."),
    ),
    "60011": Explanation(
        said("codes", "The app may not see or change these members."),
        (
            said("codes", "They are outside the app's visible range."),
            said("codes", "Changing members needs the address book's secret."),
        ),
        _VISIBLE,
    ),
    "60020": Explanation(
        said("codes", "The call came from an address that is not among the app's trusted ones."),
        (
            said("codes", "The server is new, or its outgoing address changed."),
            said("codes", "The address was added for another app."),
        ),
        _TRUSTED_ADDRESS,
    ),
    "60111": Explanation(
        said("codes", "There is no such member."),
        (said("codes", "The member left, or the letter case is wrong."),),
        said("codes", "Compare the UserID with the address book."),
    ),
    "80001": Explanation(
        said("codes", "The page's domain is not trusted, or has no ICP filing."),
        (
            said("codes", "The domain is not registered for the app."),
            said("codes", "The filing belongs to another company."),
        ),
        said("codes", "Register a filed domain of the company under web authorisation and JS-SDK."),
    ),
    "81013": Explanation(
        said("codes", "None of the members, departments or tags can be reached."),
        (said("codes", "They do not exist, or are outside the app's range."),),
        _VISIBLE,
    ),
    "82001": Explanation(
        said("codes", "None of the members, departments or tags is valid."),
        (said("codes", "IDs of another company were used."),),
        said("codes", "Compare the IDs with the address book."),
    ),
    "84014": Explanation(
        said("codes", "The member's ticket has expired."),
        (said("codes", "user_ticket lives half an hour."),),
        said("codes", "Send the member through the login again."),
    ),
    "84015": Explanation(
        said("codes", "The member's ticket is not valid."),
        (said("codes", "It does not come from this app's login."),),
        said("codes", "Send the member through the login again."),
    ),
    "84061": Explanation(
        said("codes", "The member and the external contact do not know each other."),
        (said("codes", "One of them deleted the other."),),
        said("codes", "Let the member add the contact again."),
    ),
    "84074": Explanation(
        said("codes", "The app has no right to external contacts."),
        (said("codes", "The right was not granted to the app."),),
        said("codes", "Grant it under customer contact in WeCom's console."),
    ),
    "85004": Explanation(
        said("codes", "Too many trusted domains were set this month."),
        (said("codes", "A company may set 20 a month."),),
        said("codes", "Wait for the next month."),
    ),
    "85005": Explanation(
        said("codes", "The trusted domain did not pass the check of ownership."),
        (said("codes", "The check file is not at the domain's root."),),
        said("codes", "Put WeCom's file at the root and check again."),
    ),
    "91040": Explanation(
        said("codes", "There is no ticket of this type."),
        (said("codes", "type is not agent_config."),),
        said("codes", "Send type=agent_config."),
    ),
    "301002": Explanation(
        said("codes", "The token belongs to another app than the call is about."),
        (said("codes", "agentid and secret belong to different apps."),),
        said("codes", "Take both from the same app."),
    ),
    "670001": Explanation(
        said("codes", "The app is not shared with this company."),
        (said("codes", "The sharing was not set up, or was ended."),),
        said("codes", "Share the app with the company in WeCom's console."),
    ),
    "2000002": Explanation(
        said("codes", "There is no such company."),
        (said("codes", "The CorpID is misspelt, or an AppID was sent."),),
        said("codes", "Copy the CorpID from WeCom's console, under My company."),
    ),
}
