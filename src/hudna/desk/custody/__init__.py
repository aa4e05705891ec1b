"""Looking after what is kept: documents corrected, taken back by their source, expunged."""
