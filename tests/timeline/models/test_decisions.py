"""Which decisions are found: those on an event, those that stand, those that readers are told of."""

import pytest
from django.contrib.auth.models import User

from tests.timeline.telling import happen
from timeline.dates.edtf import from_edtf
from timeline.decisions import dates, events
from timeline.decisions.undo import go_back
from timeline.models import Decision, DecisionKind

pytestmark = pytest.mark.django_db
WHY = "By the minutes."


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("ann")


def kinds(decisions) -> list[str]:
    return [decision.kind for decision in decisions]


def test_decisions_on_an_event_are_those_that_touched_it_the_newest_first(editor):
    talks, vote, other = happen("Talks", "2025-03-13"), happen("Vote", "2025-03-13"), happen("Storm", "2025-03-14")
    dates.accept(talks, editor)
    events.merge(vote, talks, editor, WHY)
    dates.accept(other, editor)
    assert kinds(Decision.objects.on(talks)) == [DecisionKind.MERGE, DecisionKind.ACCEPT]
    assert kinds(Decision.objects.on(vote)) == [DecisionKind.MERGE]


def test_readers_are_told_of_corrections_that_stand_the_newest_first(editor):
    talks = happen("Talks", "2025-03-13")
    dates.accept(talks, editor)
    dates.set_date(talks, editor, from_edtf("2025-03-12"), WHY)
    events.retitle(talks, editor, "Long talks", WHY)
    assert kinds(Decision.objects.public()) == [DecisionKind.TITLE, DecisionKind.DATE]
    assert kinds(Decision.objects.standing().order_by("pk")) == [
        DecisionKind.ACCEPT,
        DecisionKind.DATE,
        DecisionKind.TITLE,
    ]
    go_back(talks, None, editor)
    assert not Decision.objects.public().exists()
    assert kinds(Decision.objects.standing()) == [DecisionKind.UNDO]
