"""Words for what WeChat answers: return codes, refused calls, rids."""
