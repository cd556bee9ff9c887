"""One Official Account at WeChat: its tokens, quotas, addresses, followers, and visitors who authorize."""
