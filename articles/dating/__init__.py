"""When was this article published, and how do we know?"""

from articles.dating.basis import (
    TO_CHECK,
    UNKNOWN,
    Clues,
    Dating,
    PublishedBasis,
    check_published,
    date_article,
    redate,
)

__all__ = ["TO_CHECK", "UNKNOWN", "Clues", "Dating", "PublishedBasis", "check_published", "date_article", "redate"]
