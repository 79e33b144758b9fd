"""The verbs that tell of what happens and when, each list once: auxiliaries, irregular forms, saying, planning.

Lower case, as in folded text. What reads the same sentences for other ends takes them from here.
"""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WAS: Final = _words("was were wasn't weren't")
IS: Final = _words("is are am isn't aren't")
BE: Final = WAS | IS | _words("be been being")
HAS: Final = _words("has have hasn't haven't")
HAVE: Final = HAS | _words("had having hadn't")
DID: Final = _words("did didn't")
DO: Final = DID | _words("do does don't doesn't")
WOULD: Final = _words("would wouldn't d")
FUTURE: Final = WOULD | _words("will shall won't ll")
POSSIBLE: Final = _words("can could may might must should cannot can't couldn't shouldn't mightn't mustn't ought")
# Verbs of telling, in all their forms: "said", "says", "announcing".
SAYING: Final = frozenset(
    "said says say saying told tells tell telling stated states stating claimed claims claim claiming reported "
    "announced announces announcing added adds adding warned warns warn warning argued argues arguing insisted "
    "insists confirmed confirms confirming denied denies deny denying acknowledged acknowledges revealed reveals "
    "explained explains noted notes suggested suggests maintained maintains clarified declared declares indicated "
    "indicates admitted admits wrote writes writing tweeted posted alleged alleges asserted asserts conceded "
    "emphasized emphasised stressed stresses testified testifying quoted replied concluded disclosed boasted "
    "complained remarked asked asks".split()
)
SAID: Final = frozenset(verb for verb in SAYING if verb.endswith("ed") or verb in ("said", "told", "wrote"))
# After "is" or "was": what is to come. "The vote is due on Monday", "it was scheduled for Monday".
PLANNED: Final = frozenset("due scheduled planned expected set slated".split())
# With an infinitive: who "plans to meet" may yet do so, and so may who "agreed to meet".
INTENDS: Final = _words("plan plans expect expects hope hopes intend intends aim aims want wants vow vows")
INTENDED: Final = _words("planned planning hoped intended vowed pledged promised agreed decided")
# What was to be on one day is to be on another.
RESCHEDULED: Final = (
    "moved, pushed, "
    "postponed, rescheduled, shifted, adjourned, delayed, deferred, brought forward, pushed back, put off, "
    "put back".split(", ")
)
# They end like a past form and are none.
NOT_PAST: Final = frozenset(
    "hundred indeed need speed red bed feed seed breed creed united wicked sacred naked so-called exceed succeed "
    "proceed embed shed sled greed weed deed hatred kindred unprecedented armed unmanned biased limited talented "
    "skilled aged us-led crowded beloved detailed complicated sophisticated related "
    "interested".split()
)

# Base, past, participle.
_IRREGULAR: Final = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become; begin began begun;
bend bent bent; bet bet bet; bid bid bid; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break
broke broken; breed bred bred; bring brought brought; broadcast broadcast broadcast; build built built; burn burnt
burnt; burst burst burst; buy bought bought; cast cast cast; catch caught caught; choose chose chosen; cling clung
clung; come came come; cost cost cost; cut cut cut; deal dealt dealt; dig dug dug; draw drew drawn; drink drank
drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find
found found; flee fled fled; fling flung flung; fly flew flown; forbid forbade forbidden; forecast forecast forecast;
foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got got; give
gave given; go went gone; grow grew grown; hang hung hung; hear heard heard; hide hid hidden; hit hit hit; hold held
held; hurt hurt hurt; keep kept kept; kneel knelt knelt; know knew known; lay laid laid; lead led led; leap leapt
leapt; leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost; make made made;
mean meant meant; meet met met; mistake mistook mistaken; overcome overcame overcome; oversee oversaw overseen;
overtake overtook overtaken; overthrow overthrew overthrown; overturn overturned overturned; pay paid paid; put put
put; quit quit quit; read read read; rebuild rebuilt rebuilt; retake retook retaken; remake remade remade; rewrite
rewrote rewritten; redo redid redone; resell resold resold; rid rid rid; ride rode ridden; ring rang rung; rise rose
risen; run ran run; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set;
shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed shown; shrink shrank shrunk; shut
shut shut; sing sang sung; sink sank sunk; sit sat sat; sleep slept slept; slide slid slid; speak spoke spoken; speed
sped sped; spend spent spent; spill spilt spilt; spin spun spun; split split split; spread spread spread; spring
sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck; sting stung stung; strike struck struck;
strive strove striven; swear swore sworn; sweep swept swept; swim swam swum; swing swung swung; take took taken;
teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown; undergo underwent
undergone; understand understood understood; undertake undertook undertaken; uphold upheld upheld; upset upset upset;
wake woke woken; wear wore worn; weave wove woven; weep wept wept; win won won; wind wound wound; withdraw withdrew
withdrawn; withhold withheld withheld; withstand withstood withstood; write wrote written
"""
IRREGULAR: Final = [
    (base, past, participle)
    for base, past, participle in (tuple(" ".join(row.split()).split(" ")) for row in _IRREGULAR.split(";"))
]
PAST_FORMS: Final = frozenset(past for _, past, _ in IRREGULAR) - _words("lay wound bore")
PARTICIPLES: Final = frozenset(participle for *_, participle in IRREGULAR) - _words("come become overcome run")


def looks_past(word: str) -> bool:
    """Has the word, in small letters, the form of a past tense or a participle?"""
    word = word.removeprefix("co-").removeprefix("re-")
    if word in PAST_FORMS or word in PARTICIPLES:
        return True
    return word.endswith("ed") and len(word) > 3 and word.isalpha() and word not in NOT_PAST
