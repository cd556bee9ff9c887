"""A folder a page. Pages never import each other or the main window."""
