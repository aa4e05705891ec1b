"""What is laid beside a document: its original, and other documents."""
