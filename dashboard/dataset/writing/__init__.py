"""A life written: as CSV with its descriptor, as JSON, and as pandas frames."""
