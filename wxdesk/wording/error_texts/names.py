"""Templates for file names."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "template_absolute": (
        tr_noop(
            "errors",
            "File names start inside the chosen folder. They cannot begin with /, a drive letter or ~.",
        ),
        tr_noop("errors", "Remove the beginning, or choose another folder."),
    ),
    "template_brace": (
        tr_noop("errors", "Unmatched “{brace}” in the file name template."),
        tr_noop("errors", "Fields need a brace on both sides. Write a literal brace twice."),
    ),
    "template_credential": (
        tr_noop(
            "errors",
            "The file name template contains a credential, which anyone could read in the file names.",
        ),
        tr_noop("errors", "Remove it. Columns of the list that hold credentials are masked automatically."),
    ),
    "template_empty": (
        tr_noop("errors", "The file name template is empty."),
        tr_noop("errors", "For example: {example}"),
    ),
    "template_ext_place": (
        tr_noop("errors", "{name} is in the middle of the template."),
        tr_noop("errors", "Move it to the end, or remove it: files always get the right extension."),
    ),
    "template_field": (
        tr_noop("errors", "Unknown field {name}."),
        tr_noop("errors", "Available fields: {known}"),
    ),
    "template_folder_empty": (
        tr_noop("errors", "A / in the template has nothing before or after it."),
        tr_noop("errors", "Put the folder name before it and the file name after it."),
    ),
    "template_levels": (
        tr_noop("errors", "Too many nested folders in the template."),
        tr_noop("errors", "Use at most {limit} levels."),
    ),
    "template_parent": (
        tr_noop("errors", "“.” and “..” cannot be names of files or folders."),
        tr_noop("errors", "Files are saved only inside the chosen folder."),
    ),
    "template_too_long": (
        tr_noop("errors", "The file name template is too long."),
        tr_noop("errors", "Use at most {limit} characters."),
    ),
    "template_width": (
        tr_noop("errors", "Invalid value after the colon in {name}."),
        tr_noop(
            "errors",
            "For the row number, the media ID or a column, give the number of characters.",
        ),
    ),
}
