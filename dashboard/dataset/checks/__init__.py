"""The rules of `check` that need more than a single cell."""
