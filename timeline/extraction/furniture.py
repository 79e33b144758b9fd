"""Dates of the page that an article stands on: stamps, credits, captions, readers' comments.

A row is a name, a pattern for the words around the date expression (`<>` stands for it) and examples, which are the
tests.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A context in which a date expression dates no happening; `<>` is the expression.

    Of an example with "{a|b}" there is one with each of the words.
    """

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
    whole_line: bool = False  # looked for in the line that the sentence stands in, not in the sentence alone
    needs: tuple[str, ...] = ()  # words in small letters, one of which must be there; the pattern alone takes longer


FURNITURE: tuple[Exclusion, ...] = (
    Exclusion(
        "furniture",
        re.compile(
            r"(?i:^\W*(?:date|dated|published|posted|updated|last (?:updated|modified|edited)|issued|filed|created|"
            r"(?-i:[Bb]y [A-Z])[^.<]{2,60})\W*(?:on |at )?)<>"
            r"(?!\s*,\s*(?:the|a|an|he|she|it|they)\b)(?=\s*$|\s*[|(—–-]|\s+\d|\s+[A-Z])"
        ),
        (
            " date <> Ministers said that",
            "{Published|Dated|Updated|Last updated|Last modified|Last edited|Issued|Filed|Created}: <>",
            "Posted {on|at} <> | 4 min read",
            "By Ann Lee, <>",
        ),
        ("Published on <>, the report found", "By <> the rebels had left", "The date <> stuck"),
    ),
    Exclusion(
        "furniture",
        re.compile(r"^\W*(?:[A-Z][A-Z.’'-]+[ ,]+)+(?:[A-Z][\w.]+, )*<>\s*(?:\([^)]*\)\s*)?[-—–]"),
        ("OSLO, <> (Sample Wire) - Talks ended", "NEW YORK, <> — Shares fell", "NORTHWOOD, England, <> (Wire) - Men"),
        ("NATO on <> said", "OSLO fell on <> - a day early"),
    ),
    Exclusion(
        "furniture",
        re.compile(
            r"(?i)\bthis (?:report|article|story|post|page|version|text|caption)\b[^.]{0,60}\b"
            r"(?:published|updated|corrected|amended|posted)\b[^.]*<>"
            r"|\b(?:earlier|previous) version of this (?:report|article|story|post)\b.*<>"
        ),
        ("(This {report|story|post|page|version}, first {published|posted} <>, has been updated)",
         "This article was {amended|updated|corrected} on <> to correct a name",
         "(This caption was amended on <>)",
         "This page, first {published|posted} on <>",
         "A previous version of this {report|article|story|post} misnamed who left on <>"),
        ("The report, published on <>, blames the pilot", "An earlier version of this plan fell through on <>"),
        needs=('published', 'updated', 'corrected', 'amended', 'posted', 'version of this'),
    ),
    Exclusion(
        "furniture",
        re.compile(
            r"(?i)\b(?:this (?:article|story)|an? (?:longer |shorter )?version(?: of this \w+)?) appear(?:ed|s)\b"
            r"[^.]{0,40}\b(?:on p(?:age)?\b|p\d|in print\b|in the print\b).*<>"
            r"|\ba version appeared in\b.*<>|\bcorrection was (?:printed|published)\b.*<>"
            r"|^\W*(?:correction|clarification)\b(?: [^\s:]+){0,6} ?:.*<>"
            r"|^\W*this\b[^.]{0,30}\b(?:clip|video|programme|program|episode|interview|podcast)\b[^.]{0,60}"
            r"\b(?:broadcast|aired|shown|recorded)\b[^.]{0,20}<>"
        ),
        ("A version appeared on p2 of the Sample on <>", "A version appeared in the Sample on <>",
         "The following correction was printed in its column, <>", "This article appears in print on page 4 on <>",
         "This Sample News {clip|video|programme|interview} was first shown on <>",
         "This Sample News clip was first {broadcast|aired|recorded} on <>",
         "{Correction|Clarification|Correction of 3 May}: It was <> that the dam burst"),
        ("A version of the plan appeared on <>", "The interview was broadcast on <>"),
        needs=('appear', 'broadcast', 'aired', 'shown', 'recorded', 'correction', 'clarification'),
    ),
    Exclusion(
        "furniture",
        re.compile(
            r"<> ?\d\d[.:]\d\d (?:BST|GMT|UTC|[ECMP][SD]T)\b"
            r"|<> ?(?:\(|-LRB-) ?[A-Z][A-Za-z ]{1,20}?(?:\)|-RRB-) ?(?:--?|–|—) "
        ),
        ("Well is capped <> 20.04 BST A boat in Ayr", "3:02 am EDT AYR, <> (Sample Wire) - Ann Lee said"),
        ("They met on <> at 20:04 GMT", "They met on <> (a Monday) - and left"),
    ),
    Exclusion(
        "furniture",
        re.compile(r"\w ?[-–—|] <> (?=[A-Z]\S* )|\b[Ll]ast updated (?:at|on) (?:[\d:.]+ [A-Z]{3} ?, )?<>"
            r"|<>,? [Ll]ast updated (?:at|on)\b"
            r"|\b[Pp]osted by(?: ?:)? [^<]{1,50}<>|^\W*<> [Bb]y [A-Z]"),
        ("Engineers cap well {-|–|—} <> Sample Times Ministers meet", "Posted by ann, <>",
         "OSLO | <> OSLO (Sample) - Talks",
         "3 May Last updated at <> Shares fell", "Page last updated at 10:30 GMT, <>",
         "<> Last updated at 10:30 Shares fell", "Posted by : annlee | <> | Report", "<> By Ann Lee 2 Comments"),
        ("<> by noon they had left", "Engineers - <> at least - said", "The well - <> the last one - was capped"),
        needs=('- <>', '– <>', '— <>', '| <>', 'updated', 'posted by', '<> by '),
    ),
    Exclusion(
        "furniture",
        re.compile(r"(?i)<>\W*day \d+\b|^\W*(?:a )?summary of (?:the )?events\b[^.]*<>|<>,? of (?:each|every) year\b"),
        ("A summary of events on <>, Day 12 of the flood", "Events <>, Day 40 of the strike",
         "A summary of events on <>",
         "It is kept on <> of {each|every} year"),
        ("The council met on <> for a day of talks",),
        needs=("day ", "summary", "every year", "each year"),
    ),
    Exclusion(
        "furniture",
        re.compile(
            r"(?i)^\W*here(?:[’']s| is| are)\b[^.<]{0,60}<>"
            r"|https?://\S*<>|\]\([^)\s]*<>|(?:\bread more\b|\brelated\b|\bcopyright\b|©)[^.<]{0,40}<>"
        ),
        ("Here is the situation on <>:", "Here’s where things stand as of <>", "https://sample.example/<>/a",
         "{Copyright|©} <> Ann", "{Read more|Related}: storm <>", "[storm](/a/<>/b)"),
        ("Here the troops landed on <>",),
        needs=('here', 'http', '](', 'read more', 'related', 'copyright', '©'),
    ),
    Exclusion(
        "caption",
        re.compile(
            r"(?i)^\W*(?:this|in this|a|an|the)? ?(?:(?:file|handout|undated|satellite|aerial|archive|combination) )*"
            r"(?:photo|photograph|picture|image|frame grab|video grab)s?\b[^.<]{0,80}"
            r"\b(?:taken|provided|released|made available|shows?|shot)\b(?:[^.<]|(?<=[A-Z])\.)*<>"
            r"|^\W*<>\s*: .*\b(?:is|are) (?:seen|pictured|shown|displayed)\b"
            r"|\b(?:this|handout|file) (?:photo|photograph|picture|image)\b[^.;<]{0,30}\btaken\b[^;<]*<>"
            r"|\b(?:[Tt]his|[Ii]n) <> (?:file |handout )?(?:photo|photograph|picture|image)\b"
            r"|^\W*<> [^.<]{0,25}\b(?:photo|photograph|picture|image|(?:frame|video) grab)\b[^<]*\bshows\b"
            r"|, (?:bottom|top|far|front|back|second from) (?:left|right)\b.*<>"
            r"|<>.*, (?:bottom|top|far) (?:left|right)\b"
            r"|^\W*(?:this|here) is (?:(?:another|an?|the|[\w’']+['’]s|[A-Z]\w+) ){1,3}(?:image|photo|picture|post)\b"
            r"[^.<]*<>"
            r"|\b(?:is|are) (?:seen|pictured|shown)\b[^.;<]*<>|\((?:L|R|C|left|right|center|centre)\)[^.<]*<>"
        ),
        ("This photo was taken in Ayr on <>", "File photo released by the army on <>",
         "Oil is seen on the water near Ayr, <>", "Ann Lee (L) and Bob Ray on <>", "File photo shows a U.S. ship, <>",
         "<>: Boats are seen from the air in Ayr", "Ayr, in this photo taken 3 May, obtained <>",
         "<>: Robots at the well, bottom left, as oil rises", "This <> photo provided by Ann Lee shows corals",
         "FILE - In <> file photo, a sign is shown in Ayr", "<> Ayr Oil video frame grab shows a robot at the well",
         "{Picture|Image} taken in Ayr on <>", "Boats near Ayr, bottom right, <>",
         "Ann Lee ({R|C|centre|center}) in Ayr on <>",
         "Boats are {pictured|shown} near Ayr on <>", "<>: Boats are displayed in Ayr",
         "This is {another|the} picture that she posted on <>",
         "Here is Ann Lee's post from <>"),
        ("The picture changed on <>", "A video posted on <> shows"),
        needs=("photo", "pictur", "image", " post", "grab", "seen", "shown", "displayed", "left", "right", "cent",
               "(l)", "(r)", "(c)"),
    ),
    Exclusion(
        "caption",
        re.compile(
            r"<>[^\n]*"
            r"(?:\((?=[^()\n]*(?:\bphotos?\b|\bvia\b|\w/\w|\bGetty\b|\bhandout\b|\bfile\b))[^()\n]{3,90}\)"
            r"|\[(?=[^\[\]\n]*(?:\w/\w|\bvia\b|\bfile\b|\bphotos?\b))[^\[\]\n]{3,90}\])\W*$",
            re.IGNORECASE,
        ),
        ("Ann Lee waves in Ayr on <>. (Bob Ray/Sample Photo)",
         "A pipe in Ayr, on <>. Strikes go on [Eve Moe/Sample Wire]"),
        ("Talks began on <> (and ended soon).", "They met on <> [it was cold]."),
        whole_line=True,
    ),
    Exclusion(
        "furniture",
        re.compile(r"^\s*(?:RT @\w+ ?:|(?:Watch|Click|Subscribe|Sign up) (?:the|our|here|to|for|how)\b)"),
        ("RT @annlee: Bread had its price raised <>",
         "{Watch|Click|Subscribe to|Sign up for} the river's path since <>"),
        ("Watch keepers left the ship on <>", "“Watch the river,” she said on <>"),
        needs=("rt @", "watch ", "click ", "subscribe ", "sign up "),
    ),
)  # fmt: skip
