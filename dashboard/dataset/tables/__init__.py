"""Files as tables of cells: bytes, headers, the descriptor, and the position of each cell."""
