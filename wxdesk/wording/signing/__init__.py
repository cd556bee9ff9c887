"""Verdicts on signatures, their causes and fixes, and what an endpoint's answers mean, in words."""
