"""Templates for file names."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "template_absolute": (
        tr_noop(
            "errors", "File names begin inside the folder that is chosen above, not with /, a drive or ~."
        ),
        tr_noop("errors", "Remove the beginning, or choose another folder to save to."),
    ),
    "template_brace": (
        tr_noop("errors", "A “{brace}” stands alone in the file names."),
        tr_noop("errors", "Fields have a brace on both sides. For a brace itself, write it twice."),
    ),
    "template_credential": (
        tr_noop("errors", "There is a credential in the file names, which anybody would read there."),
        tr_noop("errors", "Remove it. Columns of the list that hold credentials are masked by themselves."),
    ),
    "template_empty": (
        tr_noop("errors", "Nothing says how the files are to be called."),
        tr_noop("errors", "Write for example {example}"),
    ),
    "template_ext_place": (
        tr_noop("errors", "{name} stands in the middle of the file names."),
        tr_noop(
            "errors", "Put it at the end, or leave it out: files get the extension of their content anyway."
        ),
    ),
    "template_field": (
        tr_noop("errors", "There is no field {name} for file names."),
        tr_noop("errors", "Use one of these: {known}"),
    ),
    "template_folder_empty": (
        tr_noop("errors", "In the file names, a / has nothing before or behind it."),
        tr_noop("errors", "Write the folder's name before it and the file's name behind it."),
    ),
    "template_levels": (
        tr_noop("errors", "The file names make too many folders inside one another."),
        tr_noop("errors", "Use at most {limit} levels."),
    ),
    "template_parent": (
        tr_noop("errors", "“.” and “..” cannot be names of files or folders."),
        tr_noop("errors", "Files stay inside the folder that is chosen to save to."),
    ),
    "template_too_long": (
        tr_noop("errors", "That is too long for file names."),
        tr_noop("errors", "Use at most {limit} characters."),
    ),
    "template_width": (
        tr_noop("errors", "In {name}, what stands behind the colon does not fit."),
        tr_noop(
            "errors",
            "For the number, the media ID or a column, write there how many characters.",
        ),
    ),
}
