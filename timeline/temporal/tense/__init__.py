"""Verbs and their forms, the groups that they stand in with their tense, and what clauses and notes say by it."""

from .verb_groups import Name, VerbGroup, VerbRow, groups

__all__ = ["Name", "VerbGroup", "VerbRow", "groups"]
