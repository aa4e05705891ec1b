"""Reviewing: claims judged, findings written, what others wrote approved."""
