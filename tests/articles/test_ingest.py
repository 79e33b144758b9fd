import datetime
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import incoming, readers, writing
from articles.dating import PublishedBasis
from articles.ingest import ingest
from articles.models import Article, Publisher, Sentence
from articles.report import Report
from articles.signals import articles_changed

pytestmark = pytest.mark.django_db

DAY, OTHER_DAY = datetime.date(2025, 3, 11), datetime.date(2025, 3, 12)
FRONT = "---\ntitle: Talks end\npublisher: Sample Wire\npublished: 2025-03-11\n---\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "talks.md").write_text(FRONT + "\nThey met on Thursday. They left.\n")
    (tmp_path / "later.txt").write_text("They met again on Friday.\n\nNobody came.\n")
    return tmp_path


def article(origin: str) -> Article:
    return Article.objects.get(origin=origin)


def test_files_become_articles_with_sentences(folder):
    report = ingest([folder])
    assert report.added == ["later.txt", "talks.md"]
    assert [one.origin for one in report.undated] == ["later.txt"]

    talks = article("talks.md")
    assert (talks.title, talks.publisher.name, talks.published_on) == ("Talks end", "Sample Wire", DAY)
    assert talks.published_basis == PublishedBasis.METADATA
    assert talks.text == "They met on Thursday. They left."
    assert [sentence.words for sentence in talks.sentences.with_words()] == ["They met on Thursday.", "They left."]
    assert article("later.txt").text == "They met again on Friday.\n\nNobody came.\n"


def test_the_same_files_again_write_nothing(folder, announced):
    ingest([folder])
    with CaptureQueriesContext(
        connection,
    ) as queries:
        report = ingest([folder])
    assert report.unchanged == ["later.txt", "talks.md"]
    assert len(announced) == 1
    assert {query["sql"].split()[0] for query in queries} == {"SELECT"}


def test_a_text_that_says_when_it_was_updated_keeps_both_days(tmp_path):
    lines = "Published 11 March 2025\nUpdated 16 March 2025\n\nThey met.\n\nUpdate: They left on Saturday.\n"
    (tmp_path / "talks.txt").write_text(lines)
    ingest([tmp_path])
    talks = article("talks.txt")
    assert (talks.published_on, talks.updated_on) == (DAY, datetime.date(2025, 3, 16))
    assert [sentence.read_on for sentence in talks.sentences.all()][-2:] == [None, talks.updated_on]


def test_only_what_changed_is_announced(folder, announced):
    ingest([folder])
    (folder / "later.txt").write_text("They met once more on Friday.\n\nNobody came.\n")
    report = ingest([folder])
    assert (report.updated, report.unchanged) == (["later.txt"], ["talks.md"])
    assert announced[1:] == [[article("later.txt").pk]]


def test_sentences_that_stay_in_their_place_keep_their_rows(folder):
    ingest([folder])
    first, second = article("talks.md").sentences.all()
    (folder / "talks.md").write_text(FRONT + "\nThey met on Thursday. They all left.\n\nMore soon.\n")
    ingest([folder])
    sentences = list(article("talks.md").sentences.with_words())
    assert [sentence.words for sentence in sentences] == ["They met on Thursday.", "They all left.", "More soon."]
    assert sentences[0].pk == first.pk
    assert not Sentence.objects.filter(pk=second.pk).exists()


def test_a_shorter_text_loses_its_last_sentences(folder):
    ingest([folder])
    (folder / "talks.md").write_text(FRONT + "They met on Thursday.")
    ingest([folder])
    assert article("talks.md").sentences.count() == 1


def test_new_metadata_leaves_the_sentences_alone(folder):
    ingest([folder])
    before = list(Sentence.objects.values_list("pk", flat=True))
    (folder / "talks.md").write_text(
        FRONT.replace("Talks end", "Talks over").replace("Wire", "Daily") + "\nThey met on Thursday. They left.\n"
    )
    assert ingest([folder]).updated == ["talks.md"]
    assert article("talks.md").title == "Talks over"
    assert article("talks.md").publisher.name == "Sample Daily"
    assert list(Sentence.objects.values_list("pk", flat=True)) == before


def test_a_given_day_and_publisher_are_for_files_that_do_not_say(folder):
    report = ingest([folder], published=OTHER_DAY, publisher=" Sample  Herald ")
    later, talks = article("later.txt"), article("talks.md")
    assert (later.published_on, later.published_basis) == (OTHER_DAY, PublishedBasis.GIVEN)
    assert later.publisher.name == "Sample Herald"
    assert (talks.published_on, talks.publisher.name) == (DAY, "Sample Wire")
    assert report.undated == []


def test_what_was_given_once_need_not_be_given_again(folder):
    ingest([folder], published=OTHER_DAY, publisher="Sample Herald")
    assert ingest([folder]).unchanged == ["later.txt", "talks.md"]
    assert article("later.txt").published_on == OTHER_DAY
    assert article("later.txt").publisher.name == "Sample Herald"


def test_an_undated_article_is_dated_by_a_later_ingestion(folder, announced):
    ingest([folder])
    assert ingest([folder], published=OTHER_DAY).updated == ["later.txt"]
    assert announced[1:] == [[article("later.txt").pk]]


def test_what_an_editor_set_survives_reingestion(folder, announced):
    ingest([folder])
    herald = Publisher.objects.create(name="Sample Herald")
    Article.objects.filter(origin="talks.md").update(
        published_on=OTHER_DAY,
        published_basis=PublishedBasis.EDITOR,
        title="The talks",
        publisher=herald,
        edited=["publisher", "title"],
    )
    assert ingest([folder]).unchanged == ["later.txt", "talks.md"]
    (folder / "talks.md").write_text(FRONT + "They met on Wednesday.")
    assert ingest([folder], published=DAY, publisher="Sample Wire").updated == ["later.txt", "talks.md"]
    talks = article("talks.md")
    assert (talks.published_on, talks.published_basis) == (OTHER_DAY, PublishedBasis.EDITOR)
    assert (talks.title, talks.publisher, talks.text) == ("The talks", herald, "They met on Wednesday.")


def test_bad_files_are_reported_and_the_others_go_in(folder):
    (folder / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    (folder / "blank.txt").write_text("\n")
    (folder / "front.md").write_text("---\npublished: 2025-02-30\n---\nThey met.")
    report = ingest([folder, folder / "gone.txt"])
    assert report.added == ["later.txt", "talks.md"]
    assert [Path(failure.file).name for failure in report.failed] == ["blank.txt", "front.md", "gone.txt"]
    assert [(Path(one.file).name, one.problem) for one in report.skipped] == [("image.txt", "it is a picture")]
    assert all(failure.problem and failure.remedy for failure in [*report.failed, *report.skipped])


def test_a_fault_of_the_program_is_told_and_the_others_go_in(folder, monkeypatch, caplog):
    split = incoming.split

    def failing(text, *rest):
        return split(text, *rest) if "later" not in text else 1 / 0

    (folder / "later.txt").write_text("They met later.")
    monkeypatch.setattr(incoming, "split", failing)
    report = ingest([folder])
    assert report.added == ["talks.md"]
    [fault] = report.failed
    assert fault.file == "later.txt"
    assert fault.problem == "this program failed on it (ZeroDivisionError: division by zero)"
    assert "later.txt" in caplog.text
    assert "ZeroDivisionError" in caplog.text  # with where it was
    monkeypatch.undo()
    assert ingest([folder]).added == ["later.txt"]


def test_a_fault_of_a_reader_is_told_and_the_other_files_go_in(folder, monkeypatch):
    def failing(blob, options, read=readers.read):
        return read(blob, options) if blob.name != "later.txt" else 1 / 0

    monkeypatch.setattr(readers, "read", failing)
    report = ingest([folder])
    assert report.added == ["talks.md"]
    assert [Path(fault.file).name for fault in report.failed] == ["later.txt"]


def test_what_is_wrong_with_the_database_is_no_fault_of_a_document(folder, monkeypatch):
    def locked(*_):
        raise OperationalError("database is locked")

    for module, name in ((writing, "changes_of"), (readers, "read")):
        ingest([folder])
        monkeypatch.setattr(module, name, locked)
        with pytest.raises(OperationalError):
            ingest([folder])
        monkeypatch.undo()


def test_a_publisher_that_the_file_no_longer_names_stays(folder):
    """It may have been given on ingestion; unlike a date, a publisher has no basis that would tell."""
    ingest([folder])
    (folder / "talks.md").write_text("They met on Thursday.")
    assert ingest([folder]).updated == ["talks.md"]
    assert article("talks.md").publisher.name == "Sample Wire"


def test_a_file_that_goes_bad_leaves_its_article_as_it_was(folder, snapshot):
    ingest([folder])
    before = snapshot()
    (folder / "talks.md").write_bytes(b"\xff")
    assert len(ingest([folder]).failed) == 1
    assert snapshot() == before


def test_nothing_is_written_when_the_readings_fail(folder):
    def fail(**kwargs):
        raise RuntimeError

    articles_changed.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            ingest([folder])
    finally:
        articles_changed.disconnect(fail)
    assert not Article.objects.exists()
    assert not Publisher.objects.exists()


def test_an_interrupt_leaves_whole_articles_and_the_same_again_goes_on(folder, monkeypatch):
    def interrupted(report, share):
        raise KeyboardInterrupt

    monkeypatch.setattr("articles.pace.FIRST", 1)
    with pytest.raises(KeyboardInterrupt):
        ingest([folder], watch=interrupted)
    [first] = Article.objects.all()
    assert first.sentences.count() == 2
    assert ingest([folder]).added == ["talks.md"]


def test_texts_of_all_scripts_are_kept_and_their_sentences_cut_from_what_is_kept(folder):
    text = "\ufeffThey met.\r\nПереговоры \U0001f600 e\u0301\u200b\r\n“End”\u2028\x0c\x1f\n"
    (folder / "later.txt").write_bytes(text.encode())
    ingest([folder])
    kept = "They met.\nПереговоры \U0001f600 e\u0301\n“End”\u2028\x0c\n"
    assert article("later.txt").text == kept
    for sentence in article("later.txt").sentences.with_words():
        assert sentence.words == kept[sentence.start : sentence.end]


@pytest.mark.parametrize("count", [1, 30])
def test_ingesting_again_takes_the_same_few_queries_for_any_number(folder, count, django_assert_num_queries):
    for number in range(count):
        (folder / f"{number}.txt").write_text(f"They met {number} times.")
    ingest([folder])
    with django_assert_num_queries(1):
        ingest([folder])


NAMES = st.sampled_from(["a.txt", "b.txt", "c.md", "2025-03-13-d.txt", "sub/a.txt", "sub/e.md"])
TEXTS = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "---\ntitle: Talks end\npublished: 2025-03-11\n---\n", "Published 14 March 2025\n\n"]),
    st.sampled_from(["They met on Thursday. ", "They met\r\non Friday.", "Talks end\n\n", ""]),
    st.text(st.sampled_from('aB. \n"”é😀')).map(lambda text: text + "x"),
)
COLLECTIONS = st.dictionaries(NAMES, TEXTS, min_size=1)
many_examples = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])


def written(root: str, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = Path(root, name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    return Path(root)


@given(COLLECTIONS)
@many_examples
def test_ingesting_twice_changes_nothing(undone, snapshot, announced, files):
    with undone(), tempfile.TemporaryDirectory() as root:
        ingest([written(root, files)])
        before, heard = snapshot(), len(announced)
        report = ingest([Path(root)])
        assert (report.added, report.updated, report.failed) == ([], [], [])
        assert (snapshot(), len(announced)) == (before, heard)


@given(COLLECTIONS, COLLECTIONS)
@many_examples
def test_what_was_there_before_leaves_no_trace(undone, snapshot, earlier, files):
    """Ingested over an earlier version, files end up as they do in an empty database."""
    with tempfile.TemporaryDirectory() as root:
        with undone():
            ingest([written(root, earlier | files)])
            afresh = snapshot()
        with undone():
            ingest([written(root, earlier)])
            ingest([written(root, earlier | files)])
            assert snapshot() == afresh


@given(COLLECTIONS, st.randoms())
@many_examples
def test_the_order_of_ingestion_changes_nothing(undone, snapshot, files, random):
    # Files given alone are known by their names: those of the folder only, as "sub/a.txt" would be "a.txt" then.
    files = {name: text for name, text in files.items() if "/" not in name} or {"a.txt": "They met."}
    with tempfile.TemporaryDirectory() as root:
        paths = [written(root, files) / name for name in files]
        with undone():
            ingest([Path(root)])
            together = snapshot()
        random.shuffle(paths)
        with undone():
            for path in paths:
                ingest([path])
            assert snapshot() == together


def test_the_real_articles_go_in_whole(shared):
    report = ingest([shared / "articles"])
    assert len(report.added) == 5
    assert (len(report.undated), len(report.to_check)) == (3, 1)
    for path in (shared / "articles").glob("*.txt"):
        assert article(path.name).text == path.read_bytes().decode()
        assert article(path.name).file_name == path.name


def test_the_sample_reports_go_in_dated_and_with_their_outlets():
    samples = Path(__file__).resolve().parents[2] / "articles" / "samples"
    report = ingest([samples])
    assert (report.failed, report.undated) == ([], [])
    assert len(report.added) >= 14
    assert not Article.objects.filter(publisher=None).exists()
    assert not Article.objects.filter(title="").exists()


@pytest.mark.django_db(transaction=True)
def test_two_ingestions_at_once_write_each_article_once(folder):
    for number in range(20):
        (folder / f"{number}.txt").write_text(f"They met on Thursday {number}. They left.")
    start = threading.Barrier(2)

    def work() -> Report:
        start.wait()
        try:
            return ingest([folder], published=DAY)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        reports = [one.result() for one in [threads.submit(work) for _ in range(2)]]
    assert sum(len(report.added) for report in reports) == Article.objects.count() == 22
    assert [report.article_count for report in reports] == [22, 22]
    for article in Article.objects.all():
        assert [sentence.position for sentence in article.sentences.all()] == list(range(article.sentences.count()))
