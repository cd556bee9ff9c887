"""Lists of media IDs and the account's own material."""

from wxdesk.wording import said

ERRORS: dict[str, tuple[str, str]] = {
    "column_unknown": (
        said("errors", "The list has no column “{text}”."),
        said("errors", "Its columns are: {names}. A number from 1 does as well."),
    ),
    "id_column_none": (
        said("errors", "No column of the list holds media IDs."),
        said("errors", "Check that it is the right file and sheet, or say which column they are in."),
    ),
    "list_empty": (
        said("errors", "{name} is empty."),
        said("errors", "Check that it is the right file, and that it was saved."),
    ),
    "list_not_text": (
        said("errors", "{name} is neither text nor a workbook."),
        said("errors", "Save it as .xlsx or CSV, or copy its column of media IDs and paste that."),
    ),
    "list_too_large": (
        said("errors", "{name} is larger than {limit_mb} MB."),
        said("errors", "Save only its columns that are needed, or split it."),
    ),
    "list_twice": (
        said("errors", "There are media IDs, and all permanent material was asked for too."),
        said("errors", "Give one of the two."),
    ),
    "material_is_article": (
        said("errors", "“{title}” is an article, not a medium."),
        said("errors", "Its cover pictures can be fetched as permanent material: {covers}."),
    ),
    "material_none": (
        said("errors", "The account has no permanent material of this kind."),
        said("errors", "Look in the console under material management, or choose another kind."),
    ),
    "media_ids_none": (
        said("errors", "No media ID was found in the text."),
        said("errors", "Paste the serverIds that wx.uploadImage returned, in any form."),
    ),
    "sheet_unknown": (
        said("errors", "The list has no sheet “{text}”."),
        said("errors", "Its sheets are: {names}."),
    ),
    "workbook_encrypted": (
        said("errors", "{name} is protected by a password."),
        said(
            "errors",
            "Open it, save it without a password, and try again; or copy its columns and paste them.",
        ),
    ),
    "workbook_unreadable": (
        said("errors", "{name} cannot be read: it is damaged, or no workbook in spite of its name."),
        said(
            "errors",
            "Open it in Excel or WPS and save it as .xlsx or CSV; or copy its columns and paste them.",
        ),
    ),
}
