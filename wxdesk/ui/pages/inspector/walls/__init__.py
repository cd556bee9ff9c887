"""What stands between a page and this computer, as its user sees it: a question before, and what was refused after."""
