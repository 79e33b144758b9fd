"""Which language a text is in, and when the model is asked."""

import pytest

from articles import language

ENGLISH = (
    "The mayor said that the port would open when the storm had passed, and that the boats which lay there "
    "could leave before noon. Their owners, who had been waiting since Monday, asked about the cost of the delay.\n"
)
GERMAN = (
    "Der Hafen öffnet erst, wenn der Sturm vorbei ist, sagte die Bürgermeisterin am Montag vor der Presse. Die Boote, "
    "die dort liegen, dürfen nicht vor Mittag auslaufen, und ihre Besitzer fragen, wer das alles bezahlen soll.\n"
)
DUTCH = (
    "De haven gaat open als de storm voorbij is, zei de burgemeester, of hij wil of niet. Wie een been breekt of te "
    "laat komt, kan er morgen of overmorgen nog een keer langs, zei hij, of hij belt de haven.\n"
)


@pytest.fixture
def asked(monkeypatch):
    """The texts that the model was asked of."""
    texts: list[str] = []
    guess = language._guess

    def guessed(text: str) -> tuple[str, float]:
        texts.append(text)
        return guess(text)

    monkeypatch.setattr(language, "_guess", guessed)
    return texts


def test_prose_in_english_is_told_by_its_words(asked):
    assert language.of(ENGLISH * 2) == "en"
    assert not asked


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (GERMAN * 3, "de"),
        (DUTCH * 3, "nl"),  # with "of" and "been", which are words of English too
        (GERMAN * 3 + ENGLISH, "de"),
        ("Harbour opens at noon, mayor says on Monday.", "en"),
    ],
)
def test_what_its_words_do_not_tell_the_model_does(asked, text, code):
    assert language.of(text) == code
    assert asked


@pytest.mark.parametrize(
    ("paragraph", "is_foreign"), [(GERMAN, True), (DUTCH, True), (ENGLISH, False), ("Bürgermeisterin öffnet", False)]
)
def test_a_paragraph_in_another_language_is_told(paragraph, is_foreign):
    assert language.is_foreign(paragraph) == is_foreign
