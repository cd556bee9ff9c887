"""A page as WeChat's browser sees it: what it passes to the JS-SDK's bridge, and what is answered. No Qt, no network."""
