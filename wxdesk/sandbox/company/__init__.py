"""A small company on the sandbox: two environments that share one cache, an internal file server, another department."""
