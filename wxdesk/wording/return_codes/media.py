"""Media: uploads, downloads, permanent material."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

_FORMATS = said("codes", "Use JPEG, PNG or GIF for images, AMR or MP3 for voice, MP4 for video.")
_FULL_ID = said(
    "codes",
    "Compare the media ID with the one that WeChat gave, and the account with the one it was given to.",
)

MEDIA: dict[str, Explanation] = {
    "40004": Explanation(
        said("codes", "WeChat does not take media of this type."),
        (
            said("codes", "type is misspelt: it is image, voice, video or thumb."),
            said("codes", "The file is of another type than announced."),
        ),
        _FORMATS,
    ),
    "40005": Explanation(
        said("codes", "WeChat does not take files of this type."),
        (
            said("codes", "The file name in the upload has no extension, or a wrong one."),
            said("codes", "The file is WebP, HEIC or WAV."),
        ),
        _FORMATS,
    ),
    "40006": Explanation(
        said("codes", "The file is too large, or empty."),
        (said("codes", "It is larger than its kind may be."),),
        said("codes", "Images and videos may have 10 MB, voice 2 MB, thumbs 64 KB."),
    ),
    "40007": Explanation(
        said(
            "codes", "WeChat has no such media: it is older than three days, or belongs to another account."
        ),
        (
            said("codes", "Three days have passed since the upload."),
            said("codes", "It was uploaded under another account, such as a test account."),
            said("codes", "A permanent ID was used for a temporary call, or the reverse."),
            said("codes", "A letter was lost, or a blank came along, when it was copied."),
        ),
        said("codes", "Check the account. After three days only the sender can upload it again."),
    ),
    "40008": Explanation(
        said("codes", "The message has a type that WeChat does not know."),
        (said("codes", "msgtype is misspelt."),),
        said("codes", "Send a type that the documentation lists."),
    ),
    "40009": Explanation(
        said("codes", "The picture is too large."),
        (said("codes", "A photo was uploaded as the phone took it."),),
        said("codes", "Images may have 10 MB, pictures inside articles 1 MB."),
    ),
    "40010": Explanation(
        said("codes", "The voice recording is too large."),
        (said("codes", "It is longer than a minute, or hardly compressed."),),
        said("codes", "Voice may have 2 MB and 60 seconds."),
    ),
    "40011": Explanation(
        said("codes", "The video is too large."),
        (said("codes", "It was uploaded as the phone took it."),),
        said("codes", "Videos may have 10 MB."),
    ),
    "40012": Explanation(
        said("codes", "The thumbnail is too large."),
        (said("codes", "A full picture was sent as thumb."),),
        said("codes", "Thumbs may have 64 KB, JPEG only."),
    ),
    "40113": Explanation(
        said("codes", "WeChat does not take files of this type."),
        (said("codes", "The file's content is of another type than its name says."),),
        _FORMATS,
    ),
    "40117": Explanation(
        said("codes", "A media ID of the menu has the wrong length."),
        (said("codes", "It was cut when it was copied."),),
        _FULL_ID,
    ),
    "40118": Explanation(
        said("codes", "A media ID of the sub-menu has the wrong length."),
        (said("codes", "It was cut when it was copied."),),
        _FULL_ID,
    ),
    "40121": Explanation(
        said("codes", "The menu points to a medium of a kind that it cannot show."),
        (said("codes", "view_limited takes permanent articles only."),),
        said("codes", "Use the ID of a permanent article."),
    ),
    "40128": Explanation(
        said("codes", "The medium was not uploaded as permanent material."),
        (said("codes", "It is a temporary one, or was added in the console."),),
        said("codes", "Upload it with material/add_material."),
    ),
    "40137": Explanation(
        said("codes", "WeChat cannot read the picture."),
        (said("codes", "It is WebP, HEIC or SVG, or damaged."),),
        said("codes", "Save it as JPEG or PNG, then upload it again."),
    ),
    "40160": Explanation(
        said("codes", "The picture file is not valid."),
        (said("codes", "The file is cut short, or the error page of another server."),),
        said("codes", "Open the file on this computer first."),
    ),
    "41005": Explanation(
        said("codes", "The call held no file."),
        (
            said("codes", "The form's part is not called media, or has no file name."),
            said("codes", "The boundary of the form is wrong."),
        ),
        said("codes", "Send multipart/form-data with a part media that has a file name."),
    ),
    "41006": Explanation(
        said("codes", "The call held no media ID."),
        (said("codes", "The parameter is misspelt, or its value is empty."),),
        said("codes", "Send media_id."),
    ),
    "44001": Explanation(
        said("codes", "The file is empty."),
        (
            said("codes", "The file was opened, but not read before it was sent."),
            said("codes", "The download it comes from failed."),
        ),
        said("codes", "Check the file's size before sending."),
    ),
    "44003": Explanation(
        said("codes", "The article is empty."),
        (said("codes", "articles is missing, or stands at the wrong level of the JSON."),),
        said("codes", "Compare the JSON's levels with the documentation."),
    ),
    "45001": Explanation(
        said("codes", "The medium is larger than it may be."),
        (said("codes", "Permanent material has limits of its own."),),
        said("codes", "Make it smaller: images 10 MB, voice 2 MB, videos 10 MB, thumbs 64 KB."),
    ),
    "45007": Explanation(
        said("codes", "The recording is too long."),
        (said("codes", "Voice may last 60 seconds."),),
        said("codes", "Cut it."),
    ),
    "45034": Explanation(
        said("codes", "There are as many media as the account may have."),
        (said("codes", "Permanent material that nobody uses was not deleted."),),
        said("codes", "Delete what is not used, or upload as temporary media."),
    ),
    "45060": Explanation(
        said("codes", "The medium is used in an automatic answer or the menu, and cannot be deleted."),
        (said("codes", "A rule or a button still points to it."),),
        said("codes", "Take it out there first."),
    ),
    "45068": Explanation(
        said("codes", "The file is larger than it may be."),
        (said("codes", "It was not made smaller before the upload."),),
        said("codes", "Make it smaller."),
    ),
    "45074": Explanation(
        said("codes", "There is no room for more permanent material."),
        (said("codes", "Material that nobody uses was not deleted."),),
        said("codes", "Delete what is not used."),
    ),
    "45161": Explanation(
        said("codes", "The video was not uploaded with the API."),
        (said("codes", "The ID of a video from the console was used."),),
        said("codes", "Upload it with the API and use that ID."),
    ),
    "46001": Explanation(
        said("codes", "There is no medium with this ID."),
        (said("codes", "It was deleted, or the ID was cut."),),
        _FULL_ID,
    ),
    "46007": Explanation(
        said("codes", "The file is still being converted."),
        (said("codes", "It was uploaded a moment ago."),),
        said("codes", "Try again in a minute."),
    ),
    "48005": Explanation(
        said("codes", "The material is used in an automatic answer or the menu, and cannot be deleted."),
        (said("codes", "A rule or a button still points to it."),),
        said("codes", "Take it out there first."),
    ),
    "48010": Explanation(
        said("codes", "The material may not be changed."),
        (said("codes", "It was published, or is being reviewed."),),
        said("codes", "Look at its state in the console."),
    ),
    "48013": Explanation(
        said("codes", "The video cannot be sent to all: it was uploaded by an old way."),
        (said("codes", "It was uploaded before the new call existed."),),
        said("codes", "Upload the video again."),
    ),
    "48014": Explanation(
        said("codes", "The video's review is not passed."),
        (said("codes", "The review is going on, or failed."),),
        said("codes", "Look at its state in the console, then try again."),
    ),
}
