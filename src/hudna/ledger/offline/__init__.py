"""The verifier for third parties: one file that needs nothing of hudna."""
