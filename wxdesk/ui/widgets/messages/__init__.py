"""How a page or the window tells something: beside what it is about, over it, or in a dialog."""
