"""Looking after documents: corrected, taken back, expunged."""
