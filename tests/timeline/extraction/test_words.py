"""The words that extraction tells kinds of words by, each in the place that shows it."""

import datetime

from tests.timeline.extraction.test_in_full import told
from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)
SAYING = """
    acknowledged added adds admitted alleged announced announces argued argues asked asks asserted boasted claimed
    clarified complained conceded concluded confirmed confirms declared declares denied denies disclosed emphasised
    emphasized explained indicated insisted insists maintained noted posted quoted remarked replied reported
    revealed reveals said says stated stressed stresses suggested suggests tells testified told tweeted warned
    warns writes wrote
"""
PEOPLE = """
    activist actor actress adviser advisor aide ambassador analyst astronaut athlete attorney author banker boss
    boy brother builder candidate captain ceo chairman chairwoman champion chancellor chief coach commander
    composer daughter defendant defender director doctor driver economist engineer envoy farmer father founder
    general girl goalkeeper governor hostage husband journalist judge king lady lawmaker lawyer leader legislator
    lord man manager mayor midfielder minister mother musician novelist nurse officer owner painter passenger pilot
    player poet pope premier president prince professor prosecutor pupil queen referee reporter representative
    scientist secretary senator singer sir sister son spokesman spokesperson spokeswoman striker student surgeon
    survivor suspect teacher teenager victim widow wife winner witness woman
"""
HAPPENINGS = """
    abduction accident accord acquisition acquittal address adoption aftershock aftershocks agreement agreements
    airstrike airstrikes ambush annexation announcement announcements appeal appointment approval arrest arrests
    arrival assassination assault attack attacks auction audit avalanche bailout ballot bankruptcy battle beginning
    birth blackout blast blasts blockade bombing bombings boycott breach briefing briefings burn buyout call calls
    capture ceremony clash clashes closing closure collapse collision comments concert conference conferences
    conviction counteroffensive coup crackdown crash cuts cyclone deal death debate decision decisions decree
    defeat demonstration demonstrations departure deployment derailment derby dinner disaster discussion
    discussions dismissal divorce drone-attack drought earthquake election elections embargo encounter end epidemic
    eruption escape evacuation evacuations exchange execution exhibition expiry explosion explosions famine
    festival fighting final fire flight flood floods funeral game genocide hack halt hearing hearings hijacking
    hike hurricane impeachment inauguration incident increase incursion indictment inquiry inspection interview
    interviews invasion investigation kickoff kidnapping killing killings landing landslide launch lawsuit leak
    letter liftoff lockdown lunch march massacre match meeting meetings merger message mudslide murder murders
    mutiny negotiation negotiations nomination occupation offensive opening order outage outbreak pact pandemic
    parade passage playoff poll post posts premiere primary probe proposal protest protests publication putsch
    quake quarrel race raid raids rally ratification recapture reception referendum rejection release releases
    remarks report rescue resignation resumption retirement retreat return review riot riots rise robbery round
    ruling rulings runoff sale sanctions search seizure semi-final semifinal sentencing session shelling shipwreck
    shooting shutdown siege signing sinking speech spill splashdown stabbing standoff start statement statements
    stoppage storm strike strikes summit summits suspension swap takeoff takeover talk talks tariffs testimony
    tornado touchdown tour tournament treaty tremor tremors trial trials trip truce typhoon uprising verdict veto
    victory video vigil visit visits vote walkout wedding wildfire win withdrawal
"""
PAST = """
    arose ate awoke became began bent bled blew bought bred broke brought built burnt came caught chose clung cut
    dealt drank drew drove dug fell felt fled flew flung forbade foresaw forgave forgot fought found froze gave got
    grew heard held hid hit hung kept knelt knew laid leapt led left lent lit lost made met mistook oversaw
    overthrew overtook overturned paid put quit ran rang rebuilt redid remade resold retook rewrote rode rose said
    sang sank sat saw sent set shed shone shook shot showed shrank shut slept slid sold sought sped spent spilt
    spoke sprang spun stole stood strove struck stuck stung swam swept swore swung taught thought threw told took
    tore understood undertook underwent upheld went wept withdrew withheld withstood woke won wore wove wrote
"""
PARTICIPLES = """
    arisen awoken beaten begun bent bet bid bitten bled blown borne bought bound bred broadcast broken brought
    built burnt burst cast caught chosen clung cost cut dealt drawn driven drunk dug eaten fallen fed felt fled
    flown flung forbidden foreseen forgiven forgotten fought found frozen given gone got grown heard held hidden
    hit hung hurt kept knelt known laid lain leapt led left lent let lit lost made meant met mistaken overseen
    overtaken overthrown overturned paid put quit read rebuilt redone remade resold retaken rewritten rid ridden
    risen rung said sat seen sent set shaken shed shone shot shown shrunk shut slept slid sold sought sped spent
    spilt split spoken spread sprung spun stolen stood striven struck stuck stung sung sunk swept sworn swum swung
    taken taught thought thrown told torn undergone understood undertaken upheld upset wept withdrawn withheld
    withstood woken won worn wound woven written
"""


def test_who_says_so_is_named() -> None:
    for word in SAYING.split():
        [line] = told(f"The mine was shut on Monday, Ann Lee {word}.")
        assert "says: Ann Lee" in line or "claims: Ann Lee" in line, word


def test_he_is_a_person() -> None:
    for word in PEOPLE.split():
        [line] = told(f"The {word} of Ayr left the house. He died on Thursday.")
        assert line.startswith(f"Thursday - who: the {word} of Ayr"), word


def test_a_noun_tells_of_a_happening() -> None:
    for word in HAPPENINGS.split():
        assert told(f"After the 2019 {word}, Ann Lee left.")[0].startswith(f"2019 - did: {word}"), word


def test_an_irregular_past_is_past() -> None:
    for word in PAST.split():
        [timex] = tag(f"Ann Lee {word} on Tuesday.", FRIDAY)
        assert (timex.value, timex.certainty) == ("2025-03-11", "sure"), word


def test_an_irregular_participle_tells_what_was_done_to_whom() -> None:
    for word in PARTICIPLES.split():
        [line] = told(f"The mine was {word} on Thursday.")
        assert line.startswith(f"Thursday - did: {word} - what: the mine"), word
