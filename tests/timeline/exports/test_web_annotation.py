import json

import pytest
from jsonschema import Draft202012Validator

from articles.models import Article
from tests.timeline.exports.factory import add_source, make_article, make_event
from timeline.models import Mention

pytestmark = pytest.mark.django_db

URI = {"type": "string", "pattern": "^(https?://|urn:)"}
RESOURCE = {"anyOf": [URI, {"type": "object", "required": ["id", "type"], "properties": {"id": URI}}]}
SELECTOR = {
    "oneOf": [
        {
            "type": "object",
            "required": ["type", "exact"],
            "additionalProperties": False,
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string", "minLength": 1},
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
        },
        {
            "type": "object",
            "required": ["type", "start", "end"],
            "additionalProperties": False,
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 1},
            },
        },
    ]
}
SPECIFIC = {
    "type": "object",
    "required": ["type", "source"],
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": RESOURCE,
        "selector": {"anyOf": [SELECTOR, {"type": "array", "items": SELECTOR, "minItems": 1}]},
    },
}
TEXTUAL = {
    "type": "object",
    "required": ["type", "value"],
    "properties": {"type": {"const": "TextualBody"}, "value": {"type": "string", "minLength": 1}},
}
# What the Web Annotation Data Model (W3C, 2017) asks of what is exported.
MODEL = {
    "type": "object",
    "required": ["@context", "id", "type", "total", "first"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": URI,
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "required": ["id", "type", "items"],
            "properties": {
                "id": URI,
                "type": {"const": "AnnotationPage"},
                "items": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["id", "type", "target", "body", "motivation"],
                        "properties": {
                            "id": URI,
                            "type": {"const": "Annotation"},
                            "motivation": {"enum": ["identifying", "linking", "describing", "tagging"]},
                            "body": {"type": "array", "items": {"oneOf": [SPECIFIC, TEXTUAL]}, "minItems": 1},
                            "target": {"anyOf": [SPECIFIC, {"type": "array", "items": SPECIFIC, "minItems": 1}]},
                        },
                    },
                },
            },
        },
    },
}


def annotations(text: str) -> list[dict]:
    read = json.loads(text)
    Draft202012Validator(MODEL).validate(read)
    items = read["first"]["items"]
    assert read["total"] == len(items) == len({item["id"] for item in items})
    return items


def test_each_mention_is_one_annotation(written):
    event = make_event()
    add_source(event, outlet="Sample Daily")
    items = annotations(written("webannotation"))
    assert len(items) == 2
    assert {item["body"][0]["source"] for item in items} == {f"https://timeline.example{event.get_absolute_url()}"}
    assert {item["body"][1]["value"] for item in items} == {"2025-03-13"}


def test_selectors_find_the_date_words_in_the_text_that_is_served(written, client):
    make_event()
    (item,) = annotations(written("webannotation"))
    served = client.get(item["target"]["source"]["id"].removeprefix("https://timeline.example"))
    assert served["Content-Type"] == "text/plain; charset=utf-8"
    text = served.content.decode()
    quote, position = item["target"]["selector"]
    assert text == Article.objects.get().text
    assert text[position["start"] : position["end"]] == quote["exact"] == "on Thursday"
    assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1
    assert len(quote["prefix"]) == 32
    assert quote["suffix"] == ". Nobody would say more."


def test_publishers_page_is_a_second_target_found_by_the_quotation(written):
    make_event(source={"url": "https://wire.example/1"})
    (item,) = annotations(written("webannotation"))
    here, there = item["target"]
    assert there["source"] == "https://wire.example/1"
    assert there["selector"] == here["selector"][0]


def test_words_at_the_very_start_have_no_prefix(written):
    text = "On Thursday 🙂 they met."
    article = make_article()
    Article.objects.filter(pk=article.pk).update(text=text)
    make_event(source={"article": article})
    Mention.objects.update(start=0, end=11, expression="On Thursday", quote=text)
    (item,) = annotations(written("webannotation"))
    assert item["target"]["selector"][0] == {
        "type": "TextQuoteSelector",
        "exact": "On Thursday",
        "prefix": "",
        "suffix": " 🙂 they met.",
    }


def test_sentence_without_date_words_is_selected_whole(written):
    make_event()
    mention = Mention.objects.get()
    assert mention.sentence
    mention.start = mention.end = mention.sentence.start
    mention.expression, mention.by_editor = "", True
    mention.save()
    (item,) = annotations(written("webannotation"))
    assert item["target"]["selector"][0]["exact"] == "The envoys met in the capital on Thursday."
