"""The commands of wxdesk-cli, a file each: `add` declares it, `run` does it and returns the exit code."""
