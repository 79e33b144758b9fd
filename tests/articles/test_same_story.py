"""The same story twice is one article, or one witness."""

import datetime
import json
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from articles.copies import addresses, texts
from articles.ingest import ingest
from articles.models import Article, ArticleVersion

AGENCY = (
    "JEDDAH (Reuters) - The two delegations met in Jeddah on Tuesday and talked for nine hours about a ceasefire.\n\n"
    "The envoy said afterwards that both sides had come closer to each other than at any time since the spring.\n\n"
    "A second meeting is planned for next week, two officials said, and a third one is likely to follow in April.\n\n"
    "Nobody expects that all the questions which are still open will be answered at that meeting, an aide added.\n"
)
SHORTER = AGENCY.rsplit("\n\n", 1)[0] + "\n"
OTHER = (
    "The delegations that came to Jeddah on Tuesday were smaller than those that had been announced before.\n\n"
    "Officials in three capitals were quick to say what had been won there, though none had been in the room.\n\n"
    "What the envoy brought home is a page of notes, a date for another round and a promise to keep the guns silent.\n"
)


def page(text: str, url: str, **head: str) -> str:
    lines = [f"{name}: {value}" for name, value in {"url": url, **head}.items()]
    return "\n".join(["---", *lines, "---", "", text])


def written(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        (folder / f"{name}.md").write_text(content)
    return folder


@pytest.mark.parametrize(
    "url",
    [
        "http://sample.example/2025/talks",
        "https://www.sample.example/2025/talks/",
        "https://sample.example/2025/talks?utm_source=x&fbclid=1#top",
        "https://m.sample.example/2025/talks/amp/",
        "https://amp.sample.example/2025/talks.amp",
        "https://sample.example:443/2025/talks/index.html",
        "https://www.google.com/amp/s/sample.example/2025/talks",
        "https://sample-example.cdn.ampproject.org/c/s/sample.example/2025/talks",
    ],
)
def test_the_addresses_of_one_page_meet(url):
    assert addresses.key(url) == "sample.example/2025/talks"


def test_addresses_of_two_pages_do_not():
    assert addresses.key("https://sample.example/talks?id=1") != addresses.key("https://sample.example/talks?id=2")
    for nothing in ("", "https://sample.example/", "mailto:desk@sample.example", "https://[", "talks.txt"):
        assert addresses.key(nothing) == ""


@pytest.mark.parametrize(
    ("text", "author", "agency"),
    [
        (AGENCY, "", "Reuters"),
        ("PARIS, March 8 (AP) — They met.", "", "AP"),
        ("They met in Paris.\n\n— AFP", "", "AFP"),
        ("They met in Paris. (Reuters)", "", "Reuters"),
        ("They met in Paris.", "The Associated Press", "AP"),
        ("He told Reuters (the agency) that they met.", "", ""),
        ("The paper cited AFP on Friday. It was late.", "A. Writer", ""),
    ],
)
def test_the_credit_names_the_agency(text, author, agency):
    assert texts.agency(text, author) == agency


def test_copies_share_a_band_and_other_reports_of_the_same_do_not():
    assert texts.is_copy(AGENCY, SHORTER, of_two_outlets=False)
    assert set(texts.bands(AGENCY)) & set(texts.bands(SHORTER))
    assert not texts.is_copy(AGENCY, OTHER, of_two_outlets=True)
    assert texts.bands("They met.") == []


def test_bands_stay_the_same_from_one_run_to_the_next():
    """They are kept in the database: another number finds no copy any more, and wants a migration that counts anew."""
    assert texts.bands(AGENCY)[0] == 3799245951270637754
    assert texts.bands(AGENCY)[:2] == texts.bands(AGENCY.upper())[:2]
    assert all(0 <= band < 2**63 for band in texts.bands(AGENCY))


@pytest.mark.django_db
def test_bands_of_a_former_kind_are_counted_anew():
    article, short = (Article.objects.create(title=text[:9], text=text, origin=text[:9]) for text in (AGENCY, "Met."))
    for one in (article, short):
        one.bands.create(value=7)
    import_module("articles.migrations.0008_bands_anew").count_anew(apps, SimpleNamespace(connection=connection))
    assert {band.value for band in article.bands.all()} == set(texts.bands(AGENCY))
    assert not short.bands.exists()


def variants(text: str) -> dict[str, str]:
    """What outlets make of an agency's text."""
    paragraphs = text.split("\n\n")
    words = text.split(" ")
    return {
        "another headline": f"Another headline\n\n{text}",
        "the last paragraph cut": "\n\n".join(paragraphs[:-1]),
        "a third cut": "\n\n".join(paragraphs[: -max(1, len(paragraphs) // 3)]),
        "a paragraph added": f"{text}\n\nOur own reporter was told that more of it will be known in a week or in two.",
        "every 40th word changed": " ".join("other" if not number % 40 else word for number, word in enumerate(words)),
        "upper case and quotes changed": text.upper().replace("“", '"').replace("”", '"'),
    }


def test_copies_made_of_the_samples_are_found_and_no_two_reports_are_taken_for_copies():
    samples = Path(__file__).resolve().parents[2] / "articles" / "samples"
    reports = [path.read_text().split("---\n", 2)[2].strip() for path in sorted(samples.glob("*.md"))]
    found = missed = 0
    for text in reports:
        for variant in variants(text).values():
            if set(texts.bands(text)) & set(texts.bands(variant)) and texts.is_copy(
                text, variant, of_two_outlets=False
            ):
                found += 1
            else:
                missed += 1
    assert (found, missed) == (len(reports) * 6, 0)
    assert not [
        1 for one in reports for other in reports if one < other and texts.is_copy(one, other, of_two_outlets=True)
    ]


pytestmark = pytest.mark.django_db


def test_one_page_saved_twice_is_one_article(tmp_path):
    written(
        tmp_path,
        a=page(AGENCY, "https://sample.example/2025/talks"),
        b=page(AGENCY, "http://www.sample.example/2025/talks/?utm_source=x", published="2025-03-11"),
    )
    report = ingest([tmp_path])
    assert (report.added, report.updated) == (["a.md"], ["b.md"])
    article = Article.objects.get()
    assert article.published_on == datetime.date(2025, 3, 11)  # filled in
    again = ingest([tmp_path])
    assert (again.added, again.updated, len(again.unchanged)) == ([], [], 2)


def test_a_newer_version_replaces_the_older_and_both_are_kept(tmp_path):
    old = page(AGENCY, "https://sample.example/a", published="2025-03-11")
    new = page(
        AGENCY + "\nUpdate: They met again on Thursday.",
        "https://sample.example/a",
        published="2025-03-11",
        updated="2025-03-13",
    )
    written(tmp_path, new=new, old=old)
    ingest([tmp_path / "old.md"])
    ingest([tmp_path / "new.md"])
    article = Article.objects.get()
    assert "met again" in article.text
    [version] = article.versions.all()
    assert (version.text, str(version.published_on), version.updated_on) == (AGENCY.strip("\n"), "2025-03-11", None)
    assert article.sentences.last().read_on == datetime.date(2025, 3, 13)
    assert article.sentences.first().read_on is None
    ingest([tmp_path])  # the older one again replaces nothing
    article.refresh_from_db()
    assert "met again" in article.text
    assert ArticleVersion.objects.count() == 1


def test_a_changed_file_keeps_what_it_said_before(tmp_path):
    written(tmp_path, a="They met on Thursday.")
    ingest([tmp_path])
    written(tmp_path, a="They met on Friday.")
    ingest([tmp_path])
    assert Article.objects.get().versions.get().text == "They met on Thursday."


def test_two_outlets_that_print_one_text_are_one_witness(tmp_path, announced):
    written(
        tmp_path,
        a=page(AGENCY, "https://one.example/a", publisher="Sample Wire"),
        c=page(OTHER, "https://three.example/a"),
    )
    ingest([tmp_path])
    written(tmp_path, b=page(SHORTER, "https://two.example/a", publisher="Sample Daily"))
    ingest([tmp_path])
    one, two, three = (Article.objects.get(origin=f"{name}.md") for name in "abc")
    assert one.witness == two.witness != three.witness
    assert two.copy_of == one
    assert (one.agency, two.agency, three.agency) == ("Reuters", "Reuters", "")
    assert {one.pk, two.pk} <= set(announced[-1])  # what counts witnesses learns of both


def test_copies_that_come_in_together_are_one_witness(tmp_path):
    written(tmp_path, a=AGENCY, b=SHORTER, c=AGENCY + "\nA line of our own.\n")
    ingest([tmp_path])
    assert len({article.witness for article in Article.objects.all()}) == 1


@pytest.mark.parametrize(("publisher", "witnesses"), [("Sample Daily", 1), ("Sample Wire", 2), ("", 2)])
def test_what_stands_in_both_for_the_most_part_is_one_text_of_two_outlets_and_the_next_report_of_one(
    tmp_path, publisher, witnesses
):
    first, second, third, _ = AGENCY.strip().split("\n\n")
    worked_over = "\n\n".join([first, second, third.replace("officials", "aides"), OTHER.split("\n")[0]])
    assert texts.OF_TWO_OUTLETS < texts.share(AGENCY, worked_over) < texts.OF_ONE
    written(tmp_path, a=page(AGENCY, "https://one.example/a", publisher="Sample Wire"))
    written(tmp_path, b=page(worked_over, "https://two.example/b", **({"publisher": publisher} if publisher else {})))
    ingest([tmp_path])
    assert len({article.witness for article in Article.objects.all()}) == witnesses


def test_a_copy_that_is_rewritten_is_a_witness_of_its_own(tmp_path):
    written(tmp_path, a=AGENCY, b=SHORTER, c=AGENCY)
    ingest([tmp_path])
    written(tmp_path, a=OTHER)
    ingest([tmp_path])
    one, two, three = (Article.objects.get(origin=f"{name}.md") for name in "abc")
    assert one.witness == one.pk
    assert two.witness == three.witness == two.pk


def test_the_entries_of_a_live_blog_are_articles_of_their_days_and_one_witness(tmp_path):
    updates = [
        {
            "@type": "BlogPosting",
            "headline": f"Entry {number}",
            "datePublished": stamp,
            "articleBody": body,
            "url": f"https://sample.example/live#{number}",
        }
        for number, (stamp, body) in enumerate(
            [
                ("2025-03-14T00:10:00+00:00", "They met again today, the aide said."),
                ("2025-03-13T23:50:00+00:00", "They met today, the aide said."),
            ]
        )
    ]
    blog = {"@type": "LiveBlogPosting", "headline": "Talks live", "liveBlogUpdate": updates}
    (tmp_path / "live.html").write_text(
        f'<html lang="en"><head><link rel="canonical" href="https://sample.example/live"><title>Talks live</title>'
        f'<script type="application/ld+json">{json.dumps(blog)}</script></head><body><h1>Talks live</h1></body></html>'
    )
    report = ingest([tmp_path])
    assert (report.failed, report.skipped) == ([], [])
    late, early = Article.objects.order_by("origin")
    assert [late.published_on.day, early.published_on.day] == [14, 13]
    assert late.witness == early.witness
    assert ingest([tmp_path]).article_count == 2


def test_other_languages_go_in_and_are_not_read(tmp_path):
    (tmp_path / "de.txt").write_text(
        "Der Kanzler traf am Donnerstag in Berlin ein und sprach mit der Ministerin über die Verhandlungen."
    )
    (tmp_path / "mixed.txt").write_text(
        "The envoy arrived in Moscow on Thursday.\n\n"
        "Мы продолжаем переговоры с американской стороной, заявил он журналистам в четверг вечером.\n\n"
        "He left again on Friday."
    )
    report = ingest([tmp_path], published=datetime.date(2025, 3, 14))
    assert [article.origin for article in report.foreign] == ["de.txt"]
    german, mixed = Article.objects.order_by("origin")
    assert (german.language, german.is_read, mixed.language) == ("de", False, "en")
    assert not german.sentences.read().exists()
    assert [sentence.is_read for sentence in mixed.sentences.all()] == [True, False, True]


def test_a_file_of_many_articles_gives_each_its_name(tmp_path):
    lines = [
        {"id": f"a{number}", "text": f"They met {number} times on Thursday.", "date": "2025-03-14"}
        for number in range(3)
    ]
    (tmp_path / "all.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines) + "broken\n")
    report = ingest([tmp_path / "all.jsonl"])
    assert report.added == ["all.jsonl/a0", "all.jsonl/a1", "all.jsonl/a2"]
    assert [(one.file.rsplit("/", 1)[-1], one.problem) for one in report.skipped] == [("line 4", "it is not JSON")]
    assert ingest([tmp_path / "all.jsonl"]).unchanged == report.added
