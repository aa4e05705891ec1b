"""The same desk for programs: `/api/v1/`, described by itself at `/api/v1/openapi.json`.

`routes` declares every operation with what it needs; a gate (`gate`) stands before each, and
`answers/` ask the desk. Shapes of answers are in `shapes/`.
"""
