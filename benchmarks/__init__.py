"""What is measured, never in a test: `make bench`."""
