"""Commands on what the sides say beside each other."""
