"""What a document has said so far, and what each figure takes from it."""
