"""Looking after what is kept: documents corrected, taken back, expunged; bulletins issued."""
