"""hudna (truce): reads ceasefire bulletins, keeps every figure with its evidence."""

__version__ = "0.1.0"
CLAIMS_FILE_VERSION = 1
