"""The console from the command line: serving it, and the people who sign in."""
