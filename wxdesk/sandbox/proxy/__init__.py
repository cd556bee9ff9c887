"""The way by which a program that asks https://api.weixin.qq.com, and cannot be told otherwise, reaches the sandbox."""
