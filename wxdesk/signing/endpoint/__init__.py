"""A company's own signing endpoint, asked about addresses that such endpoints tend to sign wrongly."""
