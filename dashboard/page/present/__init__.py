"""Present mode and the presenter's window."""
