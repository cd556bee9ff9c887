"""Pictures out of files that strangers sent, decoded by processes of their own; thumbnails."""
