"""What maps and charts ask for: no more rows and columns than they draw."""
