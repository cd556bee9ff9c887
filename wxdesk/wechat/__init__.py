"""What api.weixin.qq.com says, and what a company's own signing endpoint does."""
