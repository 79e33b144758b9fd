"""The contexts in which a date expression dates nothing that happened: rows as in `furniture`, of what is told."""

import re

from timeline.extraction.furniture import FURNITURE, Exclusion

# Of what a figure is compared with: "after a revised fall of 3 percent in May".
_WORDS = r"(?: (?!(?:when|who|which|that|said|as|and|but|while|was|were|had|announced|made)\b)[a-z][\w'’-]*)"
_FIGURE = r"[$£€]?\d[\d.,/-]*"
_UNIT = (
    r"(?:%| ?(?:pct|per ?cent|mln|million|billion|bn|trillion|points?|cents?|dlrs?|dollars|marks|yen|pounds|francs|stg"
    r"|tonnes|barrels|bpd)\b)"
)

EXCLUSIONS: tuple[Exclusion, ...] = (
    *FURNITURE,
    Exclusion(
        "comparison",
        re.compile(
            r"(?i)(?:\bthan (?:[\w’']+ ){1,3}(?:do|does|did|is|are|was|were|has|have|had)"
            r"(?: been)?(?: (?:in|over|during|on|at))? <>"
            r"|\b(?:(?<!\bno later )(?<!\bnot later )than|compared (?:with|to)(?: \S*\d[^;]{0,50})?"
            r"|versus|unlike|(?:up|down|rose|fell|rising|falling)\b"
            r"[^;]{0,30}\bfrom(?: [^\s;]+){0,4})"
            r"(?: (?:in|on|at|for|those of|that of))* <>)"
        ),
        (
            "prices are higher than in <>",
            "they find larger fields than we do <>",
            "the oil comes faster than it has been over <>",
            "compared with <>, sales rose",
            "up from 8 million in <>",
            "compared with $84.9 million, or $1.24 a share, <>",
            "down 4.5% from <>",
            "prices were high {versus|unlike} in <>",
        ),
        ("They must leave no later than <>",),
        needs=("than", "compared", "versus", "unlike", "from"),
    ),
    Exclusion(
        "comparison",
        re.compile(
            r"(?i)\b(?:(?:un)?changed|increased|decreased|improved|grew|climbed|dropped|declined|jumped|slipped|eased"
            r"|higher|lower|change|drop|rise|gain|decline|increase|decrease)"
            r"(?: (?:by|[\w’]+ly|\S*\d\S*|percent|per cent|points|[mb]illion))* from"
            r"(?: (?:the|those|that|of|over|in|on))* <>"
            r"|\bfrom (?:about |around |nearly |over |just |only |a (?:revised |record |peak of )?)*[$£€]? ?\d[\d.,]*"
            r"(?!-)\w*(?: (?!to |that |which |between )[a-z]+){0,4} (?:(?:the|a) )?<>"
        ),
        ("The fare {was unchanged|was little changed|increased by 5%|dropped sharply} from <>",
         "The fare {climbed|slipped|eased|improved} from <>",
         "a {change|drop|rise|gain|decline|increase|decrease} from <>", "Bread is lower from {that in|the} <>",
         "Sales widened to 9 million in May from {about|nearly} 5 million crowns in the <>",
         "It runs at 33 percent, from a {peak of|revised|record} 40 <>"),
        ("It was recovered from the sea on <>", "It is under increased pressure from the mayor in <>",
         "Oil from a 7-foot boat leaked on <>", "Samples from 17 ponds that dried up in <>",
         "from 9 to 17 ponds in <>"),
        needs=(" from ",),
    ),
    Exclusion(
        "comparison",
        re.compile(
            rf"\d[^.;]{{0,90}}\b(?:after|following){_WORDS}{{0,5}} {_FIGURE}{_UNIT}{_WORDS}{{0,7}} <>"
            rf"|\bagainst{_WORDS}{{0,4}} {_FIGURE}{_UNIT}?{_WORDS}{{0,6}}(?: [A-Z]\w+)? <>"
            rf"|\b(?:from|against|compared with|than){_WORDS}{{0,3}} {_FIGURE}{_UNIT}?{_WORDS}{{0,4}}"
            rf" (?:[A-Z]\w+|\d{{4}}|ago|earlier) and (?:an? )?{_FIGURE}{_UNIT}?{_WORDS}{{0,4}} <>"
        ),
        ("Sales rose 9 pct in May {after|following} a revised drop of 3 percent in <>",
         "Exports were up 4.5 pct in May after falling by $3.4 billion in the <>",
         "a deficit of 99 million crowns against {a surplus of 7 million|76 million} in <>",
         "It opened at 9.81 crowns against 9.49 in Ayr <>",
         "The index stood at 104 {against|compared with|from} 9 in May and 10.5 in <>",
         "a surplus of 7 million against one of 2 million in May and a 14 million surplus in <>"),
        ("Sales rose 9 pct after a 15 pct dividend that was named in <>", "He left the firm after 3 years on <>",
         "Two of 9 left after a 4 percent rise was refused on <>", "The court ruled against 9 men who left on <>"),
        needs=("after", "following", "against", " and "),
    ),
    Exclusion(
        "comparison",
        re.compile(
            r"(?i)\b(?:to|from|at|above|below|near|exceed(?:s|ed|ing)?|match(?:es|ed|ing)?|with|than) "
            r"(?:the |its |their )?(?:same |record |average )?(?:levels?|rates?|figures?|prices?|pace|that|those"
            r"|highs?|lows?|totals?|peaks?)(?: (?:of )?\S*\d\S*(?: \w+){0,2})?(?: (?:seen|set|reached|recorded|hit))?"
            r" (?:of|in|for|from|over|on) <>"
            r"|\bas (?:much|many|few|little|high|low|big|large|good|fast|often|strong|weak|bad|well)\b[^.;]{0,60}"
            r"\bas (?:[\w’]+ ){1,3}(?:did|was|were|had)(?: been)? (?:in|on|during|at) <>"
        ),
        ("cutting fares to the level of <>", "Sales may {exceed|match} the high of 2 million seen in <>",
         "above the record low {set|reached|recorded|hit} on <>", "a fare equal to {that|those} of <>",
         "Ayr burns half as {much|many} logs as it did in <>", "It burns half as much as it {was|had} during <>",
         "to the same level {for|from|over} <>", "It burns half as much as it did at <>"),
        ("He did as much as he could in <>", "They set a record of 20 million in <>"),
        needs=("of <>", "in <>", "for <>", "from <>", "over <>", "on <>", "during <>", "at <>"),
    ),
    Exclusion(
        "comparison",
        re.compile(
            r"(?i)(?<![\w-])(?:up|down) (?:by |about |some )?[$£€]?(?:\d\S*|an?(?: couple of)?|one|two|three|five)"
            r"(?: (?:percent|per cent|(?:percentage )?points?|[mb]illion|thirds?|quarters?|fifths?))* on <>"
        ),
        ("support was up two points on <>",),
        ("They shot down a plane on <>", "Police picked up 12 men on <>"),
        needs=("on <>",),
    ),
    Exclusion(
        "comparison",
        re.compile(
            r"(?i)\b(?:high|low|warm|cold|hot|strong|weak|heavy|wet|dry|quiet|busy)\b[^,.;]{0,25} for <>"
        ),
        ("an unusually {high|low|warm|cold|hot|strong|weak|heavy|wet|dry|quiet|busy} day for <>",),
        needs=("for <>",),
    ),
    Exclusion(
        "comparison",
        re.compile(
            r"(?i)\b(?:not|never|n[’']t|no|nothing|last|first|only|worst|best|biggest|largest|highest|lowest|deadliest"
            r"|most|worse|heaviest|fastest|longest)\b[^.;,]{0,80}"
            r"\bsince (?:the |a |an |its |their )?(?:end of (?:the )?)?<>(?! ?,? when\b)"
        ),
        (
            "a loss not seen since <>",
            "the {worst|best|biggest|largest|highest|lowest|deadliest|heaviest|fastest|longest} flood since <>",
            "the {last|first|only|most costly} flood since <>",
            "He has {never|not|n't} left since <>",
            "a worse year than any since {the |a |an |its |their |}<>",
        ),
        ("has not counted its dead since <>, when it named ten", "He has led the party since <>"),
        needs=("since",),
    ),
    Exclusion(
        "state",
        re.compile(r"(?i)\b(?:been|is|are|was|were|be) (?:[\w-]+ ){0,7}since <>(?! ?,? when\b)"),
        ("The rule has been in place since <>", "He has been president since <>"),
        ("Since <> they met twice", "Two men have died since <>"),
        needs=('since <>',),
    ),
    Exclusion(
        "terminus",
        re.compile(
            r"(?i)\b(?<!postponed )(?<!delayed )(?<!adjourned )(?<!suspended )(?<!not )"
            r"(?:until|till|through) <>(?! ?,? when\b)"
            r"|\bextend(?:s|ed|ing)?\b[^.;<]{0,140}[ ,]to (?:the (?:end of )?)?<>"
        ),
        ("The truce lasts {until|till} <>", "The rules hold through <>", "The truce was extended to <>",
         "They extended the ban by ten days, to <>"),
        (
            "The trial was {postponed|delayed|adjourned|suspended} until <>",
            "They sat in government until <>, when they walked out",
        ),
        needs=('until <>', 'till <>', 'through <>', 'extend'),
    ),
    Exclusion(
        "question",
        re.compile(r"<>(?:\s*:)?[^“”\"`:]*\?\W*$"),
        ("Will they vote <>?", "<>: Has the tide turned?", "Why did the dam burst <>, and who knew of it?"),
        ("On <> she asked: “Who knew of it?”", "They met on <>, “Why?” being what all asked."),
        needs=("?",),
    ),
    Exclusion(
        "habit",
        re.compile(r"(?i)\b(?:typically|usually|normally)\b(?! (?:on|in) <>)[^.;<]{0,60}<>"),
        (
            "Ferries typically stop in <>",
            "a port that {usually|normally} swells during <>",
            "results normally told on <>",
        ),
        ("The port worked normally on <>",),
        needs=("ally",),
    ),
    Exclusion(
        "no content",
        re.compile(
            r"\b(?:the|an?|\w+[’']s|\w+ 's|its|his|her|their) <> (?:[\w-]+ ){0,2}(?:season|campaign|budget)\b"
            r"(?! (?:speech|vote))"
        ),
        (
            "the first storm of {the|a|its|his|her|their} <> hurricane season",
            "money for Ann Lee's <> presidential {campaign|budget}",
        ),
        ("He spoke in the <> budget vote", "The season opened on <>"),
        needs=("season", "campaign", "budget"),
    ),
    Exclusion(
        "statistic",
        re.compile(
            r"(?i)\b(?:weeks?|months?|quarters?|year|half|days|(?:hour|day|week|month|statement) period|\d{4}/\d\d),?"
            r" (?:ended|ending|starting|beginning|to)(?: on| at)? <>"
        ),
        ("The bank lent less in the two {weeks|months|quarters} ended <>", "for the {year|half} ending on <>",
         "In the ten days to <> it rained", "in the 24-hour period ended at <>", "the {week|month|day} period to <>",
         "the statement period ended <>", "Rain fell in the {week|month|quarter} to <>",
         "the deficit of 2024/25, ending <>", "in the financial year {starting|beginning} <>"),
        ("The filing period ended <>", "It took a year to win <>"),
        needs=("ended <>", "ing <>", "to <>", " on <>", " at <>"),
    ),
    Exclusion(
        "statistic",
        re.compile(r"(?i)\bas of <>"),
        ("As of <>, 3,000 had left", "the army held ten towns as of <>"),
        needs=('as of <>',),
    ),
    Exclusion(
        "state",
        re.compile(r"(?i)\b(?:so|thus) far (?:in |during )?<>|\bin <>,? (?:so far|to date)\b"),
        ("{So|Thus} far <>, the bank has held its rates", "Bread is dearer so far {in|during} <>",
         "In <> {so far|to date}, they sold nine boats"),
        ("They went so far on <>",),
        needs=("so far", "thus far", "to date"),
    ),
    Exclusion(
        "forecast",
        re.compile(
            r"(?i)\b(?:potentially|possibly|perhaps|maybe|probably|as (?:early|soon|late) as)\b[^.;,<]{0,20}<>"
            r"|\b(?:hope|chance|prospect|likelihood|risk|danger)s? of\b[^.;,<]{0,50}<>"
        ),
        (
            "a truce, {potentially|possibly|perhaps|maybe|probably} by <>",
            "There is little {hope|chance|prospect|likelihood|risk|danger} of the war ending by <>",
            "It may end as {early|soon|late} as <>",
        ),
        ("They hoped on <>",),
        needs=(
            "potentially", "possibly", "perhaps", "maybe", "probably", "early", "soon", "late", "hope", "chance",
            "prospect", "likelihood", "risk", "danger",
        ),
    ),
    Exclusion(
        "forecast",
        re.compile(
            r"(?i)\b(?:predict(?:s|ed|ing)?|forecast(?:s|ing|ers (?:say|expect))?"
            r"|(?:estimates|projected) (?:that|the)) [^.;:<]{0,80}\b(?:will|would|could|to)\b[^.;:<]{0,80}<>"
        ),
        (
            "Analysts {predict|predicted} that the bank {will|would|could} spend billions over <>",
            "{She forecasts|Forecasters say|Forecasters expect|estimates that|projected that} it will hit Ayr on <>",
            "The storm is forecast to hit Ayr on <>",
        ),
        ("The mine is projected to be shut by <>", "Forecasters met on <> to speak of storms"),
        needs=("predict", "forecast", "estimates", "projected"),
    ),
    Exclusion(
        "not a date",
        re.compile(
            r"# ?<>|<> ?(?:to|-|–) ?\d{4} (?:BST|GMT|UTC|[ECMP][SD]T)\b|<>-[a-z]+-|<>-(?:old|end|long|yearly)\b"
            r"|\b(?:[Pp]re|[Pp]ost)-<>|\b[Hh]appy <>|\b(?:book|novel|film|movie|album|song|series|show|memoir|play)"
            r" (?:[A-Z][\w’]* ){0,2}<> [A-Z]"
            r"|[“\"'`]\s*<>\s*[”\"'’]+ (?:show|programme|program)\b|[’']s [“\"'`]+\s*<>\s*,?\s*[”\"'’]"
        ),
        ("They met at <>-a-Lago", "# <> was paid", "live from <> to 2200 EST", "the <>-{old|end|long|yearly} strike",
         "She told the “<>” show", "Speaking on Ayr TV's “<>,” he said", "at a pre-<> dinner", "Have a happy <>!",
         "in her new {book|novel|film|movie|album|song|series|show|memoir|play} Ayr <> Party"),
        ("in <>-ish weather", "“<> we pay,” he said", "the book <> said", "the book on <> Ann Lee signed"),
    ),
    Exclusion(
        "not a date",
        re.compile(
            r"<> (?:stock index )?futures\b|\bfor <>(?: through \w+)? (?:delivery|shipment)\b"
            r"|<> (?:closed|opened|settled) at \d"
        ),
        ("Wool for <> {delivery|shipment} rose", "wool for <> through June delivery",
         "<> {futures|stock index futures} fell", "All rose, and <> {closed|opened|settled} at 6.23 crowns"),
        ("They met on <> at the Futures Exchange", "On <> the shop closed at 6"),
        needs=(" futures", "for <>", "<> closed", "<> opened", "<> settled"),
    ),
    Exclusion(
        "no content",
        re.compile(
            r"(?i)\b(?:declined to comment|had no (?:immediate )?comment"
            r"|(?:would not|wouldn[’']t|refused to|could not) (?:comment|confirm|elaborate|discuss))\b"
            r"[^.;,“”\"]{0,60}<>"
            r"|<>[^.;,“”\"]{0,40}\b(?:declined to comment|could not (?:immediately )?be reached)\b"
        ),
        (
            "The firm {declined to comment|had no comment|had no immediate comment} on the report on <>",
            "A spokesman on <> {declined to comment|could not be reached}",
            "He {would not|wouldn't|refused to|could not} confirm any numbers on <>",
            "He would not {comment|elaborate|discuss it} on <>",
        ),
        ("The firm declined on <>",),
        needs=("comment", "reached", "confirm", "elaborate", "discuss"),
    ),
    Exclusion(
        "no content",
        re.compile(
            r"(?i)\b(?:(?:period|time|era|those|anything|years) (?:before|after)|(?:going|heading) into"
            r"|period from) <>"
        ),
        ("He asked her to look at the {period|time|era|years} after <>", "{those|anything} before <>",
         "{Going|heading} into <>, they asked for a vote", "Talks on trade in the period from <> are due"),
        ("They left some time after the vote on <>", "The talks went on into <>"),
        needs=("before <>", "after <>", "into <>", "from <>"),
    ),
    Exclusion(
        "no content",
        re.compile(r"\b(?:Act|Code|Amendments?) of <>|<> (?:[A-Z][\w-]+ ){0,3}(?:Act|Code|Amendments?)\b"),
        ("claims under the Sample {Act|Code|Amendment} of <>", "under the <> Sample {Act|Code|Amendments}"),
        ("The act of <> was bold", "On <> Congress passed the Sample Act"),
        needs=("act", "code", "amendment"),
    ),
    Exclusion(
        "no content",
        re.compile(r"(?i)\bpart of (?:a|an|the|its|his|her|their)\b[^;,<]{0,50}(?:from|for|in) <>"),
        ("a loan, part of {the|an|its|his|her|their} aid from <>", "part of the aid {for|in} <>"),
        needs=('part of',),
    ),
)  # fmt: skip
