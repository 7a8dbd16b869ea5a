"""Files as tables of cells: bytes, headers, the descriptor, and where each cell stands."""
