"""Windows under Wine: its libraries, and the installer from its start to what it leaves behind (`bash tests/windows`)."""
