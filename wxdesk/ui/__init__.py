"""The window. This folder is the UI thread; everything that can wait goes through tasks.py."""
