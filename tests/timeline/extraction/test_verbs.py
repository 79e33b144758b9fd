"""Which words are verbs, and in what form: what follows "do", who stands before the present tense."""

import pytest

from timeline.extraction import verbs
from timeline.extraction.tokens import Kind, tokenize


def kinds(text: str) -> dict[str, Kind]:
    tokens = tokenize(text, 0, len(text), ())
    verbs.mark(tokens)
    return {token.text: token.kind for token in tokens}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("They did sign.", "sign", Kind.INFINITIVE),
        ("They did not sign the treaty.", "sign", Kind.INFINITIVE),
        ("She does write to him.", "write", Kind.INFINITIVE),
        ("They did damage to the town.", "damage", Kind.NOUN),
        ("The two sides do business.", "business", Kind.NOUN),
        ("Did they sign the treaty?", "sign", Kind.FINITE),
        ("The leaders meet in Oslo.", "meet", Kind.FINITE),
        ("The leader meets the king.", "meets", Kind.FINITE),
        ("They want to leave.", "leave", Kind.INFINITIVE),
        ("They have left Ayr.", "left", Kind.PARTICIPLE),
        ("They left Ayr.", "left", Kind.FINITE),
        ("They were leaving Ayr.", "leaving", Kind.ING),
        ("They must leave Ayr.", "must", Kind.MODAL),
        ("They had left Ayr.", "had", Kind.AUXILIARY),
        ("The meeting ended.", "meeting", Kind.NOUN),
        ("They left Ayr early.", "early", Kind.ADVERB),
        ("An ally left Ayr.", "ally", Kind.NOUN),
        ("The ugly wall fell.", "ugly", Kind.NOUN),
        ("Sally left Ayr.", "Sally", Kind.NOUN),
        ("Briefly, Ann Lee left Ayr.", "Briefly", Kind.ADVERB),
        ("Briefly, 37, left Ayr.", "Briefly", Kind.NOUN),
    ],
)
def test_a_word_is_the_form_that_it_is_used_in(text, word, kind):
    assert kinds(text)[word] is kind
