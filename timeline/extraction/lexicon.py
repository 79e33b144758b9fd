"""The closed classes and the verb forms that clauses are recognised by; English, of any subject.

News copy is regular enough to be read without a part-of-speech model: verbs betray themselves by an auxiliary, an
ending or an irregular form, clauses by a small set of words that open them.
"""

from typing import Final

from timeline.temporal.tense.verb_words import BE, DO, FUTURE, HAVE, INTENDED, INTENDS, IRREGULAR, POSSIBLE, SAYING
from timeline.temporal.tense.verb_words import PARTICIPLES as PARTICIPLES
from timeline.temporal.tense.verb_words import PAST_FORMS as PAST_FORMS
from timeline.temporal.tense.verb_words import looks_past as looks_past
from timeline.temporal.word_lists import ONES, UNITS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AUXILIARIES: Final = BE | HAVE | DO
MODALS: Final = FUTURE | POSSIBLE
NEGATIONS: Final = _words("not never neither nor hardly barely n't")
DETERMINERS: Final = _words(
    "her the a an this that these those its his her their our my your some any no every each both all several many "
    "few another other more most"
) | frozenset(ONES[2:11])
# They can stand for those they count: "the two met".
NUMERALS: Final = frozenset(ONES[2:11]) | _words("many several all both few others")
PREPOSITIONS: Final = _words(
    "of in on at to with by for from about over under into onto between among against during through across near "
    "towards toward within without behind beyond around amid amidst despite including regarding concerning via per "
    "upon off out up down along inside outside above below like unlike as than besides except contrary according "
    "thanks owing plus versus vs aboard throughout beneath"
)
SUBJECT_PRONOUNS: Final = _words("he she it they we i you who")
PRONOUNS: Final = SUBJECT_PRONOUNS | _words("him her them us me himself herself itself themselves everyone nobody")
COORDINATORS: Final = _words("and but or yet nor so")
RELATIVES: Final = _words("who whom whose which where")
# They open a clause, or a phrase that tells of another happening ("following talks in Geneva").
SUBORDINATORS: Final = _words(
    "after before when while because although though if unless until till since whether whereas once following amid "
    "amidst despite that as whenever how why what"
)
ADVERBS: Final = _words(
    "also only just still already then now again once ever later earlier soon often always almost even nearly since "
    "previously recently publicly formally officially swiftly quickly finally first last long far further not never "
    "furthermore additionally separately elsewhere afterwards afterward eventually "
    "together meanwhile however instead nevertheless nonetheless moreover thus therefore reportedly allegedly"
)
# Verbs of telling: what follows without "that" is still a clause of its own ("said Thursday he backed ...").
REPORTING: Final = SAYING | _words(
    "believed believes believe thought thinks hoped hopes expects expected knew knows feared predicted predicts "
    "estimated estimates agreed showed shows ruled vowed pledged promised responded"
)
TIME_UNITS: Final = frozenset(UNITS) | frozenset(f"{unit}s" for unit in UNITS) | {"moment", "moments"}
# They end like an adverb and are none.
NOT_ADVERBS: Final = _words(
    "family supply reply ally rally assembly anomaly monopoly butterfly bully july italy elderly"
)
# "A report that he had left" tells of his leaving, "the report that he had read" of a report.
CONTENT_NOUNS: Final = _words(
    "report reports claim claims rumour rumours rumor rumors allegation allegations suggestion suggestions accusation "
    "accusations speculation news fear fears hope hopes announcement promise warning statement assertion notion"
)
_ALSO_TAKE_INFINITIVE: Final = _words(
    "claim claims claimed wanted try tries tried seek seeks sought expected begin begins began begun start starts "
    "started continue continued refuse refused fail failed threaten threatened pledge promise decide aimed ready due"
)
TAKE_INFINITIVE: Final = INTENDS | INTENDED | _ALSO_TAKE_INFINITIVE
BASES: Final = frozenset(base for base, *_ in IRREGULAR) | _words(
    "accept accuse agree aim allow announce appeal appear apply approve argue arrive ask attack attend back ban "
    "believe block call campaign cancel capture carry chair challenge change claim close collapse condemn confirm "
    "consider continue convene convict criticise criticize cross debate decide declare decline demand deny depart "
    "deploy destroy determine die discuss dismiss dispatch elect enact end endorse enter escape evacuate examine "
    "exchange expect expel expire explode express extend face fail file fine fire follow force free gather halt hand "
    "head help hope host impose inaugurate increase injure inspect install intend invade investigate invite issue "
    "join jump kick kill land last launch lift list live lodge look mark march mourn move name need negotiate "
    "nominate control observe occur offer open operate oppose order outline participate pass pause perform persuade "
    "plan play pledge plead preside press prevent proceed produce promise propose prosecute protest publish pull "
    "push raise ratify reach recall receive recognise recognize reject release remain remove reopen repeal reply "
    "report request rescue resign resolve respond restore resume retire return reveal review rule sanction schedule "
    "seem seize serve shelve share sign start state step stop storm stress study suffer suggest support surrender "
    "suspend swap table talk target testify threaten total tour trade travel treat try turn unveil urge use vacate "
    "visit vote vow wait walk want warn welcome withdraw work"
)


def _third_person(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeo" else base + "s"


# Words in -s that are as often nouns are not taken for verbs.
_AMBIGUOUS = _words(
    "talks visits calls plans claims attacks moves strikes reports demands forces states votes protests offers needs "
    "backs leads hopes fears changes aims starts ends returns sanctions debates appeals releases reviews rules "
    "orders works uses helps faces marches trades tours fires attends files hands heads lands lists marks names bids "
    "costs bets cuts deals feeds fights finds falls rises runs sets shows splits spreads swings wins issues parts "
    "requests stops tables targets turns walks waits wants blocks bans burns breaks builds bites steps challenges "
    "controls presses pushes plays pledges promises raises rides rings looks lives halts links estimates notes shares"
)
PRESENT_S: Final = (frozenset(_third_person(base) for base in BASES) - _AMBIGUOUS) | _words(
    "dates matches says wants appears includes adds insists believes thinks expects goes does seems wants shows"
)
# In a chronicle, whose entries are told in the present: "3 May: Rain causes floods".
TOLD_IN_PRESENT: Final = BASES | _words(
    "attempt cause collect double encourage enlist hand insert intercept label leak lead lift pump release spot "
    "succeed summon surface suspend unveil wash"
)
TOLD_IN_PRESENT_S: Final = frozenset(map(_third_person, TOLD_IN_PRESENT))
PRESENT_BARE: Final = _words(
    "envisage say believe want seek arrive begin agree go come meet become remain continue appear expect argue "
    "insist warn accuse allege gather hold vote convene depart travel return fly"
)
NOT_ING: Final = _words(
    "morning evening during following including according regarding concerning nothing something anything everything "
    "king ring spring string thing wing building beijing sing bring overwhelming amazing ongoing upcoming leading "
    "outgoing incoming remaining outstanding boeing viking wedding sterling sibling ceiling darling"
)
# What tells of a happening without a verb: "talks in Oslo on Thursday", "the 2022 invasion".
EVENT_NOUNS: Final = _words(
    "talk talks meeting meetings summit summits visit visits call calls conference conferences discussion "
    "discussions negotiation negotiations attack attacks strike strikes airstrike airstrikes invasion incursion "
    "offensive counteroffensive assault raid raids bombing bombings shelling shooting explosion explosions blast "
    "blasts earthquake quake flood floods storm hurricane fire crash collision collapse accident incident disaster "
    "eruption outbreak election elections vote votes referendum ballot poll debate inauguration coup uprising riot "
    "riots protest protests demonstration demonstrations rally march strike walkout speech address statement "
    "statements remarks comments announcement announcements interview interviews briefing briefings testimony "
    "hearing hearings trial trials verdict ruling rulings sentencing conviction acquittal arrest arrests indictment "
    "lawsuit appeal execution murder murders killing killings assassination massacre death deaths funeral wedding "
    "birth resignation dismissal appointment nomination retirement departure arrival return trip tour flight landing "
    "launch takeoff merger acquisition takeover deal agreement agreements accord treaty pact truce signing "
    "ratification annexation occupation seizure capture recapture withdrawal retreat evacuation evacuations "
    "deployment exchange swap release releases rescue escape decision decisions order decree proposal post posts "
    "video message letter report publication release premiere opening closure closing ceremony session round match "
    "game final tournament victory win defeat race derby concert festival exhibition auction sale strike blockade "
    "siege embargo sanctions tariffs suspension halt resumption adoption rejection approval veto passage expiry "
    "start beginning end encounter campaign reception dinner lunch quarrel clash clashes fighting battle ambush "
    "drone-attack hack breach leak outage cut cuts rise hike increase review inspection audit investigation probe "
    "inquiry search bailout buyout bid burn liftoff touchdown splashdown tremor tremors aftershock aftershocks "
    "wildfire avalanche landslide mudslide typhoon tornado cyclone drought famine pandemic epidemic lockdown shutdown "
    "bankruptcy crackdown stoppage boycott vigil parade standoff hijacking kidnapping abduction robbery stabbing "
    "derailment sinking shipwreck spill blackout divorce runoff primary impeachment mutiny putsch genocide playoff "
    "semifinal semi-final kickoff blowout catastrophe"
)
