"""The views to read: the interview, the reading list with its tour, and the sources."""
