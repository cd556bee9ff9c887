"""Which rows of a batch are shown: the chips and the text that ask for it, and who looks for the rows."""
