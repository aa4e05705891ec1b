"""The command line: `hudna.cli.main` is the console script."""

from hudna.cli.door import main

__all__ = ["main"]
