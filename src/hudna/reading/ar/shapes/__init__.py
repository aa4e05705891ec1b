"""Families of figures in Arabic: towns that join, a single one, places with their numbers."""
