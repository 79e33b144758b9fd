"""Where the clause begins that a verb of telling governs without "that"."""

import datetime

import pytest

from timeline.extraction import verbs
from timeline.extraction.contact import complement_without_that
from timeline.extraction.tokens import tokenize
from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("She said he backed the plan.", "he backed"),
        ("She said on Thursday he backed the plan.", "he backed"),
        ("She said Thursday, he backed the plan.", "he backed"),
        ("She said on Thursday, the king backed the plan.", "the king"),
        ("She said Monday's strikes hit Ayr.", "Monday 's"),
        ("She said not all had left.", "all had"),
        ("She said the talks on Thursday failed.", "the talks"),
        ("She said in Oslo he would go.", "he would"),
        ("She said the king never really left.", "the king"),
        ("She said they also left.", "they also"),
        ("She said the king left and wept.", "the king"),
        ("She knew in May he would go.", "he would"),
        ("She believes the king and queen left.", "the king"),
        ("She told the king he had lost.", "he had"),
        ("She told the king and left.", ""),
        ("She told reporters on Thursday.", ""),
        ("She asked him to leave.", ""),
        ("She said so.", ""),
        ("She said and left.", ""),
        ("She said, he left.", ""),
        ("She warned Tuesday", ""),
    ],
)
def test_a_clause_begins_behind_the_verb_and_its_day(text, begins):
    tokens = tokenize(text, 0, len(text), tag(text, FRIDAY))
    verbs.mark(tokens)
    at = complement_without_that(tokens, 1)
    assert ("" if at is None else " ".join(token.text for token in tokens[at : at + 2])) == begins
