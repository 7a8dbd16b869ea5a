"""Anybody's own sheet, of any program, as the tables of a life."""
