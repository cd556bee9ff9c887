"""Messages to users."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

MESSAGES: dict[str, Explanation] = {
    "40037": Explanation(
        said("codes", "There is no such message template."),
        (said("codes", "It belongs to another account, or was deleted."),),
        said("codes", "Copy the template's ID from this account's console."),
    ),
    "40165": Explanation(
        said("codes", "The mini program has no such page."),
        (said("codes", "The path begins with a slash, or the version with it is not published."),),
        said("codes", "Use a path of the published version."),
    ),
    "40166": Explanation(
        said("codes", "The mini program is not linked to this account."),
        (said("codes", "The AppID is wrong, or nobody linked the two."),),
        said("codes", "Link the mini program in the account's console."),
    ),
    "41028": Explanation(
        said("codes", "The form ID is not valid."),
        (said("codes", "Form IDs are no longer used."),),
        said("codes", "Use subscription messages."),
    ),
    "41030": Explanation(
        said("codes", "The mini program has no such page."),
        (said("codes", "The version with it is not published."),),
        said("codes", "Use a path of the published version."),
    ),
    "43004": Explanation(
        said("codes", "The user must follow the account first."),
        (
            said("codes", "The user never followed it, or stopped."),
            said("codes", "On a test account: the tester has not followed it."),
        ),
        said("codes", "Let the user follow the account."),
    ),
    "43019": Explanation(
        said("codes", "The user is on the account's blacklist."),
        (said("codes", "Somebody put the user there."),),
        said("codes", "Take the user off the blacklist in the console."),
    ),
    "43101": Explanation(
        said("codes", "The user did not agree to this message."),
        (
            said("codes", "The user's consent was for one message, and it was sent already."),
            said("codes", "The user refused or withdrew it."),
        ),
        said("codes", "Ask for consent again in the page or the mini program."),
    ),
    "44004": Explanation(
        said("codes", "The message has no text."),
        (said("codes", "content is missing, or stands at the wrong level of the JSON."),),
        said("codes", "Compare the JSON's levels with the documentation."),
    ),
    "45015": Explanation(
        said("codes", "The time in which the user may be answered is over."),
        (
            said("codes", "The user last wrote more than 48 hours ago."),
            said("codes", "The user stopped following."),
        ),
        said("codes", "Send a template or subscription message, or wait until the user writes."),
    ),
    "45047": Explanation(
        said("codes", "As many answers were sent as may follow one message."),
        (said("codes", "The user must write again before more may be sent."),),
        said("codes", "Put the text into fewer messages."),
    ),
    "45065": Explanation(
        said("codes", "This mass message was sent already."),
        (said("codes", "The same clientmsgid was used twice."),),
        said("codes", "Use a new clientmsgid for a new message."),
    ),
    "45080": Explanation(
        said("codes", "“Typing…” can be shown only within 30 seconds after a message."),
        (said("codes", "The last message is older."),),
        said("codes", "Leave it out."),
    ),
    "46004": Explanation(
        said("codes", "There is no such user."),
        (said("codes", "The OpenID belongs to another account."),),
        said("codes", "Take the OpenID that was obtained with this account's AppID."),
    ),
    "47003": Explanation(
        said("codes", "A field of the template does not fit."),
        (
            said(
                "codes",
                "It is empty, too long, or of another kind than its name says (thing, time, number …).",
            ),
        ),
        said("codes", "errmsg names the field: mend that one."),
    ),
    "48002": Explanation(
        said("codes", "The user does not receive messages of this account."),
        (said("codes", "The user switched them off."),),
        said("codes", "Let the user switch them on in the account's settings."),
    ),
    "48003": Explanation(
        said("codes", "The terms of mass messages were not agreed to."),
        (said("codes", "Nobody has used mass messages in the console yet."),),
        said("codes", "An administrator agrees to them in the console."),
    ),
    "48008": Explanation(
        said("codes", "The account may not send messages of this type."),
        (said("codes", "The account's kind does not allow it."),),
        said("codes", "Use another type."),
    ),
    "45087": Explanation(
        said("codes", "WeChat has blocked this account's customer messages."),
        (said("codes", "Users complained."),),
        said("codes", "An administrator finds the reason in the console's notices."),
    ),
}
