"""What each address of WeChat's API answers, by subject; `table` joins them. A new endpoint is a row."""
