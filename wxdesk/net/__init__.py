"""HTTP with limits that hold: the only room that knows httpx. WeChat, signing endpoints and upload endpoints share it."""
