"""Spreadsheet files of any program as grids of records, each cell as it is shown."""
