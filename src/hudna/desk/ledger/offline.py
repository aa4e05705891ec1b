"""The program that third parties check with: one file, Python and nothing else."""

from importlib.resources import files


def program() -> str:
    """Its source."""
    return files("hudna.ledger.offline").joinpath("hudna_verify.py").read_text("utf-8")
