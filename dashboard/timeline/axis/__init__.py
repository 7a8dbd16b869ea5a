"""The time axis: decimal years to px, its ticks, and the eras over it."""
