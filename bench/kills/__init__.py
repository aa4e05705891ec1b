"""Processes that are killed at work: nothing acknowledged is lost, nothing is there twice.

Run by `make kills`. Each kind of work (`works`) runs in a process of its own over a site (`sites`)
and is killed by SIGKILL at a moment that a seeded generator chooses, or the PostgreSQL server is.
What then must hold is in `laws`; `killing` puts them together.
"""
