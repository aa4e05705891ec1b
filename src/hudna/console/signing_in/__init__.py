"""Signing in: which of allauth's views are open, and what is asked of whoever comes by them."""
