"""A batch while it runs, those that miss something, and those that are done."""
