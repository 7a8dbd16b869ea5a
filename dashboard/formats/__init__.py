"""Timelines of other programs: read into the rows of our tables, and written."""
