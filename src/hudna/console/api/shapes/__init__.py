"""Shapes of what operations take and give, as `/api/v1/openapi.json` describes them."""
