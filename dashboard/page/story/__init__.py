"""The story: which steps it has, where it is offered, and how it is told."""
