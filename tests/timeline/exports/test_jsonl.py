import json

import pytest

from articles.models import Article
from tests.timeline.exports.factory import add_source, correct, make_article, make_event

pytestmark = pytest.mark.django_db

# What eval/score_articles.py documents.
FIELDS = {"article", "sentence_start", "sentence_end", "start", "end", "expression", "earliest", "latest"}
FIELDS |= {"event_earliest", "event_latest", "granularity", "event", "title"}


def test_each_mention_is_a_line_with_the_fields_that_scripts_rely_on(written):
    event = make_event()
    add_source(event, outlet="Sample Daily")
    lines = [json.loads(line) for line in written("jsonl").splitlines()]
    assert len(lines) == 2
    assert all(set(line) >= FIELDS for line in lines)
    assert {line["event"] for line in lines} == {event.public_id}


def test_offsets_count_the_characters_of_the_article(written):
    make_event()
    line = json.loads(written("jsonl"))
    text = Article.objects.get().text
    assert text[line["start"] : line["end"]] == line["expression"] == "on Thursday"
    assert text[line["sentence_start"] : line["sentence_end"]] == "The envoys met in the capital on Thursday."


def test_article_goes_by_its_file_name(written):
    make_event(source={"article": make_article(origin="/some/where/000_52411e.txt")})
    assert json.loads(written("jsonl"))["article"] == "000_52411e.txt"


def test_mention_keeps_its_reading_and_the_event_its_correction(written):
    correct(make_event("Envoys meet", "2025-03-10", "2025-03-13"), "2025-03-12")
    line = json.loads(written("jsonl"))
    assert (line["earliest"], line["latest"]) == ("2025-03-10", "2025-03-13")
    assert (line["event_earliest"], line["event_latest"]) == ("2025-03-12", "2025-03-12")
