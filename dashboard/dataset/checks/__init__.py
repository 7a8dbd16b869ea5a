"""Rules that a life keeps: what `check` finds beyond a single cell."""
