"""Real news read in full, as the files in `held` have it in figures: no word of an article stands in them.

A change of a rule shows there as what it changes in real news. `IN_FULL=write` writes them anew; what has changed is
told in the articles' own words by the test that fails before.
"""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import pytest

from tests.held.scenes import ASKED, hold
from tests.infrastructure.shared import needs_shared
from tests.real_news.comparing import merged
from tests.real_news.documents import reports
from tests.real_news.figures import Read, lines, read
from tests.timeline.extraction.test_in_full import in_words

pytestmark = needs_shared
HELD = sorted(Path(__file__).with_name("held").iterdir())
SHOWN = 8  # lines of what has changed, in words


@pytest.mark.parametrize("path", HELD, ids=lambda path: path.stem)
def test_real_news_is_read_as_it_was(path: Path) -> None:
    told = _of(path)
    found = merged([item for one in told.values() for item in one.evidence.values()])
    try:
        hold(path, lambda name: "\n".join(lines(told[name], found)))
    except AssertionError:
        changed = list(_changed(path, told, {name: list(lines(one, found)) for name, one in told.items()}))
        shown = "\n\n".join(changed[:SHOWN])
        pytest.fail(f"{len(changed)} lines of {path.name} have changed; the first:\n\n{shown}", pytrace=False)


def _of(path: Path) -> dict[str, Read]:
    names = [line.removeprefix(ASKED) for line in path.read_text("utf-8").splitlines() if line.startswith(ASKED)]
    return {name: read(reports()[name]) for name in names}


def _changed(path: Path, told: dict[str, Read], now: dict[str, list[str]]) -> Iterator[str]:
    """Each line that is another, with the sentence and what is read there in words."""
    for scene in path.read_text("utf-8").split(ASKED)[1:]:
        name, *held = (line.strip() for line in scene.splitlines())
        for was, line in zip_longest(held, now[name], fillvalue=""):
            if was != line:
                yield f"{name}\n- {was}\n+ {line}\n{_in_words(told[name], line or was)}"


def _in_words(told: Read, line: str) -> str:
    start = int(line.partition("-")[0])
    sentence = next((told.report.text[a:b] for a, b in told.sentences if a <= start < b), "")
    happening = told.happenings.get(start)
    return "  " + " ".join(sentence.split()) + (f"\n  {in_words(told.report.text, happening)}" if happening else "")
