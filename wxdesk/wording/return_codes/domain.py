"""Domains and addresses of pages."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

DOMAINS: dict[str, Explanation] = {
    "40039": Explanation(
        said("codes", "An address is too long, or empty."),
        (said("codes", "Parameters were put into it that belong elsewhere."),),
        said("codes", "Shorten it, for example with a short id in place of the data."),
    ),
    "40054": Explanation(
        said("codes", "A sub-menu button points to a domain that WeChat does not take."),
        (said("codes", "The domain is blocked, or the address is misspelt."),),
        said("codes", "Use a full https address of a domain that opens in WeChat."),
    ),
    "40055": Explanation(
        said("codes", "A menu button points to a domain that WeChat does not take."),
        (said("codes", "The domain is blocked, or the address is misspelt."),),
        said("codes", "Use a full https address of a domain that opens in WeChat."),
    ),
    "40068": Explanation(
        said("codes", "The content holds an address that WeChat thinks harmful."),
        (said("codes", "The domain was reported before."),),
        said("codes", "Open the address in WeChat, and appeal on the page that it shows."),
    ),
    "45082": Explanation(
        said("codes", "The domain has no ICP filing."),
        (said("codes", "The filing is missing, or belongs to another provider."),),
        said("codes", "File the domain, or use one that is filed."),
    ),
    "61100": Explanation(
        said("codes", "The address is not one that WeChat can use."),
        (said("codes", "It lacks http:// or https://, or holds blanks."),),
        said("codes", "Send the full address."),
    ),
    "65316": Explanation(
        said("codes", "The menu leads to more than three domains."),
        (said("codes", "Each button has a domain of its own."),),
        said("codes", "Lead all buttons over one domain that redirects."),
    ),
    "65317": Explanation(
        said("codes", "An address in the content is not valid."),
        (said("codes", "It lacks http:// or https://, or holds blanks."),),
        said("codes", "Send full addresses."),
    ),
    "40141": Explanation(
        said("codes", "The picture's address is not one of WeChat's."),
        (said("codes", "The picture was not uploaded with media/uploadimg."),),
        said("codes", "Upload the picture to WeChat and use the address it answers."),
    ),
    "85016": Explanation(
        said("codes", "More domains were sent than a mini program may have."),
        (said("codes", "Domains that are not used were not removed."),),
        said("codes", "Remove some, then send the list again."),
    ),
    "85017": Explanation(
        said("codes", "No new domain was sent, or the platform has not listed it."),
        (
            said("codes", "The list is the same as before."),
            said("codes", "The domain is missing in the platform's own settings."),
        ),
        said("codes", "Add the domain in the open platform's console first."),
    ),
    "85018": Explanation(
        said("codes", "The domain is not set for the third-party platform."),
        (said("codes", "It was added for the account only."),),
        said("codes", "Add the domain in the open platform's console first."),
    ),
    "89019": Explanation(
        said("codes", "The business domains are as they were: nothing to change."),
        (said("codes", "The same list was sent again."),),
        said("codes", "Nothing is to be done."),
    ),
    "89020": Explanation(
        said("codes", "No business domain is set in the third-party platform."),
        (said("codes", "The platform's settings are empty."),),
        said("codes", "Set business domains in the open platform's console first."),
    ),
    "89021": Explanation(
        said("codes", "The domain is neither the platform's business domain nor below it."),
        (said("codes", "The domain was misspelt, or not added for the platform."),),
        said("codes", "Add the domain in the open platform's console first."),
    ),
    "89029": Explanation(
        said("codes", "The mini program has as many business domains as it may have."),
        (said("codes", "Domains that are not used were not removed."),),
        said("codes", "Remove some in the mini program's console."),
    ),
    "89231": Explanation(
        said("codes", "A personal mini program cannot have business domains."),
        (said("codes", "The mini program belongs to a person, not to a company."),),
        said("codes", "Use a mini program of a company."),
    ),
}
