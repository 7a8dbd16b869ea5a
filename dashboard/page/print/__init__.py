"""What is printed: the handout with its poster, and the activity sheet."""
