"""Where a company keeps its access_token, read there and, where that was agreed to, renewed: Redis, a token server."""
