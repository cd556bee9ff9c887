"""What wxdesk promises about speed, measured: `uv run python -m tests.bench NAME`."""
