"""Folders, files and the journal."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "folder_empty": (
        tr_noop("errors", "No folder selected."),
        tr_noop("errors", "Choose where to save the files."),
    ),
    "jobs_range": (
        tr_noop("errors", "“{text}” is not a valid number of parallel downloads."),
        tr_noop("errors", "Choose 1 to 32."),
    ),
    "accounts_newer": (
        tr_noop("errors", "The accounts file was written by a newer version of wxdesk."),
        tr_noop("errors", "Update wxdesk. The file was not changed: {path}"),
    ),
    "accounts_too_many": (
        tr_noop("errors", "The accounts file has more than {limit} accounts."),
        tr_noop(
            "errors", "The file was not changed. Keep only the accounts you need, or move it away: {path}"
        ),
    ),
    "batch_busy": (
        tr_noop("errors", "Another wxdesk is already saving this list to {folder}."),
        tr_noop("errors", "Wait for it to finish, or close it."),
    ),
    "crashed": (
        tr_noop("errors", "wxdesk crashed last time."),
        tr_noop(
            "errors",
            "What was saved is safe, and a batch can be resumed. {path} records where the program was: lines of "
            "code, no data. Nothing was sent. If it happens again, give the file to the developers.",
        ),
    ),
    "disk_full": (
        tr_noop("errors", "No space left on the disk of {folder}: {free_bytes} free."),
        tr_noop("errors", "Free some space, then resume; nothing is lost."),
    ),
    "disk_no_inodes": (
        tr_noop(
            "errors",
            "The disk of {folder} cannot hold more files: all its inodes are in use, whatever space is free.",
        ),
        tr_noop(
            "errors", "Delete files you do not need, many small ones first, then resume; nothing is lost."
        ),
    ),
    "file_changed": (
        tr_noop("errors", "{path} changed while it was being sent."),
        tr_noop("errors", "It was not counted as sent. Try again when no program is writing to it."),
    ),
    "file_held": (
        tr_noop("errors", "{path} is open in another program and could not be written."),
        tr_noop("errors", "Close it there, then try again."),
    ),
    "file_in_the_way": (
        tr_noop("errors", "Another file called {path} already exists; it was not changed."),
        tr_noop("errors", "Move it, or choose other file names, then try again."),
    ),
    "file_unreadable": (
        tr_noop("errors", "Cannot read {path}."),
        tr_noop("errors", "Check that it exists and that you may open it."),
    ),
    "folder_missing": (
        tr_noop("errors", "The folder {folder} does not exist and cannot be created."),
        tr_noop("errors", "Choose another folder."),
    ),
    "folder_unwritable": (
        tr_noop("errors", "Cannot write to {folder}."),
        tr_noop("errors", "Choose another folder, or ask for write permission."),
    ),
    "journal_damaged": (
        tr_noop("errors", "The list of batches was damaged; it was renamed to {path}."),
        tr_noop(
            "errors",
            "Saved files are safe. Start the list again: files already in its folder are not downloaded twice.",
        ),
    ),
    "journal_newer": (
        tr_noop("errors", "The list of batches was written by a newer wxdesk."),
        tr_noop("errors", "Update wxdesk. The file was not changed: {path}"),
    ),
    "lock_timeout": (
        tr_noop("errors", "Another wxdesk has been fetching this account's access_token for {seconds} s."),
        tr_noop("errors", "Close it if it hangs, then try again."),
    ),
    "accounts_left_out": (
        tr_noop("errors", "Accounts in the list that could not be read: {count}. The others are available."),
        tr_noop(
            "errors",
            "Add them again: their AppSecrets are still in the system keyring. The original list: {path}",
        ),
    ),
    "row_unreadable": (
        tr_noop("errors", "The record of this item cannot be read."),
        tr_noop("errors", "Start its list again."),
    ),
    "set_aside": (
        tr_noop("errors", "One of wxdesk's files was damaged and renamed to {path}."),
        tr_noop(
            "errors",
            "wxdesk continues without it. Secrets are still in the keyring. Add again what is missing.",
        ),
    ),
    "sightings_not_kept": (
        tr_noop(
            "errors",
            "This computer has no usable keyring: the history of tokens and tickets lasts until wxdesk is closed.",
        ),
        tr_noop("errors", "Nothing else is affected. wxdesk keeps the history once there is a keyring."),
    ),
    "subfolder_blocked": (
        tr_noop("errors", "{path} is not a folder (links are not followed), so nothing can be saved in it."),
        tr_noop("errors", "Move it, or choose other file names, then try again."),
    ),
    "journal_busy": (
        tr_noop("errors", "Another wxdesk has been writing to the record of batches for {seconds} s."),
        tr_noop("errors", "Nothing is lost. Wait until it is done, then try again."),
    ),
    "folder_not_text": (
        tr_noop("errors", "The name of the folder {folder} is not text that wxdesk can record."),
        tr_noop("errors", "Choose another folder, or rename this one."),
    ),
    "write_failed": (
        tr_noop("errors", "Could not write {path}: {reason}."),
        tr_noop("errors", "Check the free disk space and your write permission."),
    ),
}
