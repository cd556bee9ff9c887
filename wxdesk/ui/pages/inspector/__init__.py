"""The page inspector: a page as WeChat's browser sees it."""
