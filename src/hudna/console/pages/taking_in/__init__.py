"""Taking in: files that are sent, and notes of calls to the hotline."""
