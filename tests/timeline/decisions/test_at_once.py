"""Two editors who decide at the same moment, each in a thread and a connection of its own."""

import threading

import pytest
from django.contrib.auth.models import User
from django.db import connection

from tests.publishing import publish
from timeline.dates.edtf import from_edtf
from timeline.decisions import SupersededError, dates, token
from timeline.models import Decision, Event


@pytest.mark.django_db(transaction=True)
def test_one_decides_and_the_others_are_told():
    publish("The two envoys held long talks in Vienna on Thursday.")
    event = Event.objects.get()
    editors = [User.objects.create_user(f"editor{number}") for number in range(4)]
    seen, told, start = token(event), [], threading.Barrier(len(editors))

    def decide(editor: User, day: int) -> None:
        try:
            start.wait(10)
            dates.set_date(event, editor, from_edtf(f"2025-03-{day:02}"), "By the minutes.", seen=seen)
        except SupersededError as faster:
            told.append([decision.editor for decision in faster.since])
        finally:
            connection.close()

    threads = [threading.Thread(target=decide, args=(editor, 1 + n)) for n, editor in enumerate(editors)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    winner = Decision.objects.get().editor
    assert told == [[winner]] * (len(editors) - 1)
    event.refresh_from_db()
    assert event.edtf == Decision.objects.get().after
