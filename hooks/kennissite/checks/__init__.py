"""What editors may get wrong beyond the shape of one file."""
