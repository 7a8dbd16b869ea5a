"""Lanes: which row each event and its name get, and how high each lane is."""
