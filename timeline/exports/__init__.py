"""The timeline in other programs' formats, one module a format; `formats.py` lists them.

A format's writer is a function `(events, site) -> texts`: `events` is a queryset, so that an export holds what the
address asks for and no more, and `site` the scheme and host for links, "https://timeline.example". It gives the export
piece by piece, so that a long timeline needs no memory for all of it, with a number of queries that grows only with
the number of `CHUNK`s. What is exported comes from `rows.py`, which never reads who the editors are.
"""
