"""Lists of media IDs and the account's own material."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "column_unknown": (
        tr_noop("errors", "The list has no column “{text}”."),
        tr_noop("errors", "Its columns are: {names}. A number from 1 does as well."),
    ),
    "id_column_none": (
        tr_noop("errors", "No column of the list holds media IDs."),
        tr_noop("errors", "Check that it is the right file and sheet, or say which column they are in."),
    ),
    "list_empty": (
        tr_noop("errors", "{name} is empty."),
        tr_noop("errors", "Check that it is the right file, and that it was saved."),
    ),
    "list_not_text": (
        tr_noop("errors", "{name} is neither text nor a workbook."),
        tr_noop("errors", "Save it as .xlsx or CSV, or copy its column of media IDs and paste that."),
    ),
    "list_too_large": (
        tr_noop("errors", "{name} is larger than {limit_mb} MB."),
        tr_noop("errors", "Save only its columns that are needed, or split it."),
    ),
    "list_too_many_fields": (
        tr_noop("errors", "The {rows} objects of the list have {columns} different fields: too many."),
        tr_noop("errors", "Keep only the fields that are needed, or paste the media IDs alone, one a line."),
    ),
    "list_too_wide": (
        tr_noop("errors", "The list has {rows} rows and, by row {row}, {columns} columns: too many."),
        tr_noop(
            "errors",
            "Look at row {row}: should it be so long? If so, keep only the columns that are needed, or split the list.",
        ),
    ),
    "list_twice": (
        tr_noop("errors", "There are media IDs, and all permanent material was asked for too."),
        tr_noop("errors", "Give one of the two."),
    ),
    "material_is_article": (
        tr_noop("errors", "“{title}” is an article, not a medium."),
        tr_noop("errors", "Its cover pictures can be fetched as permanent material: {covers}."),
    ),
    "material_list_cut": (
        tr_noop("errors", "WeChat announced {total} entries and gave {listed}; then nothing new came."),
        tr_noop("errors", "Try again later."),
    ),
    "material_none": (
        tr_noop("errors", "The account has no permanent material of this kind."),
        tr_noop("errors", "Look in the console under material management, or choose another kind."),
    ),
    "media_ids_none": (
        tr_noop("errors", "No media ID was found in the text."),
        tr_noop("errors", "Paste the serverIds that wx.uploadImage returned, in any form."),
    ),
    "sheet_unknown": (
        tr_noop("errors", "The list has no sheet “{text}”."),
        tr_noop("errors", "Its sheets are: {names}."),
    ),
    "workbook_encrypted": (
        tr_noop("errors", "{name} is protected by a password."),
        tr_noop(
            "errors",
            "Open it, save it without a password, and try again; or copy its columns and paste them.",
        ),
    ),
    "workbook_no_reader": (
        tr_noop("errors", "{name} was not read: the part of wxdesk that reads workbooks did not start."),
        tr_noop(
            "errors",
            "A scanner of viruses may have stopped it, or wxdesk is not installed whole. Save the workbook as CSV, "
            "or copy its columns and paste them.",
        ),
    ),
    "workbook_unreadable": (
        tr_noop("errors", "{name} cannot be read: it is damaged, or no workbook in spite of its name."),
        tr_noop(
            "errors",
            "Open it in Excel or WPS and save it as .xlsx or CSV; or copy its columns and paste them.",
        ),
    ),
}
