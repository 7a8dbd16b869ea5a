"""Dates as EDTF: read, compared, suggested, and said in words."""
