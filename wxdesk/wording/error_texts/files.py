"""Folders, files and the journal."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "folder_empty": (
        tr_noop("errors", "No folder is chosen."),
        tr_noop("errors", "Choose where the files should go."),
    ),
    "jobs_range": (
        tr_noop("errors", "“{text}” is not a number of simultaneous downloads."),
        tr_noop("errors", "Choose 1 to 32."),
    ),
    "accounts_newer": (
        tr_noop("errors", "The accounts file was written by a newer wxdesk."),
        tr_noop("errors", "Update wxdesk. The file was not touched: {path}"),
    ),
    "accounts_too_many": (
        tr_noop("errors", "The accounts file has more than {limit} accounts."),
        tr_noop("errors", "It was not touched. Keep those that are needed, or move it away: {path}"),
    ),
    "batch_busy": (
        tr_noop("errors", "Another wxdesk is saving this list to {folder} already."),
        tr_noop("errors", "Wait for it to finish, or close it."),
    ),
    "crashed": (
        tr_noop("errors", "wxdesk crashed the last time."),
        tr_noop(
            "errors",
            "What was saved is safe, and a batch can be resumed. Where the program was then stands in {path}: lines of "
            "code, no values. Nothing was sent; give the file to the developers if it happens again.",
        ),
    ),
    "disk_full": (
        tr_noop("errors", "The disk of {folder} is full: {free_bytes} free."),
        tr_noop("errors", "Make room, then resume: nothing is lost."),
    ),
    "disk_no_inodes": (
        tr_noop(
            "errors",
            "The disk of {folder} takes no more files: all its inodes are in use, whatever room is free.",
        ),
        tr_noop(
            "errors", "Delete files that are not needed, many small ones first, then resume: nothing is lost."
        ),
    ),
    "file_changed": (
        tr_noop("errors", "{path} changed while it was being sent."),
        tr_noop("errors", "It does not count as sent. Try again once nothing writes to it."),
    ),
    "file_held": (
        tr_noop("errors", "{path} is open in another program, so it could not be written."),
        tr_noop("errors", "Close it there, then try again."),
    ),
    "file_in_the_way": (
        tr_noop("errors", "There is another file called {path} already; it was left as it is."),
        tr_noop("errors", "Move it away, or choose other names, then try again."),
    ),
    "file_unreadable": (
        tr_noop("errors", "{path} cannot be read."),
        tr_noop("errors", "Check that it exists and that you may open it."),
    ),
    "folder_missing": (
        tr_noop("errors", "The folder {folder} does not exist and cannot be made."),
        tr_noop("errors", "Choose another folder."),
    ),
    "folder_unwritable": (
        tr_noop("errors", "Nothing can be written to {folder}."),
        tr_noop("errors", "Choose another folder, or ask for the right to write there."),
    ),
    "journal_damaged": (
        tr_noop("errors", "The list of batches was damaged; it was put aside as {path}."),
        tr_noop(
            "errors",
            "Saved files are safe. Start the list again: what is in its folder already is not fetched twice.",
        ),
    ),
    "journal_newer": (
        tr_noop("errors", "The list of batches was written by a newer wxdesk."),
        tr_noop("errors", "Update wxdesk. The file was not touched: {path}"),
    ),
    "lock_timeout": (
        tr_noop("errors", "Another wxdesk has been fetching this account's token for {seconds} s."),
        tr_noop("errors", "Close it if it hangs, then try again."),
    ),
    "accounts_left_out": (
        tr_noop("errors", "Accounts in the list that could not be read: {count}. The others are there."),
        tr_noop(
            "errors", "Add them again: their secrets are still in the keyring. The list as it was: {path}"
        ),
    ),
    "row_unreadable": (
        tr_noop("errors", "What was kept of this one cannot be read."),
        tr_noop("errors", "Start its list again."),
    ),
    "set_aside": (
        tr_noop("errors", "A file of wxdesk was damaged and was put aside as {path}."),
        tr_noop(
            "errors",
            "wxdesk goes on without it: secrets are still in the keyring. Add what is missing again.",
        ),
    ),
    "subfolder_blocked": (
        tr_noop(
            "errors", "{path} is not a folder, so nothing can be saved inside it. Links are not followed."
        ),
        tr_noop("errors", "Move it away, or choose other names, then try again."),
    ),
    "write_failed": (
        tr_noop("errors", "{path} could not be written: {reason}."),
        tr_noop("errors", "Check the disk's free space and your right to write there."),
    ),
}
