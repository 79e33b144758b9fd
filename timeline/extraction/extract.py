"""Date expressions and sentences -> happenings.

Each expression that can date anything is read in its own clause: which clause or noun it dates, whether that happened,
and under what headline a reader would look for it.
"""

import datetime
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.extraction import antecedents, clauses, leaning, newsroom, nonevents, verbs
from timeline.extraction.antecedents import Read
from timeline.extraction.govern import govern
from timeline.extraction.happening import Happening, nothing
from timeline.extraction.headline import headline
from timeline.extraction.modality import judge
from timeline.extraction.phrases import PERSON_WORDS
from timeline.extraction.roles import roles
from timeline.extraction.sentence import body_start
from timeline.extraction.standing import standing
from timeline.extraction.stretch import stretch
from timeline.extraction.tokens import tokenize
from timeline.temporal.fragments import alternatives
from timeline.temporal.timex import Timex

# What one can be in, at or near is no person.
PLACE = re.compile(r"\b(?:in|at|near) ([A-ZÀ-Þ][\w’-]+)(?! [A-ZÀ-Þ])")
_NAME = r"[A-ZÀ-Þ][\w’-]+"
PERSON = re.compile(rf"\b(?:{_NAME}|{alternatives(PERSON_WORDS)}) (?=({_NAME})\b)")
# A sentence longer than this is no prose; reading its clauses would cost more than it tells.
LONGEST_SENTENCE = 3_000


def extract(
    text: str, sentences: Sequence[tuple[int, int]], timexes: Sequence[Timex], title: str = ""
) -> list[Happening]:
    """The happenings that `timexes` date in `text`, in text order.

    `sentences` are (start, end) character offsets, end exclusive, in text order. One happening a timex that names
    days; denied and hypothetical ones, and those that are no events, are among them, for a timeline to leave out.
    """
    starts = [start for start, _ in sentences]
    dates: dict[int, list[Timex]] = {}
    for timex in sorted(timexes, key=lambda item: item.start):
        if nonevents.is_candidate(timex) or timex.joins is not None:
            dates.setdefault(bisect_right(starts, timex.start) - 1, []).append(timex)
    published = _published(timexes)
    places, people = frozenset(PLACE.findall(text)), frozenset(PERSON.findall(text))

    @lru_cache(maxsize=16)
    def read(index: int) -> Read:
        start, end = sentences[index]
        start += body_start(text[start:end])
        tokens = tokenize(text, start, min(end, start + LONGEST_SENTENCE), dates.get(index, ()))
        verbs.mark(tokens)
        for token in tokens:
            token.is_place = token.text in places
            token.is_person = token.text in people
        return tokens, clauses.split(tokens)

    comments = nonevents.comments_start(text)
    headed = newsroom.heading(title, text)
    happenings = []
    for index in sorted(dates):
        start, end = sentences[index] if index >= 0 else (0, 0)
        for timex in dates[index]:
            if timex.end > end or not nonevents.is_candidate(timex):
                continue
            commented = "comment" if timex.start >= comments else None
            if why_not := commented or nonevents.excluded_by(text, start, end, timex):
                happenings.append(nothing(timex, index, why_not))
            else:
                happening = _happening(read(index), timex, index, published, Earlier(read, index))
                happenings.append(_with_context(happening, read, text, sentences, headed))
    return _with_newsrooms(happenings, headed, text, sentences, published)


def _with_context(
    happening: Happening, read: Callable[[int], Read], text: str, sentences: Sequence[tuple[int, int]], title: str
) -> Happening:
    """The happening with the sentence before its own, or the title, where its own leans on that."""
    named = bool(happening.antecedent)
    if happening.why_not or not leaning.leans(read(happening.sentence), named=named):
        return happening
    told = bool(happening.headline)  # a reader then needs less
    before = leaning.before(text, sentences, happening.sentence, lambda place: not told and leaning.leans(read(place)))
    return replace(happening, context=before or title)


def _with_newsrooms(
    happenings: list[Happening],
    title: str,
    text: str,
    sentences: Sequence[tuple[int, int]],
    published: datetime.date | None,
) -> list[Happening]:
    """The happenings, that which the article is about under the newsroom's own headline.

    Of several in one sentence it is that of the title's own verb, else the last to happen: of "the man sought for
    the blast on Saturday was held on Monday" the holding.
    """
    if not title:
        return happenings
    fitting = [
        place
        for place, one in enumerate(happenings)
        if newsroom.titled(title, one, published, text[slice(*sentences[one.sentence])])
    ]
    in_first = [place for place in fitting if happenings[place].sentence == happenings[fitting[0]].sentence]
    if not in_first:
        return happenings
    place = max(in_first, key=lambda place: newsroom.nearness(title, happenings[place]))
    return [*happenings[:place], replace(happenings[place], headline=title), *happenings[place + 1 :]]


class Earlier(Sequence[Read]):
    """The sentences before one, the nearest first, read only when a pronoun asks for them."""

    def __init__(self, read: Callable[[int], Read], index: int) -> None:
        self._read, self._index = read, index

    def __len__(self) -> int:
        return self._index

    def __getitem__(self, back: int | slice) -> Read | list[Read]:  # type: ignore[override]
        if isinstance(back, slice):
            return [self._read(self._index - 1 - one) for one in range(*back.indices(self._index))]
        if not 0 <= back < self._index:
            raise IndexError(back)
        return self._read(self._index - 1 - back)


def _published(timexes: Sequence[Timex]) -> datetime.date | None:
    return next((timex.anchor.on for timex in timexes if timex.anchor.kind == "dct"), None)


def _happening(
    read: Read, timex: Timex, sentence: int, published: datetime.date | None, earlier: Sequence[Read]
) -> Happening:
    tokens, parts = read
    at = next((index for index, token in enumerate(tokens) if token.timex is timex), None)
    told = govern(tokens, parts, at) if at is not None else None
    if at is None or told is None:
        return nothing(timex, sentence, "no content")
    modality, unreal = judge(tokens, told, at, published)
    if why_not := unreal or standing(tokens, told, at, modality):
        return nothing(timex, sentence, why_not, modality)
    found = roles(read, told, at, earlier)
    clause_start, clause_end = stretch(read, told, at)
    return Happening(
        timex=timex,
        sentence=sentence,
        clause_start=clause_start,
        clause_end=clause_end,
        predicate=found.predicate,
        actor=found.actor,
        object=found.object,
        place=found.place,
        modality=modality,
        attribution=found.attribution,
        claimed=found.claimed and modality == "happened",
        why_not="",
        headline=headline(read, told, at, modality, earlier),
        antecedent=antecedents.of_sentence(read, earlier),
    )
