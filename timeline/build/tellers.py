"""The mentions that tell of events, as far as summing up asks for them, each read once."""

from collections.abc import Iterable, Mapping

from timeline.build.batches import batched
from timeline.build.summary import Counted, sources
from timeline.models import Mention


class Tellers:
    """By fingerprint: what each says, its key, and its event; also of mentions that are not in the database yet."""

    def __init__(self) -> None:
        self._counted: dict[str, Counted] = {}
        self._where: dict[str, tuple[int, int | None]] = {}
        self._new: set[str] = set()

    def add(self, told: Mapping[str, Counted]) -> None:
        """Takes in mentions that are new."""
        self._counted |= told
        self._new |= told.keys()

    def counted(self, keys: Iterable[str]) -> Mapping[str, Counted]:
        for some in batched(key for key in keys if key not in self._counted):
            self._counted |= sources(some)
        return self._counted

    def where(self, keys: Iterable[str]) -> dict[str, tuple[int, int | None]]:
        """The keys of those in the database, and of the events that hold them today."""
        wanted = list(keys)
        missing = (key for key in wanted if key not in self._where and key not in self._new)
        for some in batched(missing):
            rows = Mention.objects.filter(fingerprint__in=some).order_by().values_list("fingerprint", "pk", "event")
            self._where |= {key: (pk, event) for key, pk, event in rows}
        return {key: self._where[key] for key in wanted if key in self._where}

    def are_in(self, where: Mapping[str, tuple[int, int]]) -> None:
        """Takes note of what was written: where these are now."""
        self._where |= where
        self._new -= where.keys()

    def forget(self, keys: Iterable[str]) -> None:
        """What these say may have changed."""
        for key in keys:
            self._counted.pop(key, None)
