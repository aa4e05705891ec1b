"""Calls to the hotline: noted in a form of their own, read at once; who called stays protected.

`form` is how a note is written down, `noting` makes a document of it and reads it, `callers` keeps
who stands behind a code name.
"""
