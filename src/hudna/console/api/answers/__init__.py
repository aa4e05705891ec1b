"""Answers of operations: each takes a request with its visit, asks the desk, and gives a shape."""
