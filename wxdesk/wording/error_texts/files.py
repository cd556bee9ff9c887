"""Folders, files and the journal."""

from wxdesk.wording import said

ERRORS: dict[str, tuple[str, str]] = {
    "folder_empty": (
        said("errors", "No folder is chosen."),
        said("errors", "Choose where the files should go."),
    ),
    "jobs_range": (
        said("errors", "“{text}” is not a number of simultaneous downloads."),
        said("errors", "Choose 1 to 32."),
    ),
    "accounts_newer": (
        said("errors", "The accounts file was written by a newer wxdesk."),
        said("errors", "Update wxdesk. The file was not touched: {path}"),
    ),
    "batch_busy": (
        said("errors", "Another wxdesk is saving this list to {folder} already."),
        said("errors", "Wait for it to finish, or close it."),
    ),
    "crashed": (
        said("errors", "wxdesk crashed the last time."),
        said(
            "errors",
            "What was saved is safe, and a batch can be resumed. Where the program was then stands in {path}: lines of "
            "code, no values. Nothing was sent; give the file to the developers if it happens again.",
        ),
    ),
    "disk_full": (
        said("errors", "The disk of {folder} is full: {free_bytes} free."),
        said("errors", "Make room, then resume: nothing is lost."),
    ),
    "disk_no_inodes": (
        said(
            "errors",
            "The disk of {folder} takes no more files: all its inodes are in use, whatever room is free.",
        ),
        said(
            "errors", "Delete files that are not needed, many small ones first, then resume: nothing is lost."
        ),
    ),
    "file_changed": (
        said("errors", "{path} changed while it was being sent."),
        said("errors", "It does not count as sent. Try again once nothing writes to it."),
    ),
    "file_in_the_way": (
        said("errors", "There is another file called {path} already; it was left as it is."),
        said("errors", "Move it away, or choose other names, then try again."),
    ),
    "file_unreadable": (
        said("errors", "{path} cannot be read."),
        said("errors", "Check that it exists and that you may open it."),
    ),
    "folder_missing": (
        said("errors", "The folder {folder} does not exist and cannot be made."),
        said("errors", "Choose another folder."),
    ),
    "folder_unwritable": (
        said("errors", "Nothing can be written to {folder}."),
        said("errors", "Choose another folder, or ask for the right to write there."),
    ),
    "journal_damaged": (
        said("errors", "The list of batches was damaged; it was put aside as {path}."),
        said(
            "errors",
            "Saved files are safe. Start the list again: what is in its folder already is not fetched twice.",
        ),
    ),
    "journal_newer": (
        said("errors", "The list of batches was written by a newer wxdesk."),
        said("errors", "Update wxdesk. The file was not touched: {path}"),
    ),
    "lock_timeout": (
        said("errors", "Another wxdesk has been fetching this account's token for {seconds} s."),
        said("errors", "Close it if it hangs, then try again."),
    ),
    "set_aside": (
        said("errors", "A file of wxdesk was damaged and was put aside as {path}."),
        said(
            "errors",
            "wxdesk goes on without it: secrets are still in the keyring. Add what is missing again.",
        ),
    ),
    "subfolder_blocked": (
        said("errors", "{path} is not a folder, so nothing can be saved inside it. Links are not followed."),
        said("errors", "Move it away, or choose other names, then try again."),
    ),
    "write_failed": (
        said("errors", "{path} could not be written: {reason}."),
        said("errors", "Check the disk's free space and your right to write there."),
    ),
}
