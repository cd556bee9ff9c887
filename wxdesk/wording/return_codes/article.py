"""Articles: drafts and publishing."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

ARTICLES: dict[str, Explanation] = {
    "40060": Explanation(
        said("codes", "There is no article at this place."),
        (said("codes", "The count begins with 1, and 0 means all."),),
        said("codes", "Send a number that the message has."),
    ),
    "40155": Explanation(
        said("codes", "The article links to another account's home page."),
        (said("codes", "Such a link stands in its content."),),
        said("codes", "Remove the link."),
    ),
    "45003": Explanation(
        said("codes", "The title is too long."),
        (said("codes", "It has more than 64 characters."),),
        said("codes", "Shorten it."),
    ),
    "45004": Explanation(
        said("codes", "The summary is too long."),
        (said("codes", "It was taken from the article without being cut."),),
        said("codes", "Shorten it to 120 characters."),
    ),
    "45002": Explanation(
        said("codes", "The content is too long."),
        (said("codes", "Pictures stand in it as data; they must be uploaded."),),
        said("codes", "Upload the pictures, and shorten the text."),
    ),
    "45005": Explanation(
        said("codes", "A link is too long."),
        (said("codes", "Data was put into its parameters."),),
        said("codes", "Shorten it."),
    ),
    "45006": Explanation(
        said("codes", "A picture's address is too long."),
        (said("codes", "It is a signed address of a cloud storage."),),
        said("codes", "Upload the picture to WeChat and use that address."),
    ),
    "45008": Explanation(
        said("codes", "There are too many articles in one message."),
        (said("codes", "A message holds eight articles at most."),),
        said("codes", "Send fewer."),
    ),
    "45166": Explanation(
        said("codes", "WeChat does not take the article's content."),
        (
            said("codes", "It holds scripts, forms or links that are not allowed."),
            said("codes", "A mini program or a card in it is not bound to the account."),
        ),
        said("codes", "Leave parts out until it is taken, and mend the part."),
    ),
    "53402": Explanation(
        said("codes", "The cover could not be cut."),
        (said("codes", "The given corners lie outside the picture, or the picture is too small."),),
        said("codes", "Leave the corners out, or give them between 0 and 1."),
    ),
    "53500": Explanation(
        said("codes", "The account may not publish."),
        (said("codes", "WeChat punished the account."),),
        said("codes", "An administrator finds the reason in the console's notices."),
    ),
    "53501": Explanation(
        said("codes", "Too much was published in a short time."),
        (said("codes", "A script publishes without a pause."),),
        said("codes", "Wait a little."),
    ),
    "53502": Explanation(
        said("codes", "There is no such publish_id."),
        (said("codes", "It belongs to another account."),),
        said("codes", "Use the one that freepublish/submit answered."),
    ),
    "53503": Explanation(
        said("codes", "The draft did not pass the check before publishing."),
        (said("codes", "A cover, a title or the content is missing or not allowed."),),
        said("codes", "Open the draft in the console: it names what is wrong."),
    ),
    "53504": Explanation(
        said("codes", "This draft can be used in the console only."),
        (said("codes", "It holds something that the API cannot publish."),),
        said("codes", "Publish it in the console."),
    ),
    "53505": Explanation(
        said("codes", "The draft must be saved by hand first."),
        (said("codes", "It was changed in the console and not saved."),),
        said("codes", "Save it in the console, then publish."),
    ),
    "53600": Explanation(
        said("codes", "There is no such article_id."),
        (said("codes", "The article was deleted, or belongs to another account."),),
        said("codes", "Use the one that the publishing event told."),
    ),
}
