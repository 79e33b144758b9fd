"""Reading a text: its sentences -> mentions, and what each is compared by. Asks the database for nothing.

So it is done before an article is written, when it comes in new (`read_ahead`), and in whatever process.
"""

import collections
import datetime
import enum
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from django.db.models import CharField

from articles.ahead import SentenceSpan
from articles.models import Article
from timeline.build.countries import day_first
from timeline.build.doubts import Stated
from timeline.build.headlines import Telling
from timeline.build.identity import fingerprint
from timeline.build.summary import Counted
from timeline.dates import hours
from timeline.dates.arithmetic import Days
from timeline.dates.typed import opened
from timeline.dates.words import OPEN_NOTES
from timeline.extraction import extract
from timeline.extraction.happening import Happening
from timeline.merging import Context, Evidence, context, reach
from timeline.merging.context import NOTHING_KNOWN, names_office
from timeline.merging.places import placed
from timeline.models import Certainty, Extent, Mention
from timeline.temporal import tag

LENGTHS = {
    field.name: field.max_length
    for field in Mention._meta.concrete_fields
    if isinstance(field, CharField) and field.max_length
}

# Of a row of `ReadAhead`.
FIELDS: Final = [field for field in Mention._meta.concrete_fields if not field.generated and not field.primary_key]
COLUMNS: Final = tuple(field.name for field in FIELDS)
ATTRIBUTES: Final = tuple(field.attname for field in FIELDS)
# Of an article: its key or its place, where it stands, whether dates are read in it, and against which day.
Sentence = tuple[int, int, int, bool, datetime.date | None]


@dataclass(frozen=True, slots=True)
class ReadAhead:
    """What is read in the text of a new article.

    `rows` are its mentions by `COLUMNS`, with no article yet and the place of the sentence for its key. Of those that
    are dated, by fingerprint: `dated` and `words` as merging compares them (`Place`), `counted` what their events will
    say, but for the outlet, and `naming` the words in which actors are named. `offices` tells who holds which, where
    one is named.
    """

    rows: list[list[Any]]
    dated: Mapping[str, Evidence]
    words: Mapping[str, str]
    counted: Mapping[str, Counted]
    naming: Mapping[str, str]
    offices: Mapping[tuple[str, str], str]


def read_ahead(article: Article, sentences: Sequence[SentenceSpan]) -> ReadAhead:
    """Reads an article that is not in the database yet."""
    mentions = mentions_in(article, ((place, *span) for place, span in enumerate(sentences)))
    dated = [one for one in mentions if one.machine_earliest and one.machine_latest and not one.why_not]
    known = context(article.text[span.start : span.end] for span in sentences) if dated else NOTHING_KNOWN
    told = [_evidence(article, one, sentences, known) for one in dated]
    counted = {mention.fingerprint: _counted(article, mention, sentences) for mention in dated}
    places = [place for item in told for place in placed(item, None)]
    naming = {
        item.key: named_in(item.clause, item.actor, item.object, one.attribution)
        for item, one in zip(told, dated, strict=True)
    }
    return ReadAhead(
        [[_plain(getattr(mention, name)) for name in ATTRIBUTES] for mention in mentions],
        {place.name: place.item for place in places},
        {place.name: place.words for place in places},
        counted,
        naming,
        known.offices if any(map(names_office, naming.values())) else {},
    )


def _evidence(article: Article, mention: Mention, sentences: Sequence[SentenceSpan], known: Context) -> Evidence:
    """A mention that is dated, as `stored_evidence` has it when it is stored."""
    begins = sentences[mention.sentence_id or 0].start
    days = cast("Days", (mention.machine_earliest, mention.machine_latest))
    earliest, latest = reach(*days, mention.machine_open)
    return Evidence(
        key=mention.fingerprint,
        article=article.origin,
        published_on=article.published_on,
        start=mention.start,
        earliest=earliest,
        latest=latest,
        granularity=mention.machine_granularity,
        extent=_plain(mention.machine_extent),
        open=mention.machine_open,
        stated=days if mention.machine_open else None,
        modality=_plain(mention.modality),
        certainty=_plain(mention.machine_certainty),
        sentence=mention.quote,
        sentence_start=begins,
        clause=mention.quote[mention.clause_start - begins : mention.clause_end - begins],
        predicate=mention.predicate,
        actor=mention.actor,
        object=mention.object,
        place=mention.place,
        known=known,
    )


def _counted(article: Article, mention: Mention, sentences: Sequence[SentenceSpan]) -> Counted:
    """What a mention says, as `summary.sources` has it when it is stored, but for its outlet."""
    days = (mention.machine_earliest, mention.machine_latest)
    certainty, modality = _plain(mention.machine_certainty), _plain(mention.modality)
    stands = (mention.clause_start, mention.clause_end, sentences[mention.sentence_id or 0].start)
    published = article.published_on
    return Counted(
        article.fingerprint,
        None,
        mention.sentence_id,
        mention.machine_clock,
        Stated(*days, certainty, mention.anchor_kind, _plain(article.published_basis), published),
        Telling(mention.quote, mention.headline, modality, *days, certainty, published, *stands, mention.context),
    )


def named_in(clause: str, actor: str, acted_on: str, attribution: str) -> str:
    """The words of a mention in which actors are named."""
    return "\n".join((clause, actor, acted_on, attribution))


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, enum.Enum) else value


def mentions_in(article: Article, sentences: Iterable[Sentence]) -> list[Mention]:
    """The mentions that the text holds, not yet saved; `sentence_id` is what the sentence has in front."""
    if not article.is_read:
        return []
    rows = [(sentence, start, end, day) for sentence, start, end, is_read, day in sentences if is_read]
    seen: collections.Counter[tuple[str, str]] = collections.Counter()
    mentions: list[Mention] = []
    # What was added in an update is read against the day of the update, the rest against the article's own.
    for read_on in dict.fromkeys(day for *_, day in rows):
        section = [(sentence, start, end) for sentence, start, end, day in rows if day == read_on]
        text = article.text if len(section) == len(rows) else _only(article.text, section)
        mentions += _of_section(article, text, section, read_on or article.published_on, seen)
    return mentions


def _only(text: str, sentences: Sequence[tuple[int, int, int]]) -> str:
    """The text with all but these sentences blank, so that offsets hold."""
    kept = [" "] * len(text)
    for _, start, end in sentences:
        kept[start:end] = text[start:end]
    for match in re.finditer("\n", text):
        kept[match.start()] = "\n"
    return "".join(kept)


def _of_section(
    article: Article,
    text: str,
    sentences: Sequence[tuple[int, int, int]],
    read_on: datetime.date | None,
    seen: collections.Counter[tuple[str, str]],
) -> list[Mention]:
    mentions = []
    timexes = tag(text, read_on, day_first=day_first(article.url or article.origin))
    ends = {timex.joins: timex.end for timex in timexes if timex.joins is not None}
    spans = [(start, end) for _, start, end in sentences]
    for happening in extract(text, spans, timexes, article.title):
        sentence, start, end = sentences[happening.sentence]
        quote = article.text[start:end]
        words = (" ".join(quote.split()), happening.timex.text)
        mention = _as_row(happening)
        if mention.anchor_kind == "dct" and not article.is_surely_dated:
            mention.machine_certainty = Certainty.GUESS
        mention.article, mention.sentence_id, mention.quote = article, sentence, quote
        # Of "from 12 to 14 March" and "Monday at 2 p.m." the tagger gives two timexes; they make one mention of all of
        # these words.
        mention.end = min(ends.get(mention.start, mention.end), end)
        mention.expression = article.text[mention.start : mention.end]
        mention.fingerprint = fingerprint(article.origin, quote, happening.timex.text, seen[words])
        seen[words] += 1
        mentions.append(_bounded(mention))
    return mentions


def _bounded(mention: Mention) -> Mention:
    """The mention with what is longer than its column cut off: PostgreSQL would refuse all that comes in with it."""
    for name, longest in LENGTHS.items():
        value = getattr(mention, name)
        if value is not None and len(value) > longest:
            setattr(mention, name, value[:longest])
    return mention


def _as_row(happening: Happening) -> Mention:
    timex = happening.timex
    # With an end left open the days are the last or the first that are left: of "before 2019" those of 2018.
    edge = opened(timex)
    earliest, latest = (edge.earliest, edge.latest) if edge else (timex.earliest, timex.latest)
    is_moved = edge is not None and (earliest, latest) != (timex.earliest, timex.latest)
    return Mention(
        start=timex.start,
        end=timex.end,
        timex_type=timex.type,
        timex_value=timex.value,
        timex_mod=timex.mod,
        machine_earliest=earliest,
        machine_latest=latest,
        machine_open=timex.open if edge else "",
        machine_clock=hours.written(timex.clock) if earliest == latest and not edge else "",
        machine_granularity=edge.granularity if edge and is_moved else timex.granularity,
        # "In February 2022" names all of the month, but what happened then took place on some day of it.
        machine_extent=timex.extent if timex.granularity == "range" and not edge else Extent.WITHIN,
        anchor_kind=timex.anchor.kind,
        anchor_on=timex.anchor.on,
        anchor_start=timex.anchor.timex_start,
        machine_rule=timex.rule,
        machine_why=timex.why + OPEN_NOTES.get(timex.open if edge else "", ""),
        machine_certainty=timex.certainty,
        modality=happening.modality,
        clause_start=happening.clause_start,
        clause_end=happening.clause_end,
        predicate=happening.predicate,
        actor=happening.actor,
        object=happening.object,
        place=happening.place,
        attribution=happening.attribution,
        claimed=happening.claimed,
        why_not=happening.why_not,
        headline=happening.headline,
        antecedent=happening.antecedent,
        context=happening.context,
    )
