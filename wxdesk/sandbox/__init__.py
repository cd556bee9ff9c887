"""A small WeChat on this computer: the rules, the faults, the sample media, the server."""
