"""Names of the register as ways to its pages, and its closed lists in words."""
