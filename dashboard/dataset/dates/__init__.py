"""Dates as EDTF: parsed, compared, suggested, and written in words."""
