"""A reader for each format: what stands in a file, as rows of our tables."""
