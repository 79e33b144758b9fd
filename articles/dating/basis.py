"""The publication date by the first source that has one, and which it was.

Relative dates ("on Thursday") hang on this one day. What only follows from signs is marked as inferred, and an update
whose first version is not known as unsure: both wait for an editor's word.

    "2025-03-14-sample-wire-talks.md"                    -> 14 March 2025, from the file's name
    "https://sample.example/2025/mar/14/talks"           -> 14 March 2025, from the address
    "KYIV, March 14, 2025 (Sample Wire) — Talks"         -> 14 March 2025, from the text
    "Updated 20 March 2025" and nothing else             -> 20 March 2025, unsure
    "KYIV, March 14 (Sample Wire) — Talks"               -> not known: which year?
"""

import datetime
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import TextChoices

from articles.dating import days, file_names, lines, own_words
from articles.dating.stamps import Stamp


class PublishedBasis(TextChoices):
    """How an article's publication date is known."""

    GIVEN = "given", "given on ingestion"
    METADATA = "metadata", "the article's own metadata"
    MANIFEST = "manifest", "the list that came with the files"
    ADDRESS = "address", "the article's address"
    FILENAME = "filename", "the file's name"
    TEXT = "text", "a date line in the text"
    INFERRED = "inferred", "inferred from signs: check it"
    UNSURE = "unsure", "unsure: only a later update is dated"
    EDITOR = "editor", "set by an editor"
    UNKNOWN = "unknown", "not known"


# An editor should look at these, and readers see that they are not certain.
TO_CHECK = (PublishedBasis.INFERRED, PublishedBasis.UNSURE)


@dataclass(frozen=True, slots=True)
class Dating:
    """A publication date and its basis; the day is None where the basis is UNKNOWN, or an editor said so.

    `evidence` has the words that name the day, or why there is none; `doubt` what contradicts it.
    """

    published_on: datetime.date | None
    basis: PublishedBasis
    evidence: str = ""
    doubt: str = ""


UNKNOWN = Dating(None, PublishedBasis.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Clues:
    """All that may tell when an article was published."""

    text: str
    file_name: str = ""
    url: str = ""
    published: Stamp | None = None
    given: datetime.date | None = None
    listed: Stamp | None = None
    inferred: Stamp | None = None
    updated: Stamp | None = None
    undatable: str = ""


def date_article(clues: Clues) -> Dating:
    """The publication date by the first of the clues that has one.

    What the file says of itself goes before a given day, which is meant for the files of a folder that say nothing.
    """
    published, updated = lines.from_text(clues.text)
    stated = (
        (clues.published, PublishedBasis.METADATA),
        (clues.given and Stamp(clues.given), PublishedBasis.GIVEN),
        (clues.listed, PublishedBasis.MANIFEST),
        (file_names.from_address(clues.url), PublishedBasis.ADDRESS),
        (file_names.from_file_name(clues.file_name), PublishedBasis.FILENAME),
        (published, PublishedBasis.TEXT),
    )
    for stamp, basis in stated:
        if stamp:
            return Dating(stamp.day, basis, stamp.words, own_words.contradiction(clues.text, stamp.day))
    own = own_words.find(clues.text)
    if own.stamp:
        return Dating(own.stamp.day, PublishedBasis.INFERRED, own.stamp.words)
    updated = clues.updated or updated
    if clues.inferred and (updated is None or clues.inferred.day != updated.day):
        return Dating(clues.inferred.day, PublishedBasis.INFERRED, clues.inferred.words)
    if updated:
        return Dating(updated.day, PublishedBasis.UNSURE, f"only an update is dated: {updated.words}")
    reason = clues.undatable or lines.problem(clues.text) or own.problem
    return Dating(None, PublishedBasis.UNKNOWN, reason or "it names neither its own day nor a weekday")


def check_published(day: datetime.date) -> None:
    """Raises ValidationError, with a message for whoever filled in the form, for a day that cannot be meant."""
    if not days.is_plausible(day):
        raise ValidationError(
            f"An article cannot have been published on {day.isoformat()}: the year is one of {days.FIRST_YEAR} to "
            f"{days.last_year()}."
        )


def redate(known: Dating, found: Dating) -> Dating:
    """What to believe of an article that comes in again: an editor first, and a given day until the file has one.

    A day given on an earlier ingestion stands until the file itself has one or another is given; the same folder
    ingested later without --published must not undate its articles.
    """
    if known.basis == PublishedBasis.EDITOR and found.basis != PublishedBasis.EDITOR:
        return known
    if known.basis == PublishedBasis.GIVEN and found.basis not in (PublishedBasis.METADATA, PublishedBasis.GIVEN):
        return known
    return found
