"""Pages: each takes a visit and what its address names, asks the desk, and fills a template."""
