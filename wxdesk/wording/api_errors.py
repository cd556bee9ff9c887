"""WeChat's return codes in our own words: what happened and what to do, for the codes these jobs can meet.

Meanings after WeChat's own documentation of global return codes and of each endpoint.
"""

from wxdesk.wording import said

# errcode: (sentence, remedy); {egress_ip} and {endpoint} are the error's fields
API_ERRORS: dict[int, tuple[str, str]] = {
    -1: (
        said("codes", "WeChat is busy."),
        said("codes", "Try again in a moment."),
    ),
    40001: (
        said(
            "codes",
            "WeChat does not accept the access_token: another system has replaced it, or the AppSecret is wrong.",
        ),
        said("codes", "Refresh. If it happens again, find out who else fetches tokens for this account."),
    ),
    40002: (
        said("codes", "WeChat does not know this way of asking for a token."),
        said("codes", "Check the account's API host."),
    ),
    40004: (
        said("codes", "WeChat does not take media of this type."),
        said("codes", "Use JPEG, PNG or GIF for images, AMR or MP3 for voice, MP4 for video."),
    ),
    40005: (
        said("codes", "WeChat does not take files of this type."),
        said("codes", "Use JPEG, PNG or GIF for images, AMR or MP3 for voice, MP4 for video."),
    ),
    40006: (
        said("codes", "The file is too large, or empty."),
        said("codes", "Images and videos may have 10 MB, voice 2 MB, thumbs 64 KB."),
    ),
    40007: (
        said(
            "codes", "WeChat has no such media: it is older than three days, or belongs to another account."
        ),
        said("codes", "Check the account. After three days only the sender can upload it again."),
    ),
    40009: (
        said("codes", "The picture is too large."),
        said("codes", "Images may have 10 MB."),
    ),
    40010: (
        said("codes", "The voice recording is too large."),
        said("codes", "Voice may have 2 MB and 60 seconds."),
    ),
    40011: (
        said("codes", "The video is too large."),
        said("codes", "Videos may have 10 MB."),
    ),
    40012: (
        said("codes", "The thumbnail is too large."),
        said("codes", "Thumbs may have 64 KB."),
    ),
    40013: (
        said("codes", "WeChat does not know this AppID."),
        said("codes", "Compare it with the console, letter by letter."),
    ),
    40014: (
        said("codes", "What was sent as access_token is none."),
        said("codes", "Refresh."),
    ),
    40125: (
        said("codes", "The AppSecret is not this account's, or was reset."),
        said("codes", "Ask whoever administers the account for the present one, and save it under Accounts."),
    ),
    40164: (
        said("codes", "WeChat does not accept this computer's address {egress_ip}."),
        said(
            "codes", "Ask an administrator to add it to the IP whitelist; it takes effect after 5-10 minutes."
        ),
    ),
    40243: (
        said("codes", "The AppSecret is frozen."),
        said("codes", "An administrator can unfreeze it in the console; it takes about ten minutes."),
    ),
    41001: (said("codes", "The call held no access_token."), said("codes", "Refresh.")),
    41002: (said("codes", "The call held no AppID."), said("codes", "Check the account.")),
    41004: (said("codes", "The call held no AppSecret."), said("codes", "Check the account.")),
    41005: (said("codes", "The call held no file."), said("codes", "Choose a file that is not empty.")),
    41006: (said("codes", "The call held no media ID."), said("codes", "Check the list.")),
    42001: (said("codes", "The access_token has expired."), said("codes", "Refresh.")),
    43002: (
        said("codes", "WeChat wants this call as a POST."),
        said("codes", "Check the account's API host."),
    ),
    44001: (said("codes", "The file is empty."), said("codes", "Choose another one.")),
    45009: (
        said("codes", "Today's quota for this call is spent."),
        said(
            "codes",
            "It starts anew at 00:00 Beijing time. An administrator can clear it in the console, ten times a month.",
        ),
    ),
    45011: (
        said("codes", "Too many calls in this minute."),
        said("codes", "Wait for the next minute."),
    ),
    48001: (
        said("codes", "The account has no right to this call."),
        said("codes", "Check under Interface permissions in the console; most need a verified account."),
    ),
    48004: (
        said("codes", "WeChat has blocked this call for the account."),
        said("codes", "An administrator finds the reason in the console's notices."),
    ),
    50002: (
        said("codes", "The account is restricted."),
        said("codes", "An administrator finds the reason in the console."),
    ),
    50004: (
        said("codes", "The account may not use access_tokens, possibly as a penalty."),
        said("codes", "An administrator finds the reason in the console."),
    ),
    50007: (
        said("codes", "The account is frozen."),
        said("codes", "An administrator finds the reason in the console."),
    ),
    61004: (
        said("codes", "WeChat does not accept this computer's address."),
        said(
            "codes", "Ask an administrator to add it to the IP whitelist; it takes effect after 5-10 minutes."
        ),
    ),
    61024: (
        said("codes", "This account is run by a third-party platform, and only its token works."),
        said("codes", "Ask the platform for the token."),
    ),
    76001: (
        said("codes", "WeChat knows no such rid, or it is older than seven days."),
        said("codes", "Look up a newer one."),
    ),
    76003: (
        said("codes", "This rid belongs to another account."),
        said("codes", "Switch to the account that made the call."),
    ),
    89501: (
        said("codes", "WeChat waits for an administrator to confirm this computer's address."),
        said("codes", "Ask one to confirm the message on the phone, then try again."),
    ),
    89503: (
        said("codes", "An administrator must confirm this computer's address."),
        said("codes", "Ask one to confirm the message on the phone, then try again."),
    ),
    89506: (
        said("codes", "An administrator refused this computer's address twice."),
        said("codes", "WeChat asks again after 24 hours."),
    ),
    89507: (
        said("codes", "An administrator refused this computer's address."),
        said("codes", "WeChat asks again after one hour."),
    ),
}
UNKNOWN_API_ERROR = (
    said("codes", "WeChat refused with code {errcode}."),
    said("codes", "Look the code up in WeChat's list of global return codes."),
)
