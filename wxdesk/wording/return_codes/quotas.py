"""Quotas and limits of calls."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

_CACHE = said("codes", "Cache what does not change, and spread the calls over the day.")

QUOTAS: dict[str, Explanation] = {
    "45009": Explanation(
        said("codes", "Today's quota for this call is spent."),
        (
            said("codes", "The token or ticket is fetched for every page view in place of being cached."),
            said("codes", "A loop repeats a call that fails."),
            said("codes", "The account really needs more."),
        ),
        said(
            "codes",
            "It starts anew at 00:00 Beijing time. An administrator can clear it in the console, ten times a "
            "month.",
        ),
    ),
    "45011": Explanation(
        said("codes", "Too many calls in this minute."),
        (
            said("codes", "Many servers or threads call at once."),
            said("codes", "A loop repeats a call that fails."),
        ),
        said("codes", "Wait for the next minute, and call more slowly."),
    ),
    "45040": Explanation(
        said("codes", "This month's quota for this call is spent."),
        (said("codes", "The call is made more often than planned."),),
        said("codes", "Wait for the next month, or ask WeChat for more."),
    ),
    "45028": Explanation(
        said("codes", "There is no mass message left to be sent in this period."),
        (said("codes", "The month's or the day's mass messages were sent already."),),
        said("codes", "Wait for the next period."),
    ),
    "45029": Explanation(
        said("codes", "No more permanent QR codes can be made."),
        (said("codes", "A permanent code is made where a temporary one would do."),),
        said("codes", "Use temporary QR codes, or reuse those that exist."),
    ),
    "45101": Explanation(
        said("codes", "Too many uploads."),
        (said("codes", "The same file is uploaded again and again."),),
        _CACHE,
    ),
    "45102": Explanation(
        said("codes", "WeChat has blocked this call for a while."),
        (
            said("codes", "The call was made far too often."),
            said("codes", "A disturbance on WeChat's side."),
        ),
        said("codes", "Stop calling for some minutes, then try once."),
    ),
    "45501": Explanation(
        said("codes", "WeChat blocks part of this app's calls for a while."),
        (said("codes", "Unusual traffic was noticed."),),
        said("codes", "Find out what sends so much, stop it, then ask WeChat."),
    ),
    "45026": Explanation(
        said("codes", "The account has as many message templates as it may have."),
        (said("codes", "Templates that nobody uses were not deleted."),),
        said("codes", "Delete templates that are not used."),
    ),
    "48006": Explanation(
        said("codes", "The quota was cleared as often as it may be: ten times a month."),
        (said("codes", "A script clears it every day."),),
        said("codes", "Wait for 00:00 Beijing time, and find out what spends the quota."),
    ),
    "61503": Explanation(
        said("codes", "The figures are not ready yet."),
        (said("codes", "Yesterday's figures come in the morning, about 8 o'clock."),),
        said("codes", "Try again later."),
    ),
}
