"""Cells as records: each field read, what is absent filled in, references followed."""
