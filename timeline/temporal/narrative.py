"""Is the text a story that brings its own years: a war told from its start, a life, a history?

News is seen from its day of publication: "on Thursday", "last year". A story names its years as it goes, "In 1954 ...
On 13 March ... The following month", and none of that is near the day it was written down. So a story shows by
explicit years, most of them far from the publication date, and hardly any word that points at today.
"""

import datetime
from collections.abc import Sequence
from typing import Final

from .meanings.fixed import Explicit, Rolling, Undated
from .meanings.parts import innermost
from .meanings.shifts import Counted, FromToday
from .meanings.weekdays import NamedWeekday
from .reading import Meaning
from .scan import Found

MIN_YEARS: Final = 3  # explicit years that a story names at least
FAR_SHARE: Final = 0.75  # of them, so many at least lie before the year of publication
POINTING_SHARE: Final = 0.2  # words that point at today, as a share of the explicit years, at most


def is_story(found: Sequence[Found], dct: datetime.date | None) -> bool:
    """Does the text bring its own years? Without a publication date explicit years outweigh all else sooner."""
    inner = [innermost(one.meaning) for one in found]
    years = [meaning.period.earliest.year for meaning in inner if isinstance(meaning, Explicit)]
    years += [0 for meaning in inner if isinstance(meaning, Undated)]
    pointing = sum(map(_points_at_today, inner))
    if len(years) < MIN_YEARS or pointing > POINTING_SHARE * len(years):
        return False
    return dct is None or sum(year < dct.year for year in years) >= FAR_SHARE * len(years)


def _points_at_today(meaning: Meaning) -> bool:
    match meaning:
        case FromToday() | NamedWeekday():
            return True
        case Counted():
            return meaning.base == "today"
        case Rolling():
            return meaning.amount < 0
    return False
