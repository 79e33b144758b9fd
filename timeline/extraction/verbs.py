"""Which words are verbs: "the proposed ceasefire" and "the ceasefire proposed by the US" state nothing, "he proposed" does.

The method: closed classes first, then every word that looks like a past form is finite unless what stands before it
(an article, a preposition, an auxiliary) or beside it (another finite verb in the same clause) says otherwise.
"""

from timeline.extraction import lexicon
from timeline.extraction.tokens import Kind, Token

NOMINAL_CONTEXT = (Kind.DETERMINER, Kind.POSSESSIVE, Kind.PREPOSITION)
BOUNDARY = (Kind.STOP, Kind.COMMA, Kind.COORDINATOR, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.OPEN, Kind.CLOSE)
FINITE = (Kind.FINITE, Kind.AUXILIARY, Kind.MODAL)
VERBAL = (Kind.FINITE, Kind.AUXILIARY, Kind.MODAL, Kind.PARTICIPLE, Kind.ING, Kind.INFINITIVE)


def mark(tokens: list[Token]) -> None:
    """Gives every word of one sentence its kind."""
    for index, token in enumerate(tokens):
        if token.kind is Kind.NOUN:
            token.kind = _closed_class(tokens, index)
        elif token.kind is Kind.POSSESSIVE and index and tokens[index - 1].kind is Kind.PRONOUN:
            token.kind = Kind.AUXILIARY
    for index, token in enumerate(tokens):
        if token.kind is Kind.NOUN:
            token.kind = _open_class(tokens, index)
    for index, token in enumerate(tokens):
        if token.kind is Kind.FINITE and index and _looks_past(token.low) and _is_reduced_relative(tokens, index):
            token.kind = Kind.PARTICIPLE


def _closed_class(tokens: list[Token], index: int) -> Kind:
    low = tokens[index].low
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if low in lexicon.NEGATIONS and low != "nor":
        return Kind.NEGATION
    if low in lexicon.AUXILIARIES or low in ("ve", "re", "m"):
        return Kind.AUXILIARY
    if low in lexicon.MODALS:
        return Kind.NOUN if low in ("may", "might", "can", "will") and _is_noun_here(tokens, index) else Kind.MODAL
    if low == "to":
        return Kind.TO
    if low == "that" and following is not None and _opens_noun_phrase(tokens, index):
        return Kind.DETERMINER
    if low in lexicon.RELATIVES:
        return Kind.RELATIVE
    if low == "as" and _measures(tokens, index):
        return Kind.PREPOSITION
    if low in lexicon.SUBORDINATORS:
        return Kind.SUBORDINATOR
    if low in lexicon.COORDINATORS:
        return Kind.COORDINATOR
    if low in lexicon.DETERMINERS and low != "her":
        return Kind.DETERMINER
    if low in lexicon.SUBJECT_PRONOUNS and tokens[index].text != "US":
        return Kind.PRONOUN
    if low in ("him", "them", "us", "me") and not tokens[index].is_name:
        return Kind.NOUN
    if low in lexicon.PREPOSITIONS:
        return Kind.PREPOSITION
    if low in lexicon.ADVERBS or (low.endswith("ly") and len(low) > 4 and not tokens[index].is_name):
        return Kind.ADVERB
    return Kind.NOUN


def _measures(tokens: list[Token], index: int) -> bool:
    """ "as many as 25"."""
    amounts = ("many", "much", "few", "little")
    beside = (tokens[index - 1].low if index else "", tokens[index + 1].low if index + 1 < len(tokens) else "")
    return any(word in amounts for word in beside)


def _is_noun_here(tokens: list[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].kind in NOMINAL_CONTEXT


def _opens_noun_phrase(tokens: list[Token], index: int) -> bool:
    """ "that meeting took place": a verb or preposition before, and a lower-case noun with its verb behind."""
    before = tokens[index - 1] if index else None
    following = tokens[index + 1]
    if following.kind is Kind.DATE or following.low in ("day", "week", "month", "year", "evening", "night", "idea"):
        return True
    return (
        before is not None
        and before.kind in (Kind.PREPOSITION, Kind.SUBORDINATOR)
        and before.low != "so"
        and not following.is_name
    )


def _before(tokens: list[Token], index: int) -> Token | None:
    """What stands before, over adverbs, negations and opening quotation marks."""
    for at in range(index - 1, -1, -1):
        floating = tokens[at].low in ("each", "all", "both") and at and tokens[at - 1].kind is Kind.NOUN
        if tokens[at].kind not in (Kind.ADVERB, Kind.NEGATION, Kind.OPEN) and not floating:
            return tokens[at]
    return None


def _open_class(tokens: list[Token], index: int) -> Kind:
    token = tokens[index]
    low = token.low
    before = _before(tokens, index)
    if before is not None and before.kind in (Kind.MODAL, Kind.TO) and not token.is_name and low.isalpha():
        if before.kind is Kind.MODAL or low in lexicon.BASES or _is_infinitive(tokens, index) or _is_asked(tokens, index):
            return Kind.INFINITIVE
        return Kind.NOUN
    after_auxiliary = before is not None and (before.kind is Kind.AUXILIARY or _continues_auxiliary(tokens, index))
    nominal = (
        before is not None
        and (before.kind in NOMINAL_CONTEXT or before.low in ("amid", "amidst", "despite", "following", "as"))
        and not after_auxiliary
    )
    if low.endswith("ing") and len(low) > 4 and low not in lexicon.NOT_ING and not (token.is_name and index):
        if low in lexicon.EVENT_NOUNS and not after_auxiliary and (nominal or before is None):
            return Kind.NOUN
        if before is not None and before.kind in (Kind.DETERMINER, Kind.POSSESSIVE):
            return Kind.NOUN
        return Kind.ING
    if token.is_name and index and not token.quoted and low not in ("said",):
        return Kind.NOUN
    if _looks_past(low):
        if after_auxiliary:
            return Kind.PARTICIPLE
        if nominal or (before is not None and before.kind is Kind.ADVERB):
            return Kind.NOUN if _noun_follows(tokens, index) or nominal else Kind.PARTICIPLE
        if low in lexicon.PARTICIPLES and low not in lexicon.PAST_FORMS:
            return Kind.PARTICIPLE
        return Kind.PARTICIPLE if index == 0 or _trails(tokens, index, before) else Kind.FINITE
    if before is not None and before.low in ("this", "that") and low in lexicon.PRESENT_S:
        return Kind.FINITE
    if before is not None and before.kind is Kind.PRONOUN and before is tokens[index - 1]:
        if before.low in ("he", "she", "it") and low.endswith("s") and low.isalpha():
            return Kind.FINITE
        if before.low not in ("he", "she", "it", "who") and low in lexicon.BASES:
            return Kind.FINITE
    if before is None or nominal:
        return Kind.NOUN
    if low in lexicon.PRESENT_S and before.kind in (Kind.NOUN, Kind.PRONOUN, Kind.RELATIVE, Kind.CLOSE, Kind.DATE):
        return Kind.FINITE
    if low in lexicon.PRESENT_BARE and (before.kind in (Kind.PRONOUN, Kind.RELATIVE) or before.low.endswith("s")):
        return Kind.FINITE
    if before.kind is Kind.COMMA and low in ("say", "believe", "argue", "warn", "insist"):
        subject = next((token for token in reversed(tokens[:index]) if token.kind is Kind.NOUN), None)
        return Kind.FINITE if subject is not None and subject.low.endswith("s") else Kind.NOUN
    if before.low in lexicon.DO and low in lexicon.BASES:
        return Kind.INFINITIVE
    return Kind.NOUN


def _looks_past(low: str) -> bool:
    if low in lexicon.PAST_FORMS or low in lexicon.PARTICIPLES:
        return True
    return low.endswith("ed") and len(low) > 3 and low.isalpha() and low not in lexicon.NOT_PAST


def _trails(tokens: list[Token], index: int, before: Token | None) -> bool:
    """ "..., symbolically dressed in green" and "false and fabricated": a participle without a subject."""
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
        if _looks_past(tokens[at].low) or tokens[at].kind in FINITE:
            return not any(token.kind in (Kind.RELATIVE, Kind.SUBORDINATOR) for token in tokens[:at])
    return False


def _is_infinitive(tokens: list[Token], index: int) -> bool:
    """After "to" an unknown lower-case word is a verb when a noun phrase follows it: "to spearhead the talks"."""
    if tokens[index].low.endswith("s") or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].kind in (Kind.DETERMINER, Kind.PRONOUN) or tokens[index + 1].is_name


def _is_asked(tokens: list[Token], index: int) -> bool:
    """ "claimed to annex": these verbs take no other "to"."""
    return index > 1 and tokens[index - 2].low in lexicon.TAKE_INFINITIVE and not tokens[index].low.endswith("s")


def _continues_auxiliary(tokens: list[Token], index: int) -> bool:
    """ "was, he said, expected" and "has in the past week been": only the plain case, an adverb or date between."""
    at = index - 1
    while at >= 0 and tokens[at].kind in (Kind.ADVERB, Kind.NEGATION, Kind.DATE):
        at -= 1
    return at >= 0 and tokens[at].kind is Kind.AUXILIARY


def _noun_follows(tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and following.kind is Kind.NOUN


def awaits_verb(tokens: list[Token], at: int) -> bool:
    """ "A licence that had allowed payments | lapsed": the verb at `at` is a relative clause's, the noun before it
    still waits for its own."""
    for index in range(at - 1, 0, -1):
        kind = tokens[index].kind
        if kind in (Kind.STOP, Kind.COMMA, Kind.COORDINATOR):
            return False
        if kind is Kind.RELATIVE or (tokens[index].low == "that" and tokens[index - 1].kind is Kind.NOUN):
            before = [token.kind for token in tokens[:index]]
            return Kind.NOUN in before and not any(kind in FINITE for kind in before)
    return False


def _is_reduced_relative(tokens: list[Token], index: int) -> bool:
    """ "the mission proposed during a summit", "talks held on Thursday were productive": no verb of its own clause."""
    token = tokens[index]
    before, following = tokens[index - 1], tokens[min(index + 1, len(tokens) - 1)]
    by = following.low == "by" or (following.low in ("forward", "out", "down") and tokens[index + 2 :][:1] and tokens[index + 2].low == "by")
    if before.kind is Kind.NOUN and by and token.low not in lexicon.SAYING:
        return True
    if following.kind is Kind.TO and token.low in ("believed", "thought", "expected", "said", "known", "alleged", "reported"):
        return any(later.kind in FINITE for later in tokens[index + 1 :])
    if token.low in lexicon.SAYING and token.low not in ("announced", "quoted", "posted"):
        return False
    at = index - 1
    seen_noun = False
    while at >= 0:
        kind = tokens[at].kind
        if kind is Kind.FINITE or kind is Kind.AUXILIARY or kind is Kind.MODAL:
            if tokens[at].low in lexicon.REPORTING or not seen_noun:
                break
            between = tokens[at + 1 : index]
            if any(item.kind is Kind.PRONOUN for item in between):
                break
            return not awaits_verb(tokens, at)
        if kind in BOUNDARY or kind is Kind.PRONOUN:
            break
        seen_noun = seen_noun or kind in (Kind.NOUN, Kind.INFINITIVE, Kind.ING)
        at -= 1
    if token.low in lexicon.PAST_FORMS and token.low not in lexicon.PARTICIPLES:
        return False
    for position, later in enumerate(tokens[index + 1 :], start=index + 2):
        if later.kind in BOUNDARY or later.kind is Kind.PRONOUN:
            return False
        if later.kind is Kind.FINITE and "by" in (token.low for token in tokens[position : position + 2]):
            return False
        if later.kind is Kind.FINITE and later.low in lexicon.SAYING:
            return False
        if later.kind in FINITE:
            return token.low not in lexicon.REPORTING
    return False
