import datetime
import json

import pytest
from jsonschema import Draft202012Validator

from tests.timeline.exports.factory import add_source, correct, make_event
from timeline.dates.edtf import from_edtf
from timeline.exports import json_document
from timeline.models import Actor, ActorStatus

pytestmark = pytest.mark.django_db


@pytest.fixture
def validator() -> Draft202012Validator:
    schema = json_document.schema("https://timeline.example/export/timeline.schema.json")
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def full() -> None:
    event = make_event("Envoys meet", "2025-03-10", "2025-03-13", source={"url": "https://wire.example/1"})
    add_source(event, outlet="Sample Daily")
    event.actors.add(Actor.objects.create(name="Steve Witkoff test", kind="person"))
    event.actors.add(Actor.objects.create(name="A guess", status=ActorStatus.REJECTED))
    correct(event, "2025-03-12")
    make_event("War begins", "2022-01-01", "2022-12-31", granularity="year")
    make_event("Siege", "2025-03-01", "2025-03-05", extent="throughout", granularity="range")


def test_document_is_valid_by_its_schema(written, validator):
    full()
    validator.validate(json.loads(written("json")))


def test_empty_document_is_valid(written, validator):
    validator.validate(json.loads(written("json")))


def test_schema_describes_every_field(written):
    full()
    described = json_document.schema("")["$defs"]
    for event in json.loads(written("json"))["events"]:
        assert set(event) == set(described["event"]["properties"]) == set(described["event"]["required"])
        for mention in event["mentions"]:
            assert set(mention) == set(described["mention"]["properties"]) == set(described["mention"]["required"])


def test_schema_refuses_a_date_that_is_none(written, validator):
    full()
    broken = json.loads(written("json"))
    broken["events"][0]["earliest"] = "2025-02-30"
    assert not validator.is_valid(broken)


def test_schema_is_served_and_named_by_the_document(client):
    make_event()
    exported = json.loads(client.get("/export/timeline.json").getvalue())
    served = client.get(exported["$schema"].removeprefix("http://testserver"))
    assert served["Content-Type"] == "application/schema+json"
    assert served.json()["$id"] == exported["$schema"]


def test_event_has_what_scripts_rely_on(written):
    full()
    siege, war = json.loads(written("json"))["events"][1], json.loads(written("json"))["events"][0]
    assert siege["title"] == "Siege"
    assert (siege["earliest"], siege["latest"], siege["article_count"]) == ("2025-03-01", "2025-03-05", 1)
    assert siege["mentions"][0]["expression"] == "on Thursday"
    assert (siege["edtf"], war["edtf"]) == ("2025-03-01/2025-03-05", "2022")


def test_corrected_event_tells_what_it_was_and_why(written):
    full()
    event = json.loads(written("json"))["events"][2]
    assert event["dates_from"] == "editor"
    assert event["edtf"] == "2025-03-12"
    (made,) = event["corrections"]
    assert (made["before"], made["after"]) == ("[2025-03-10..2025-03-13]", "2025-03-12")
    assert made["reason"] == "The minutes say so."
    assert datetime.datetime.fromisoformat(made["made_at"]).tzinfo


def test_only_listed_actors_are_told(written):
    full()
    assert "Steve Witkoff test" in written("json")
    assert "A guess" not in written("json")


def test_edtf_says_the_same_days(written):
    full()
    for event in json.loads(written("json"))["events"]:
        for dated in (event, *event["mentions"]):
            read = from_edtf(dated["edtf"])
            assert (str(read.earliest), str(read.latest)) == (dated["earliest"], dated["latest"])
