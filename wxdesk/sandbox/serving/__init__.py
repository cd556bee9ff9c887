"""HTTP as the sandbox serves it: connections, requests, replies."""
