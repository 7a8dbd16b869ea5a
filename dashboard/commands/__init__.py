"""The commands of `camino`, one a module; only they and `cli` print or choose an exit code."""
