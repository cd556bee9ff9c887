"""Workbooks of spreadsheet programs, read by a process of their own."""
