"""Where things stand: rows, panes, tabs, what scrolls."""
