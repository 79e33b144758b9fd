"""Does the clause around an expression speak of the past or of the future?

The verb group nearest to the expression decides, in its own clause: in "he said he will leave on Monday" that is "will
leave", in "he will sign what they agreed on Monday" it is "agreed". "Was expected to hold talks on Thursday" is past:
the plan is seen from after it. Cues of a whole sentence are worthless: they caught 18 of 21 future weekdays in four
news corpora and fired on 132 past ones.
"""

import re
from functools import lru_cache
from typing import Final

from .lexicon import alternatives, fold
from .reading import Direction
from .words import NOT_PAST, PLANNED, SAYING, WEEKDAY_NAMES, WEEKDAYS

_REACH: Final = 160  # characters of a clause that are looked at, each way

_ADVERB: Final = r"(?:(?:not|also|now|still|only|likely|probably|soon|then|again|even|all|both|be) |\w{2,}ly )?"
_PLAN: Final = alternatives(
    PLANNED | set("planning supposed likely poised going about ready hoping expecting forecast".split())
)
PAST_FORM: Final = (
    r"(?:said|told|met|held|went|took|gave|came|left|began|fell|rose|won|lost|made|saw|spoke|wrote|sent|got|became|"
    r"found|kept|led|brought|bought|sold|struck|shot|hit|fought|broke|ran|flew|drove|grew|knew|thought|felt|stood|"
    r"sat(?= (?:on|in|at|down|up|for|by|there|still|with|together|next|beside|around|under|idle|behind|out|through)"
    r"\b)|heard|paid|threw|drew|swore|put|quit|cut|chose|shut|hung|sank|spent|built|caught|taught|sought|laid|"
    r"set|shed|"
    rf"(?!{alternatives(NOT_PAST)}\b|un\w+ed\b)\w{{2,}}ed)\b"
)
# "It became open to all" is no opening to come.
_IN_NO_STATE: Final = r"(?<!came )(?<!was )(?<!were )(?<!is )(?<!are )(?<!be )(?<!ain )(?<!ept )"
# "Agreed to the loan", "agreed to talks": done, and no plan as "agreed to meet" is.
_NO_NOUN: Final = (
    r"(?!(?:the|a|an|this|that|these|those|his|her|its|their|our|my|all|any|some|such|no|both|more|further|new|what)\b|"
    r"\d|\w+(?:[^su]s|tion|ity)\b|(?!implement|comment|supplement)\w+ment\b)"
)
_VERB_GROUP: Final = re.compile(
    r"\b(?:"
    r"(?P<past_plan>(?:was|were|(?:(?:has|have|had) )?been) " + _ADVERB + _PLAN + r"\b(?: to (?:be )?\w+)?)|"
    r"(?P<would_have>would(?:n't| not)? have \w+)|"
    r"(?P<will>(?:will|won't|shall|would|may(?! (?:said|told|has|had|was|is|met)\b)|might|must|can|cannot|should)"
    r"(?: not)? " + _ADVERB + r"(?:be |have (?:been )?)?\w+)|"
    r"(?P<plan>(?:is|are|am|be|being) " + _ADVERB + r"(?:" + _PLAN + r"\b(?: to (?:be )?\w+)?|to (?:be )?\w+))|"
    r"(?P<intend>(?:set|due|scheduled|slated|expected) to (?:be )?\w+|to be \w+ed\b|"
    r"(?:plans?|expects?|hopes?|intends?|aims?|wants?|vows?|ready|likely) to (?:be )?\w+)|"
    r"(?P<intended>(?:(?:has|have) )?(?:planned|planning|hoped|intended|vowed|pledged|promised|agreed|decided) to "
    + _NO_NOUN
    + r"(?:be )?\w+|"
    r"(?:have |has )?(?:planned|scheduled|set) (?:for|an?|the)\b|extended to\b)|"
    r"(?P<project>(?:agreements?|programs?|programmes?|deals?|pacts?|proposals?|contracts?|intentions?) to (?:be )?"
    + _NO_NOUN
    + r"\w+|(?:the|an?|his|her|its|their) (?:slated|planned|scheduled|proposed) (?!to |for )\w+)|"
    r"(?P<present>(?:is|are|be|being|been) " + _ADVERB + r"(?!" + _PLAN + r")(?:" + PAST_FORM + r"))|"
    r"(?P<progressive>(?:is|are|am) " + _ADVERB + r"(?!being)\w{2,}ing)|"
    r"(?P<perfect>(?:has|have|had|having)(?: not)? " + _ADVERB + r"(?:been )?\w+)|"
    r"(?P<was>(?:was|were|did|didn't)\b(?: \w{2,}ing\b)?)|"
    r"(?P<past>" + PAST_FORM + r")|"
    r"(?P<scheduled>(?<!did not )(?<!didn't )(?:upcoming|deadline|payable|expires?|lapses?|begins?|"
    + _IN_NO_STATE
    + r"opens?|closes?(?= (?:at|on|in) )|"
    r"starts?|meets?(?! (?:the |its |their )?(?:demands?|needs?|targets?|goals?|standards?|costs?|debts?))|"
    r"arrives|resumes|reopens?|ends|takes (?:effect|charge|office|the helm)|"
    r"(?:goes|go) (?:on (?:sale|trial|strike)|to the polls)|"
    r"kicks? off|gets under way|"
    r"sails|departs|flies (?:to|home|on|in)|leaves for|travels to))\b"
    r")|'ll \w+"
)  # fmt: skip
_FUTURE_GROUPS: Final = frozenset({"will", "plan", "intend", "intended", "progressive", "scheduled", None})
# "They had filed reports by Wednesday" is past, "they demanded reports by Wednesday" is not.
_PAST_BY: Final = frozenset({"was", "perfect", "past_plan"})
_PAST_AUXILIARIES: Final = frozenset({"was", "were", "had", "did"})
_CLAUSE_START: Final = re.compile(r"(?<![. ][a-z])[.!?][\"')]*\s|[;:\")]|''|\n\n|\s-+\s|—")
_DEADLINE: Final = re.compile(
    r"\b(?:by|until|till|before|through|no later than|starting|beginning|ahead of|effective|as early as|as soon as|"
    r"between now and|"
    r"from today through|to take effect|payable|due)\s$"
)
_OUTCOME: Final = re.compile(
    r" (?:agreement|accord|deal|ruling|verdict|report|attack|raid|bombing|killing|shooting|decision|resolution|coup|"
    r"massacre|speech|letter)\b"
)
# "It sank shortly before midnight on Sunday", "it was gone by dawn": when it was, and no term set for it.
_SHORTLY_BEFORE: Final = re.compile(
    r"\b(?:shortly|just|soon|immediately|seconds|moments|minutes?|hours?|right) before\s$"
)
_TIME_OF_DAY: Final = re.compile(
    r"\d{1,2}(?:[:.]?\d\d)? ?(?:[ap]\.?m\b|gmt)|noon|midday|midnight|dawn|daybreak|sunrise|first light|dusk|nightfall|"
    r"sunset|overnight"
)
# "A plan to pay it down by June": the infinitive is what is to be done by then.
_TO_DO: Final = re.compile(r"\bto [a-z]{2,}(?: [^\s]+){1,12} $")
# "The vote is in June", "the deadline is Thursday": what is on a day is to come.
_COPULA: Final = re.compile(r"\b(?:is|are|comes|falls) (?:in |on |due |set for )?$")
# "Leaders to meet on Tuesday": in a headline, which has no finite verb, the infinitive is the future.
_HEADLINE_PLAN: Final = re.compile(r"\bto (?:be )?[a-z]{2,}\b")
# "He will miss Tuesday's game": what he does is to come, and so is what he does it to.
# "He will play her in Wednesday's final": of such the verb speaks as of the day itself.
_TO_COME: Final = re.compile(
    r"(?:\w+ ){0,2}(?:games?|match(?:es)?|races?|(?:quarter|semi)?-?finals?|elections?|votes?|ballots?|"
    r"primar(?:y|ies)|meetings?|summit|debates?|round|opener|funeral|hearing|ceremony|session)\b"
)
_WILL_BEFORE: Final = re.compile(r"\b(?:will|won't|shall|to)(?: not)?(?: be)? \w+(?: (?:in|at|from|for|on))? $")
# "On Wednesday, the Kremlin said, the armies will part": who says so stands between the day and its verb.
_SAYING: Final = rf"(?:{alternatives(SAYING)}(?: \w+)?)"
_WORDS: Final = r"(?: [^\s,.;:\"]+)"
_INTERPOSED: Final = re.compile(
    rf",{_WORDS}{{1,6}} {_SAYING},|, {_SAYING}{_WORDS}{{1,6}},|, according to{_WORDS}{{1,8}},"
)
_INTERPOSED_BEFORE: Final = re.compile(
    rf"(?:,{_WORDS}{{1,6}} {_SAYING},|, according to{_WORDS}{{1,8}},)(?= (?:\w+ ){{0,2}}$)"
)


LONGEST_NOTE: Final = 80
LONGEST_QUESTION: Final = 36  # "drinks next fri?"
_TOLD: Final = frozenset({"past", "was", "perfect", "would_have", "past_plan", "intended", "present"})


@lru_cache(maxsize=4)
def is_note(folded: str) -> bool:
    """Is the text a note or a command, a line with no verb of the past and no full stop: "dinner with Ann friday"?"""
    if len(folded) > LONGEST_NOTE or "\n" in folded.strip("\n") or folded.rstrip().endswith("."):
        return False
    if folded.rstrip().endswith("?") and len(folded) > LONGEST_QUESTION:
        return False
    return not any(group.lastgroup in _TOLD for group in _VERB_GROUP.finditer(folded))


# "Sat or Sun works for me", "Sunday night football": a headline has more words behind its day.
_BEGINS_WITH_DAY: Final = re.compile(
    rf"(?:{alternatives(name.rstrip('.') for name in WEEKDAYS if name.endswith('.'))}\b|"
    rf"{alternatives(WEEKDAY_NAMES)}(?: [\w']+){{0,2}}$)"
)


@lru_cache(maxsize=4)
def is_jotted(text: str) -> bool:
    """Is the text a note that somebody jotted down of what is to come: "haircut on Tuesday at 5"?"""
    stripped = text.strip().lower()
    begins_small = text.lstrip()[:1].islower() or stripped[:1] in tuple("+0123456789")
    return (begins_small or _BEGINS_WITH_DAY.match(stripped) is not None) and is_note(fold(text))


# "The vote was moved to Saturday", "postponed from the 3rd until the 10th", "they fixed the 20th for it": the new day
# is to come, as a rule. Not "had been moved to", which tells of it from afterwards.
_MOVED_TO: Final = re.compile(
    r"(?<!had been )\b(?:moved|postponed|rescheduled|adjourned|delayed|deferred|brought forward|pushed back|"
    r"put (?:off|back))(?: from [^.;,]{2,30})? (?:to|until|till)(?: the)? $|"
    r"(?<!had )\b(?:fixed|appointed) $"
)
# "Remind me on Monday", "buy milk tomorrow": who writes so speaks of what is to come.
_COMMAND: Final = re.compile(
    r"(?:please |let'?s |don't forget |i (?:need|have|want) to |we (?:need|have) to |to )?(?:remind|remember|call|"
    r"ring|phone|text|e-?mail|mail|message|meet|see|book|buy|get|pick|pay|send|submit|set|schedule|cancel|move|add|create|make|plan|"
    r"wake|visit|go|come|check|finish|start|order|reserve|return|renew|take|bring|clean|do|fix|prepare|review|write|post|"
    r"water|feed|invite|ask|tell|show|open|close|turn|play|find|watch)\b"
)


def clause_direction(folded: str, start: int, end: int) -> Direction | None:
    """The direction of the clause around folded[start:end], None when it says nothing."""
    if _OUTCOME.match(folded, end + 2 if folded.startswith("'s ", end) else end):
        return None  # "Wednesday's ruling", "a June agreement": the verb speaks of what came of it
    if folded.startswith("'s ", end) and not _TO_COME.match(folded, end + 3):
        return "future" if _WILL_BEFORE.search(folded[max(0, start - 40) : start]) else None
    left = folded[max(0, start - _REACH) : start]
    clause_start = max((boundary.end() for boundary in _CLAUSE_START.finditer(left)), default=0)
    left = left[clause_start:].replace("\n", " ")
    if _COPULA.search(left) or _MOVED_TO.search(left):
        return "future"
    if start - len(left) <= 0 and _COMMAND.match(folded) and is_note(folded):
        return "future"
    left = _INTERPOSED_BEFORE.sub("", left)
    groups = list(_VERB_GROUP.finditer(left))
    is_term = _sets_term(left, groups[-1] if groups else None, folded, start)
    if groups:
        kind = groups[-1].lastgroup
        if is_term and _TO_DO.search(left, groups[-1].end()):
            return "planned" if kind in _PAST_BY else "future"
        if is_term and kind == "past_plan":
            return "planned"
        if is_term:
            return "past" if kind in _PAST_BY and groups[-1][0].split()[0] in _PAST_AUXILIARIES else "future"
        return _of_group(groups[-1], _FUTURE_GROUPS)
    right = _CLAUSE_START.split(folded[end : end + _REACH], maxsplit=1)[0].replace("\n", " ")
    interposed = _INTERPOSED.match(right)
    group = _VERB_GROUP.search(right, interposed.end() if interposed else 0)
    if group is None:
        return "future" if is_term or _HEADLINE_PLAN.search(left) else None
    return _of_group(group, _FUTURE_GROUPS - {"intended"})


def _sets_term(left: str, group: re.Match[str] | None, folded: str, start: int) -> bool:
    """Is the time the term by which something is to be done: "by Friday", "before midnight on Sunday"?"""
    deadline = _DEADLINE.search(left)
    if deadline is None or _SHORTLY_BEFORE.search(left):
        return False
    if group and deadline[0] == "through ":
        return group[0].startswith(("has ", "have ")) or bool(_TO_DO.search(left, group.end()))
    if group and deadline[0] in ("before ", "by ") and group.lastgroup == "past" and _TIME_OF_DAY.match(folded, start):
        # "They demanded that he leave before dawn on Sunday", "they told him to leave"
        return " that " in left[group.end() :] or bool(_TO_DO.search(left, group.end()))
    return True


def _of_group(group: re.Match[str], future: frozenset[str | None]) -> Direction | None:
    match group.lastgroup:
        case "present":
            return None
        case "past_plan" if group[0].startswith("had ") or "supposed" in group[0]:
            return "past"
        case "past_plan" | "project":
            return "planned"
        case "will" if group[0].startswith("would"):
            return "would"
        case kind:
            return "future" if kind in future else "past"
