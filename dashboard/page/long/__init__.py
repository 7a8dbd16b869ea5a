"""What a long life has beside its page: windows of time, chapters, and events as data."""
