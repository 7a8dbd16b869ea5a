"""Where it happened: the view of places, and its map."""
