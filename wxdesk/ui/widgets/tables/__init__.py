"""Tables of rows: the base of their models, their headings, and widths that a user chose."""
