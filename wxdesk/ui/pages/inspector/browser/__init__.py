"""The browser of the page inspector: the only user of QtWebEngine, loaded when a page is first inspected."""
