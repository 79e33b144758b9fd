"""The clauses of a sentence, each with its subject."""

import pytest

from timeline.extraction import clauses, phrases, verbs
from timeline.extraction.tokens import tokenize


def parts(text: str) -> list[tuple[str, str, str]]:
    """Of each clause the role, its words and its subject."""
    tokens = tokenize(text, 0, len(text), ())
    verbs.mark(tokens)

    def words(indexes: list[int]) -> str:
        return " ".join(tokens[index].text for index in indexes if tokens[index].text.isalnum())

    return [
        (clause.role, words(clause.indexes), words(phrases.subject(tokens, clause)))
        for clause in clauses.split(tokens)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoys met in Oslo.", [("main", "The envoys met in Oslo", "The envoys")]),
        (
            "The plan, which two states had backed, failed.",
            [("main", "The plan failed", "The plan"), ("relative", "which two states had backed", "two states")],
        ),
        (
            "The envoys met and the farmers left.",
            [("main", "The envoys met", "The envoys"), ("coordinate", "and the farmers left", "the farmers")],
        ),
        (
            "She said that the envoys had met.",
            [("main", "She said", "She"), ("complement", "that the envoys had met", "the envoys")],
        ),
        (
            "When the king left, Ann Lee wept.",
            [("subordinate", "When the king left", "the king"), ("main", "Ann Lee wept", "Ann Lee")],
        ),
        (
            "The troops, the army said, left.",
            [("main", "The troops left", "The troops"), ("main", "the army said", "the army")],
        ),
        (
            "The ship sunk by rebels sank.",
            [("main", "The ship sank", "The ship"), ("reduced", "sunk by rebels", "")],
        ),
        (
            "Ann Lee resigned, saying that she was ill.",
            [
                ("main", "Ann Lee resigned", "Ann Lee"),
                ("participial", "saying", ""),
                ("complement", "that she was ill", "she"),
            ],
        ),
        (
            "He left because the town had fallen.",
            [("main", "He left", "He"), ("subordinate", "because the town had fallen", "the town")],
        ),
        ("The king left but returned.", [("main", "The king left", "The king"), ("coordinate", "but returned", "")]),
        ("In Oslo on the coast, the king left.", [("main", "In Oslo on the coast the king left", "the king")]),
        ("Under the deal, troops left Ayr.", [("main", "Under the deal troops left Ayr", "troops")]),
        ("Ann Lee, 54, left.", [("main", "Ann Lee 54 left", "Ann Lee")]),
        (
            "The court in Ayr, on the coast, ruled.",
            [("main", "The court in Ayr on the coast ruled", "The court in Ayr")],
        ),
        ("The king left, said Bob Ray.", [("main", "The king left", "The king"), ("main", "said Bob Ray", "")]),
        (
            "The talks ended, Ann Lee, the mayor, said.",
            [("main", "The talks ended", "The talks"), ("main", "Ann Lee the mayor said", "Ann Lee the mayor")],
        ),
        (
            "Talks failed, Bob Ray, an aide, told reporters.",
            [("main", "Talks failed", "Talks"), ("main", "Bob Ray an aide told reporters", "Bob Ray an aide")],
        ),
        (
            "Ann Lee sang, and the mayor left.",
            [("main", "Ann Lee sang", "Ann Lee"), ("coordinate", "and the mayor left", "the mayor")],
        ),
        (
            "Ann Lee sang, and the mayor, Bob Ray, left.",
            [("main", "Ann Lee sang", "Ann Lee"), ("coordinate", "and the mayor Bob Ray left", "the mayor Bob Ray")],
        ),
        (
            "Ann Lee sang, and in Oslo, crowds left.",
            [("main", "Ann Lee sang", "Ann Lee"), ("coordinate", "and in Oslo crowds left", "crowds")],
        ),
        (
            "The mayor met Ann Lee, the judge, and Bob Ray in Oslo.",
            [("main", "The mayor met Ann Lee the judge and Bob Ray in Oslo", "The mayor")],
        ),
        (
            "The flood drowned cattle, and farms in the north, in May.",
            [("main", "The flood drowned cattle and farms in the north in May", "The flood")],
        ),
        # "So" and "yet" are adverbs more often than they join clauses.
        (
            "Ann Lee said that ships had so far been hit.",
            [("main", "Ann Lee said", "Ann Lee"), ("complement", "that ships had so far been hit", "ships")],
        ),
        (
            "The court had not yet said whether it would rule.",
            [("main", "The court had not yet said", "The court"), ("complement", "whether it would rule", "it")],
        ),
        ("The king himself left.", [("main", "The king himself left", "The king")]),
        (
            "The head of the bank, Ann Lee, left.",
            [("main", "The head of the bank Ann Lee left", "The head of the bank Ann Lee")],
        ),
    ],
)
def test_a_sentence_falls_into_its_clauses(text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text", ["Ann Lee won, left and wept.", "The vote was held, failed.", "Left, left, left.", "Said Ann Lee, left."]
)
def test_no_clause_is_left_without_a_word(text):
    assert all(words for _, words, _ in parts(text))
