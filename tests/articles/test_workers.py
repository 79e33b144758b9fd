import os
import signal
from contextlib import nullcontext

import pytest

from articles import workers
from articles.incoming import Incoming
from articles.readers import Document
from articles.workers import WORTH_A_PROCESS, worked_out

COUNT = WORTH_A_PROCESS + 25


def documents() -> list[Incoming]:
    return [Incoming(f"{number}.txt", Document(f"They met on 1{number} March 2025.")) for number in range(COUNT)]


def is_worked_out(one: Incoming) -> bool:
    return "ahead" in one.__dict__


def test_documents_come_worked_out_in_their_order():
    done = list(worked_out(documents(), 2, lambda some: some))
    assert [one.origin for one in done] == [one.origin for one in documents()]
    assert all(map(is_worked_out, done))


def test_processes_work_out_what_this_one_would():
    alone, several = (list(worked_out(documents(), count, lambda some: some)) for count in (1, 2))
    assert [(one.columns, one.sentences, one.ahead) for one in several] == [
        (one.columns, one.sentences, one.ahead) for one in alone
    ]


def test_what_a_process_fails_on_comes_back_for_this_one_to_tell_of(monkeypatch):
    sent = documents()
    sent[WORTH_A_PROCESS + 3] = Incoming("broken.txt", None)
    done = list(worked_out(sent, 2, lambda some: some))
    assert [one.origin for one in done] == [one.origin for one in sent]
    assert [one.origin for one in done if not is_worked_out(one)] == ["broken.txt"]


def test_known_documents_come_through_as_they_are():
    sent = documents()
    for one in worked_out(sent, 2, lambda some: [new for new in some if new.origin.startswith("1")]):
        assert is_worked_out(one) == one.origin.startswith("1")


def test_when_a_process_is_killed_this_one_does_the_rest(monkeypatch):
    monkeypatch.setattr(workers, "_begin", kill_itself)
    assert len(list(filter(is_worked_out, worked_out(documents(), 2, lambda some: some)))) == COUNT


def kill_itself() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_nobody_is_left_behind_when_the_rest_is_not_wanted():
    done = worked_out(documents(), 2, lambda some: some)
    for _ in range(WORTH_A_PROCESS + 1):
        next(done)
    done.close()


@pytest.mark.parametrize(("count", "is_begun"), [(WORTH_A_PROCESS, False), (COUNT, True)])
def test_processes_are_begun_for_many_documents_alone(count, is_begun, monkeypatch):
    monkeypatch.setattr(workers, "ProcessPoolExecutor", lambda *_, **how: pytest.fail("begun"))
    with pytest.raises(pytest.fail.Exception) if is_begun else nullcontext():
        assert all(map(is_worked_out, worked_out(documents()[:count], 2, lambda some: some)))
