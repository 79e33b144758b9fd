"""Words for the same kind of happening: "met", "held talks" and "received" tell of one thing.

A row is a family and its words, verbs in the base form and event nouns; with a hyphen, words that stand together
("turn-down": "turned the offer down"). Merging compares families where the words differ. Two families that would give
one happening two names ("said", "warned") are one here; two that tell happenings of one day apart ("accepted",
"rejected"; "flew in", "met") are not.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import Stemmer

_STEMMER: Final = Stemmer.Stemmer("english")
# More different words than any archive's working vocabulary; bounds the memory of long runs.
MOST_WORDS: Final = 100_000
SENTENCES: Final = 500  # as long as an article is worked on, what its sentences say is found once

FAMILIES: Final[dict[str, str]] = {
    "meet": "meet met meeting talks talk talked discussion discussions discussed discuss negotiation negotiated "
    "negotiate convene convened receive received confer conferred summit encounter hosted-by "
    "consult consultations session gather gathered gathering conversation",
    "visit": "visit visited visiting",
    "call": "telephone phone phoned telephoned conversation contact contacts",
    "travel": "fly flew flown travel travelled traveled arrive arrived arrival depart departed trip leave-for "
    "left-for landed-in landed-at",
    "convene": "host hosted hosting chair chaired chairing convene convened conference videoconference "
    "bring-together",
    "say": "say said tell told state stated claim claimed write wrote written announce announced declare declared "
    "add added remark remarks comment comments speak express expressed voice voiced outline outlined explain "
    "explained stress stressed emphasize emphasized emphasise respond responded response reply replied answer "
    "describe described call-it hail hailed praise praised statement interview briefing raise raised post posts "
    "posted acknowledge argue argued note noted",
    "confirm": "confirm confirmed acknowledge acknowledged admit admitted verify verified",
    "accept": "accept accepted agree agreed agreement endorse endorsed approve approved support supported "
    "offer offered consent ready favour favor adopt adopted ratify ratified pledge pledged",
    "reject": "reject rejected rejection dismiss dismissed refuse refused turn-down rule-out decline declined spurn "
    "spurned deny denied denial veto vetoed",
    "demand": "urge urged appeal appealed ask asked call-on called-on demand demanded request requested plead "
    "pleaded spare warn warned threaten threatened threat press pressed",
    "accuse": "accuse accused allege alleged blame blamed criticise criticised criticize criticized criticism condemn "
    "condemned undermine doubt",
    "capture": "seize seized capture captured occupy occupied invade invaded invasion incursion offensive overrun "
    "take-over assault storm stormed cross crossed",
    "recapture": "recapture recaptured retake retook regain regained take-back taken-back liberate "
    "liberated reclaim reclaimed took-back regain-control back-in-control",
    "withdraw": "withdraw withdrew withdrawn withdrawal retreat retreated pull-out quit exit",
    "expel": "drive driving drove push pushed oust ousted expel expelled",
    "suspend": "suspend call-off suspended suspension halt halted stop stopped pause paused freeze froze frozen "
    "withhold "
    "withheld hold-back delay delayed postpone postponed postponement scrub scrubbed abort aborted cancel cancelled",
    "truce": "truce ceasefire cease-fire armistice",
    "resume": "resume resumed resumption restore restored",
    "lose": "lose lost loss",
    "fail": "fail failed failure abandon abandoned give-up gave-up given-up admit-defeat",
    "sack": "sack sacked dismiss dismissed oust ousted",
    "debate": "debate debated",
    "close": "close closed closure shut shutdown",
    "rise": "rise rose risen jump jumped climb climbed increase increased surge surged soar soared",
    "fall": "fall fell fallen drop dropped plunge plunged slump slumped tumble tumbled",
    "sink": "sink sank sunk capsize capsized",
    "rescue": "rescue rescued rescuer save saved survivor",
    "launch": "launch launched liftoff lift-off blast-off takeoff orbit countdown",
    "burn": "blaze burn burned burnt wildfire",
    "protest": "protest protested protester demonstrate demonstration demonstrator rally rallied riot",
    "walk-out": "walkout stoppage picket",
    "buy": "buy bought acquire acquired acquisition purchase purchased takeover merger merge merged buyout",
    "sell": "sell sold sale",
    "investigate": "investigate investigated investigation inquiry probe examine examined examination review reviewed "
    "inspect inspected inspection audit search searched",
    "bail-out": "bail-out bailout",
    "testify": "testify testified testimony",
    "plead": "plea pleaded",
    "deliberate": "deliberate deliberation deliberations",
    "mourn": "mourn mourned mourning commemorate commemorated memorial funeral bury buried burial vigil",
    "attack": "attack attacked strike struck strikes bomb bombed bombing shell shelled shelling raid raided "
    "missile drone airstrike airstrikes",
    "explode": "explode exploded explosion blast blow-up blew-up blown-up blew blown burst detonate detonated",
    "kill": "kill killed die died death deaths dead murder murdered massacre casualty casualties losses",
    "evacuate": "evacuate evacuated evacuation flee fled told-to-leave asked-to-leave ordered-to-leave leave "
    "order-out",
    "exchange": "exchange exchanged swap swapped trade-prisoners released-prisoners free freed",
    "sign": "sign signed signing conclude concluded",
    "annex": "annex annexed annexation",
    "elect": "elect elected election elections vote voted ballot referendum inaugurate inaugurated inauguration "
    "take-office took-office sworn",
    "publish": "publish published release released issue issued show showed shown unveil unveiled map footage",
    "propose": "propose proposed proposal suggest suggested suggestion float floated",
    "quarrel": "quarrel quarrelled quarreled argument row clash clashed spat dispute",
    "lapse": "lapse lapsed expire expired expiry end ended",
    "open": "open opened launch launched start started begin began begun take-hold took-hold taken-hold take-effect "
    "took-effect come-into-force came-into-force go-into-effect went-into-effect came-into-effect",
    "arrest": "arrest arrested detain detained custody jail jailed indict indicted",
    "judge": "sentence sentenced sentencing convict convicted conviction acquit acquitted acquittal rule ruled ruling "
    "verdict guilty jail jailed",
    "resign": "resign resigned resignation quit-office step-down step-aside stand-down stood-down stand-aside "
    "stood-aside",
    "appoint": "appoint appointed name named nominate nominated",
    "crash": "crash crashed collide collided collision derail derailed",
    "quake": "quake earthquake tremor aftershock shake shook shaken",
    "storm": "flood flooded flooding storm hurricane typhoon cyclone tornado",
    "erupt": "erupt erupted eruption",
    "sanction": "sanction sanctions sanctioned tariff tariffs embargo impose imposed",
    "win": "win won victory beat defeat defeated",
}  # fmt: skip
# Words that news copy uses for one another; the first stands for all when the other words are compared.
SYNONYMS: Final = """
truce ceasefire cease-fire armistice; plan proposal idea offer bid deal initiative; soldier troop force army military;
president leader; envoy emissary representative; talk meeting discussion negotiation conversation;
aid assistance help; optimism optimistic hope hopeful; productive constructive; town city village place;
territory region area; energy power; sale transfer; facility site plant; suspend halt stop pause; strike attack;
ready prepared; administration government; ally partner; minister secretary; prisoner captive;
casualty dead death; border frontier; quarrel row; sanction tariff; video footage; man men
"""
WORD: Final = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
# "turned the plan of the two envoys down": so many words may stand before these.
SEPARABLE: Final = frozenset("aside back down off out over up".split())
BETWEEN: Final = 3
# What words standing together do not say: with classes of words between them, or told apart by what is in front. A
# pattern is tried only on a text with one of the words, or parts of words, before it.
PHRASES: Final = {
    "arrest": ("charge", r"\bcharged (?:with|in|over)\b|\bcharges? against\b"),
    "accept": (
        "sign back favo gave support",
        r"\bsign(?:s|ed|ing)? off\b|\bback(?:s|ed|ing) (?:the|a|an|his|her|its|their|it)\b"
        r"|\b(?:in favou?r|gave (?:\w+ ){0,4}support|supported|his support)\b",
    ),
    "call": (
        "call conversation phone spoke speak",
        r"\b(?:telephone|phone|video) (?:call|conversation)s?\b|\bby (?:tele)?phone\b"
        r"|\b(?:spoke|spoken|speak) (?:for|by|with|to)\b|(?:the|a|no|first|long|same|['’]s) calls?\b(?! for\b)"
        r"|\bcalls? (?:with|between)\b",
    ),
    # "Hit a snag", "hit by the crisis" are no attacks.
    "attack": (
        "hit",
        r"\b(?:missile|drone|rocket|shell|bomb|air ?strike|strike|attack|raid)s?\b[^.;,]{0,60}\bhits?\b"
        r"|\bhit by (?:[\w’'-]+ ){0,3}?(?:missile|drone|rocket|shell|bomb|strike|attack|raid)s?\b"
        r"|\bhits? (?:[\w’'-]+ ){0,3}?(?:town|cit(?:y|ies)|village|building|hospital|school|home|house|flat|block|"
        r"port|airport|station|depot|refinery|tower|church|target)s?\b",
    ),
    "crash": (
        "hit",
        r"\bhits? (?:[\w’'-]+ ){0,3}?(?:reef|rock|ice|iceberg|bridge|pier|wall|tree|pole|car|truck|lorry|bus|train|"
        r"ship|boat|plane)s?\b",
    ),
    "recapture": (
        "recover",
        r"\brecover(?:s|ed|ing|y)? (?:[\w%’'-]+ ){0,6}?(?:territory|towns?|city|cities|villages?|land|control)\b",
    ),
    "reject": ("neither", r"\bneither\b[^.]{0,40}\baccept"),
    "quarrel": ("argu", r"\bargu(?:ed|es|ing) (?:with|over)\b"),
    "rescue": (
        "pulled dug brought freed found",
        r"\b(?:pulled|dug|brought|freed|found) (?:[\w-]+ ){0,5}?(?:alive|from under)\b",
    ),
    "burn": ("fire", r"\b(?:a|the) fire\b|\bfires\b"),
    "testify": (
        "stand told tells",
        r"\b(?:took|takes|taken) the (?:witness )?stand\b"
        r"|\b(?:told|tells) (?:a|the) (?:court|jury|judge|inquiry|tribunal)\b",
    ),
    "judge": ("found find", r"\bf(?:ou|i)nds? (?:[\w’'-]+ ){1,6}?(?:guilty|liable)\b"),
    "deliberate": ("retire", r"\bretired? to consider\b"),
    "convene": ("video", r"\bvideo (?:call|conference|meeting)\b"),
    "capture": (
        "war invasion send sent order border took taken captured seized",
        r"\b(?:start|beginning|outbreak|began|started|launched) (?:[\w’'-]+ ){0,4}?(?:war|invasion)\b"
        r"|\bwar (?:began|broke out|started)"
        r"|\b(?:sen[dt]s?|order(?:ed|s)?) (?:\w+ ){0,3}(?:troops|soldiers|forces|tanks)\b"
        r"|\b(?:troops|soldiers|forces|tanks) (?:[\w’'-]+ ){0,3}(?:across|over) the border\b"
        r"|\b(?:took|taken|captured|seized) "
        r"(?:(?:the |\w+ )?(?:town|city|village|territory)\b|the place\b|(?!\w+day\b)(?-i:[A-Z]\w+))",
    ),
}


@lru_cache(maxsize=MOST_WORDS)
def stem(word: str) -> str:
    """The word's stem, spellings folded together: "discussed" -> "discuss", "defence" -> "defens"."""
    word = word.lower().replace("’", "'")
    for ending, other in (
        ("isation", "ization"),
        ("ising", "izing"),
        ("ised", "ized"),
        ("ise", "ize"),
        ("ence", "ense"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            word = word[: -len(ending)] + other
            break
    return str(_STEMMER.stemWord(word))


@lru_cache(maxsize=MOST_WORDS)
def term(word: str) -> str:
    """The stem of a word or of the synonym that stands for it: "ceasefire" -> "truce"."""
    stemmed = stem(word)
    return _SYNONYM_OF.get(stemmed, stemmed)


_SYNONYM_OF: Final = {stem(word): stem(row.split()[0]) for row in SYNONYMS.split(";") for word in row.split()[1:]}
_FAMILY_OF: Final[dict[str, tuple[str, ...]]] = {}
_TOGETHER: Final[dict[str, list[tuple[tuple[str, ...], str]]]] = {}  # by the stem of the first word
for _family, _row in FAMILIES.items():
    for _word in _row.split():
        _stem = stem(_word)
        if _family not in _FAMILY_OF.get(_stem, ()):
            _FAMILY_OF[_stem] = (*_FAMILY_OF.get(_stem, ()), _family)
        if "-" in _word:
            _first, *_rest = _word.split("-")
            _TOGETHER.setdefault(stem(_first), []).append((tuple(_rest), _family))
_PHRASES: Final = [
    (family, tuple(hints.split()), re.compile(pattern, re.IGNORECASE)) for family, (hints, pattern) in PHRASES.items()
]


def families_of(stemmed: str) -> tuple[str, ...]:
    """The families of a stem; none for most words."""
    return _FAMILY_OF.get(stemmed, ())


@lru_cache(maxsize=SENTENCES)
def families_in(text: str) -> frozenset[str]:
    """The families of the verbs and event nouns in a text, and of words that stand together."""
    words = [match.group().lower() for match in WORD.finditer(text)]
    found = set(phrases_in(text))
    for at, word in enumerate(words):
        if word.endswith("ly") and len(word) > 4:  # "closely" closes nothing
            continue
        stemmed = stem(word)
        found.update(families_of(stemmed))
        for rest, family in _TOGETHER.get(stemmed, ()):
            if _follow(words, at + 1, rest):
                found.add(family)
    return frozenset(found)


def together_in(verb: str, text: str) -> frozenset[str]:
    """The families of a verb with what stands behind it: of "turned", in "turned the offer down", "reject"."""
    words = [match.group().lower() for match in WORD.finditer(text)]
    at = words.index(verb) if verb in words else len(words)
    return frozenset(family for rest, family in _TOGETHER.get(stem(verb), ()) if _follow(words, at + 1, rest))


def phrases_in(text: str) -> frozenset[str]:
    """The families of what only several words say: "sent in the troops"."""
    low = text.lower()
    return frozenset(
        family for family, hints, pattern in _PHRASES if any(hint in low for hint in hints) and pattern.search(text)
    )


def _follow(words: Sequence[str], at: int, rest: tuple[str, ...]) -> bool:
    """Do these come next? Only "down", "out" and the like may wait for what is turned down or put out."""
    furthest = BETWEEN if rest[0] in SEPARABLE else 0
    return any(tuple(words[begin : begin + len(rest)]) == rest for begin in range(at, at + furthest + 1))
