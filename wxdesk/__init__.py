"""wxdesk: signatures, tokens and media of WeChat Official Accounts."""

__version__ = "0.1.0"
