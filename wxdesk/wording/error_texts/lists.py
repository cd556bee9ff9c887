"""Lists of media IDs and the account's own material."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "column_unknown": (
        tr_noop("errors", "The list has no column “{text}”."),
        tr_noop("errors", "Available columns: {names}. A column number, starting at 1, also works."),
    ),
    "id_column_none": (
        tr_noop("errors", "No column in the list contains media IDs."),
        tr_noop("errors", "Check that it is the right file and sheet, or select the column."),
    ),
    "list_empty": (
        tr_noop("errors", "{name} is empty."),
        tr_noop("errors", "Check that it is the right file and that it was saved."),
    ),
    "list_not_text": (
        tr_noop("errors", "{name} is neither text nor a spreadsheet."),
        tr_noop("errors", "Save it as .xlsx or CSV, or copy the media ID column and paste it."),
    ),
    "list_too_large": (
        tr_noop("errors", "{name} is larger than {limit_mb} MB."),
        tr_noop("errors", "Save only the columns you need, or split it."),
    ),
    "list_too_many_fields": (
        tr_noop("errors", "The list's {rows} objects have {columns} different fields, which is too many."),
        tr_noop("errors", "Keep only the fields you need, or paste just the media IDs, one per line."),
    ),
    "list_too_many_values": (
        tr_noop("errors", "The list has more than {limit} lines or values, which is too many."),
        tr_noop("errors", "Keep only the columns you need, or split the list."),
    ),
    "list_too_wide": (
        tr_noop(
            "errors",
            "The list has {rows} rows and, because of row {row}, {columns} columns. That is too many.",
        ),
        tr_noop(
            "errors",
            "Check whether row {row} should be that long. If so, keep only the columns you need, or split the "
            "list.",
        ),
    ),
    "list_twice": (
        tr_noop("errors", "You gave media IDs and also asked for all permanent material."),
        tr_noop("errors", "Use only one of the two."),
    ),
    "material_is_article": (
        tr_noop("errors", "“{title}” is an article, not a media file."),
        tr_noop("errors", "Its cover images can be downloaded as permanent material: {covers}."),
    ),
    "material_list_cut": (
        tr_noop("errors", "WeChat announced {total} entries but returned only {listed}."),
        tr_noop("errors", "Try again later."),
    ),
    "material_none": (
        tr_noop("errors", "The account has no permanent material of this type."),
        tr_noop(
            "errors",
            "Check the material library on the Official Accounts Platform (mp.weixin.qq.com), or choose another "
            "type.",
        ),
    ),
    "media_ids_none": (
        tr_noop("errors", "No media ID was found in the text."),
        tr_noop("errors", "Paste the serverIds returned by wx.uploadImage, in any form."),
    ),
    "sheet_unknown": (
        tr_noop("errors", "The list has no sheet “{text}”."),
        tr_noop("errors", "Available sheets: {names}."),
    ),
    "workbook_encrypted": (
        tr_noop("errors", "{name} is password-protected."),
        tr_noop(
            "errors",
            "Open it, save it without a password and try again, or copy and paste its columns.",
        ),
    ),
    "workbook_no_reader": (
        tr_noop("errors", "{name} was not read: wxdesk's spreadsheet reader did not start."),
        tr_noop(
            "errors",
            "Antivirus software may have blocked it, or wxdesk is not completely installed. Save the file as "
            "CSV, or copy and paste its columns.",
        ),
    ),
    "workbook_too_large": (
        tr_noop("errors", "{name} unpacks to more than wxdesk can keep in memory."),
        tr_noop("errors", "Save only the sheet and the columns you need, or split it."),
    ),
    "workbook_unreadable": (
        tr_noop("errors", "Cannot read {name}: it is damaged, or not a spreadsheet despite its name."),
        tr_noop(
            "errors",
            "Open it in Excel or WPS and save it as .xlsx or CSV, or copy and paste its columns.",
        ),
    ),
}
