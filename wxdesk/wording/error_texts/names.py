"""Templates for file names."""

from wxdesk.wording import said

ERRORS: dict[str, tuple[str, str]] = {
    "template_absolute": (
        said("errors", "File names begin inside the folder that is chosen above, not with /, a drive or ~."),
        said("errors", "Remove the beginning, or choose another folder to save to."),
    ),
    "template_brace": (
        said("errors", "A “{brace}” stands alone in the file names."),
        said("errors", "Fields have a brace on both sides. For a brace itself, write it twice."),
    ),
    "template_credential": (
        said("errors", "There is a credential in the file names, which anybody would read there."),
        said("errors", "Remove it. Columns of the list that hold credentials are masked by themselves."),
    ),
    "template_empty": (
        said("errors", "Nothing says how the files are to be called."),
        said("errors", "Write for example {example}"),
    ),
    "template_ext_place": (
        said("errors", "{name} stands in the middle of the file names."),
        said(
            "errors", "Put it at the end, or leave it out: files get the extension of their content anyway."
        ),
    ),
    "template_field": (
        said("errors", "There is no field {name} for file names."),
        said("errors", "Use one of these: {known}"),
    ),
    "template_folder_empty": (
        said("errors", "In the file names, a / has nothing before or behind it."),
        said("errors", "Write the folder's name before it and the file's name behind it."),
    ),
    "template_levels": (
        said("errors", "The file names make too many folders inside one another."),
        said("errors", "Use at most {limit} levels."),
    ),
    "template_parent": (
        said("errors", "“.” and “..” cannot be names of files or folders."),
        said("errors", "Files stay inside the folder that is chosen to save to."),
    ),
    "template_too_long": (
        said("errors", "That is too long for file names."),
        said("errors", "Use at most {limit} characters."),
    ),
    "template_width": (
        said("errors", "In {name}, what stands behind the colon does not fit."),
        said(
            "errors",
            "For the number, the media ID or a column, write there how many characters.",
        ),
    ),
}
