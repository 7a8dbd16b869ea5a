"""The papers to print: the handout with its poster, and the activity sheet."""
