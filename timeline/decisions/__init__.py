"""What editors decide. Every decision is on record, and no machine writes the columns that it is kept in.

One module for each thing to decide on: the date of an event (`dates`), what is an event (`events`), what its sources
say (`sources`), when an article appeared (`articles`), what the machine missed (`additions`); `undo` goes back.
"""

from timeline.decisions.record import SupersededError, token

__all__ = ["SupersededError", "token"]
