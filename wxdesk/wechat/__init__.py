"""What api.weixin.qq.com says. The only user of httpx besides the two senders to a company's own servers."""
