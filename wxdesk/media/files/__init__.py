"""Files on the disk: whole or absent, known by their content, never through links."""
