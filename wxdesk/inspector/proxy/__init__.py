"""The one way out of an inspected page: a proxy of our own on this computer that leads to public addresses only."""
