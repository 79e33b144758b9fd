"""Which words are verbs: "the proposed truce" and "the truce proposed by the US" state nothing, "he proposed" does.

The method: closed classes first, then every word that looks like a past form is finite unless what stands before it
(an article, a preposition, an auxiliary) or beside it (another finite verb in the same clause) says otherwise.
"""

from timeline.extraction import lexicon
from timeline.extraction.present_tense import mark_entry, present
from timeline.extraction.reduced import FINITE, is_reduced_relative
from timeline.extraction.tokens import Kind, Token

NOMINAL_CONTEXT = (Kind.DETERMINER, Kind.POSSESSIVE, Kind.PREPOSITION)
VERBAL = (Kind.FINITE, Kind.AUXILIARY, Kind.MODAL, Kind.PARTICIPLE, Kind.ING, Kind.INFINITIVE)


def mark(tokens: list[Token]) -> None:
    """Gives every word of one sentence its kind."""
    for index, token in enumerate(tokens):
        if token.kind is Kind.NOUN:
            token.kind = _closed_class(tokens, index)
        elif token.kind is Kind.POSSESSIVE and tokens[index - 1].kind is Kind.PRONOUN:
            token.kind = Kind.AUXILIARY
    for index, token in enumerate(tokens):
        if token.kind is Kind.NOUN:
            token.kind = _open_class(tokens, index)
    for index, token in enumerate(tokens):
        if token.kind is Kind.FINITE and lexicon.looks_past(token.low) and is_reduced_relative(tokens, index):
            token.kind = Kind.PARTICIPLE
    for index, token in enumerate(tokens):
        if token.low == "be" and _hangs_on_noun(tokens, index):
            token.kind = Kind.INFINITIVE
    mark_entry(tokens)


def _hangs_on_noun(tokens: list[Token], index: int) -> bool:
    """An infinitive of a noun before its verb: "the last survivor to be found"."""
    if index < 2 or index + 1 >= len(tokens) or tokens[index - 1].kind is not Kind.TO:
        return False
    after_verb = any(token.kind in FINITE for token in tokens[: index - 1])
    return not after_verb and tokens[index - 2].kind is Kind.NOUN and tokens[index + 1].kind is Kind.PARTICIPLE


# Words whose kind is always the same; what depends on the words beside it is decided in `_closed_class`.
FIXED: dict[str, Kind] = {
    **dict.fromkeys(lexicon.ADVERBS, Kind.ADVERB),
    **dict.fromkeys(lexicon.PREPOSITIONS, Kind.PREPOSITION),
    **dict.fromkeys(lexicon.SUBJECT_PRONOUNS, Kind.PRONOUN),
    **dict.fromkeys(lexicon.DETERMINERS, Kind.DETERMINER),
    **dict.fromkeys(lexicon.COORDINATORS, Kind.COORDINATOR),
    **dict.fromkeys(lexicon.SUBORDINATORS, Kind.SUBORDINATOR),
    **dict.fromkeys(lexicon.RELATIVES, Kind.RELATIVE),
    **dict.fromkeys(lexicon.MODALS, Kind.MODAL),
    **dict.fromkeys(lexicon.AUXILIARIES | {"ve", "re", "m"}, Kind.AUXILIARY),
    **dict.fromkeys(lexicon.NEGATIONS - {"nor"}, Kind.NEGATION),
    "to": Kind.TO,
}  # fmt: skip


def _closed_class(tokens: list[Token], index: int) -> Kind:
    token = tokens[index]
    kind = FIXED.get(token.low)
    if kind is None:
        adverb = token.low.endswith("ly") and len(token.low) > 4 and (not token.is_name or _opens_aside(tokens, index))
        adverb = adverb and token.low not in lexicon.NOT_ADVERBS
        return Kind.ADVERB if adverb else Kind.NOUN
    if token.low in ("may", "might", "can", "will") and _is_noun_here(tokens, index):
        return Kind.NOUN
    if token.low == "that" and index + 1 < len(tokens) and _opens_noun_phrase(tokens, index):
        return Kind.DETERMINER
    if token.low == "as" and _measures(tokens, index):
        return Kind.PREPOSITION
    return kind


def _opens_aside(tokens: list[Token], index: int) -> bool:
    """An adverb in front.

    "Separately, Ann Lee said"; not a name with its apposition, "Lively, 37, said", "Kelly, who ...".
    """
    if index or len(tokens) < 3 or tokens[1].kind is not Kind.COMMA:
        return False
    following = tokens[2]
    return not following.text[:1].isdigit() and following.low not in lexicon.RELATIVES | lexicon.DETERMINERS


def _measures(tokens: list[Token], index: int) -> bool:
    """A measure with "as": "as many as 25"."""
    amounts = ("many", "much", "few", "little")
    beside = (tokens[index - 1].low if index else "", tokens[index + 1].low if index + 1 < len(tokens) else "")
    return any(word in amounts for word in beside)


def _is_noun_here(tokens: list[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].kind in NOMINAL_CONTEXT


def _opens_noun_phrase(tokens: list[Token], index: int) -> bool:
    """A pointing word of a noun, behind a verb or preposition: "that meeting took place", its verb behind it."""
    before = tokens[index - 1] if index else None
    following = tokens[index + 1]
    if following.kind is Kind.DATE or following.low in ("day", "week", "month", "year", "evening", "night", "idea"):
        return True
    return before is not None and before.kind in (Kind.PREPOSITION, Kind.SUBORDINATOR) and not following.is_name


def _before(tokens: list[Token], index: int) -> Token | None:
    """What stands before, over adverbs, negations, opening quotation marks and the day of "will (today) announce"."""
    for at in range(index - 1, -1, -1):
        floating = tokens[at].low in ("each", "all", "both") and at and tokens[at - 1].kind is Kind.NOUN
        inside = tokens[at].kind is Kind.DATE and at and tokens[at - 1].kind in (Kind.MODAL, Kind.AUXILIARY)
        if tokens[at].kind not in (Kind.ADVERB, Kind.NEGATION, Kind.OPEN) and not floating and not inside:
            return tokens[at]
    return None


def _open_class(tokens: list[Token], index: int) -> Kind:
    token, before = tokens[index], _before(tokens, index)
    low = token.low
    if before is not None and before.kind in (Kind.MODAL, Kind.TO) and not token.is_name and low.isalpha():
        return _after_to(tokens, index, before)
    after_auxiliary = before is not None and before.kind is Kind.AUXILIARY
    nominal = (
        before is not None
        and (before.kind in NOMINAL_CONTEXT or before.low in ("amid", "amidst", "despite", "following", "as"))
        and not (before.low in lexicon.NUMERALS and not _noun_follows(tokens, index))
    )
    if low.endswith("ing") and low not in lexicon.NOT_ING and not (token.is_name and index):
        return _ing(token, before, nominal=nominal)
    if token.is_name and index and not token.quoted:
        return Kind.NOUN
    if lexicon.looks_past(low):
        if after_auxiliary:
            return Kind.PARTICIPLE
        return Kind.NOUN if nominal or _is_object(tokens, index) else _past(tokens, index, before)
    return present(tokens, index, before, nominal=nominal)


def _after_to(tokens: list[Token], index: int, before: Token) -> Kind:
    verb = before.kind is Kind.MODAL or tokens[index].low in lexicon.BASES
    return Kind.INFINITIVE if verb or _is_infinitive(tokens, index) or _is_asked(tokens, index) else Kind.NOUN


def _ing(token: Token, before: Token | None, *, nominal: bool) -> Kind:
    if token.low in lexicon.EVENT_NOUNS and (nominal or before is None):
        return Kind.NOUN
    if before is not None and before.kind in (Kind.DETERMINER, Kind.POSSESSIVE):
        return Kind.NOUN
    return Kind.ING


def _past(tokens: list[Token], index: int, before: Token | None) -> Kind:
    low = tokens[index].low
    only_participle = low in lexicon.PARTICIPLES and low not in lexicon.PAST_FORMS
    return Kind.PARTICIPLE if only_participle or index == 0 or _trails(tokens, index, before) else Kind.FINITE


def _is_object(tokens: list[Token], index: int) -> bool:
    """A word that is base and past form at once and here a noun: "rejecting a lower | bid", "took a deep | cut"."""
    if index < 3 or tokens[index].low not in lexicon.BASES or tokens[index - 1].kind is not Kind.NOUN:
        return False
    article, verb = tokens[index - 2], tokens[index - 3]
    return article.low in ("a", "an") and verb.kind in (*FINITE, Kind.ING, Kind.INFINITIVE)


def _trails(tokens: list[Token], index: int, before: Token | None) -> bool:
    """A participle without a subject: "..., symbolically dressed in green", "false and fabricated"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if before is None or following is None:
        return False
    if before.kind is Kind.COORDINATOR and following.kind is Kind.CLOSE:
        return True
    if before.kind is not Kind.COMMA or following.kind not in (Kind.PREPOSITION, Kind.TO):
        return False
    if tokens[index - 1].kind is Kind.ADVERB:
        return True
    if tokens[index].low in lexicon.REPORTING:
        return False
    for at in range(index - 1, -1, -1):
        if tokens[at].kind in (Kind.STOP, Kind.RELATIVE, Kind.SUBORDINATOR):
            return False
        if lexicon.looks_past(tokens[at].low) or tokens[at].kind in FINITE:
            return not any(token.kind in (Kind.RELATIVE, Kind.SUBORDINATOR) for token in tokens[:at])
    return False


def _is_infinitive(tokens: list[Token], index: int) -> bool:
    """After "to" an unknown lower-case word is a verb when a noun phrase follows it: "to spearhead the talks"."""
    if tokens[index].low.endswith("s") or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].kind in (Kind.DETERMINER, Kind.PRONOUN) or tokens[index + 1].is_name


def _is_asked(tokens: list[Token], index: int) -> bool:
    """A verb that takes no other "to" than that of an infinitive: "claimed to annex"."""
    return index > 1 and tokens[index - 2].low in lexicon.TAKE_INFINITIVE and not tokens[index].low.endswith("s")


def _noun_follows(tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and following.kind is Kind.NOUN
