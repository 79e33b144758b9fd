"""Headlines of real news to be read critically: each beside its sentence, and why the others have none.

    python -m tests.benchmarks.headlines.listing ../shared/news --sample 150 --seed 7 [--without]

Development only: nothing here is a test, and what it prints is other people's text. A heuristic of
`timeline.extraction.headline` or `faults` stays when what it lets pass is right at least 95 times in 100; the count of
reasons at the end says how often each check decided.
"""

import argparse
import collections
import datetime
import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from articles.sentences import split
from timeline.extraction import extract, faults
from timeline.temporal import tag

PUBLISHED = re.compile(r"published: *\"?(\d{4}-\d\d-\d\d)")
TITLE = re.compile(r"title: *\"?(.*?)\"?$", re.MULTILINE)


def articles(path: Path) -> Iterator[tuple[str, str, datetime.date]]:
    """Title, text and day of publication of each: Markdown with front matter, or JSON Lines."""
    for file in sorted(path.glob("*.md")) if path.is_dir() else [path]:
        content = file.read_text(encoding="utf-8")
        if file.suffix == ".jsonl":
            for row in map(json.loads, content.splitlines()):
                yield row["title"], row["text"], datetime.date.fromisoformat(row["published"][:10])
            continue
        _, front, body = content.split("---", 2)
        title, published = TITLE.search(front), PUBLISHED.search(front)
        if published:
            yield title[1] if title else "", body.strip(), datetime.date.fromisoformat(published[1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--sample", type=int, default=150, help="so many happenings")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--without", action="store_true", help="list those without a headline instead")
    options = parser.parse_args()
    draw = random.Random(options.seed)
    texts = list(articles(options.path))
    draw.shuffle(texts)
    reasons: collections.Counter[str] = collections.Counter()
    decided = faults.fault

    def counted(*args: object, **named: object) -> str | None:
        wrong = decided(*args, **named)  # type: ignore[arg-type]
        reasons[wrong or "passed"] += 1
        return wrong

    sys.modules["timeline.extraction.headline"].fault = counted  # type: ignore[attr-defined]
    rows = []
    for title, text, published in texts[: options.sample]:
        sentences = split(text)
        for happening in extract(text, sentences, tag(text, published), title):
            if happening.why_not:
                reasons[f"no event: {happening.why_not}"] += 1
                continue
            start, end = sentences[happening.sentence]
            timex = happening.timex
            shown = f"{text[start : timex.start]}[{timex.text}]{text[timex.end : end]}"
            rows.append((happening.headline, " ".join(shown.split())))
    sample = draw.sample(rows, min(options.sample, len(rows)))
    with_one = sum(bool(headline) for headline, _ in rows)
    for headline, sentence in sample:
        if bool(headline) != options.without:
            print(f"{headline or '(none)'}\n    {sentence}")
    print(f"{with_one} of {len(rows)} happenings have a headline")
    for reason, count in reasons.most_common():
        print(f"{count:6} {reason}")


if __name__ == "__main__":
    main()
