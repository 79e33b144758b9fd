"""Documents on their way in, worked out by several processes while one writes.

All that follows from a text alone is done there (`Incoming.work_out`), so that the process that writes, and holds the
database's lock meanwhile, has little left to do.
"""

import contextlib
import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # a process that begins knows no models yet
    from articles.incoming import Incoming

# Fewer documents are worked out before another process could have begun.
WORTH_A_PROCESS: Final = 40
AT_ONCE: Final = 8  # documents that are sent together
AHEAD: Final = 20  # times as many are under way for each process, so that none waits while what came is written
BEHIND: Final = 5  # how much less urgent they are than who writes


def cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def worked_out(
    documents: Iterable["Incoming"], workers: int, new: Callable[[list["Incoming"]], list["Incoming"]]
) -> Generator["Incoming", None, None]:
    """The documents in their order, those of them that are `new` worked out by so many processes.

    A few are worked out by this one, as is the rest where a process is killed. A single worker is this one, and leaves
    it to when they are written.
    """
    if workers < 2:
        yield from documents
        return
    rest = iter(documents)
    first = list(islice(rest, WORTH_A_PROCESS + 1))
    rest = chain(first, rest)
    # Where there are as many, the processes begin while this one works out the first.
    pool = _pool(workers) if len(new(first)) > WORTH_A_PROCESS else None
    under_way: deque[Sent] = deque()
    count = 0
    try:
        while some := list(islice(rest, AT_ONCE)):
            wanted = new(some)
            count += len(wanted)
            if count > WORTH_A_PROCESS and pool is None:
                pool = _pool(workers)
            is_ours = count <= WORTH_A_PROCESS
            under_way.append(Sent(some, wanted, None if is_ours or not pool else _submitted(pool, wanted)))
            if len(under_way) > (AHEAD * workers if pool else 0):
                yield from under_way.popleft().back()
        while under_way:
            yield from under_way.popleft().back()
    finally:
        if pool:
            pool.shutdown(wait=False, cancel_futures=True)


def _pool(workers: int) -> ProcessPoolExecutor:
    # Not forked: a connection to the database, or a thread that holds a lock, would be there twice.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin)


@dataclass(frozen=True, slots=True)
class Sent:
    """Documents, and those of them that somebody works out, or nobody yet."""

    documents: list["Incoming"]
    wanted: list["Incoming"]
    future: "Future[list[Incoming]] | None"

    def back(self) -> Iterator["Incoming"]:
        """The documents, those that were wanted worked out."""
        try:
            done = self.future.result() if self.future else work_out(self.wanted)
        except BrokenProcessPool:
            done = work_out(self.wanted)
        instead = {id(one): other for one, other in zip(self.wanted, done, strict=True)}
        return (instead.get(id(one), one) for one in self.documents)


def _submitted(pool: ProcessPoolExecutor, documents: list["Incoming"]) -> "Future[list[Incoming]] | None":
    try:
        return pool.submit(work_out, documents) if documents else None
    except BrokenProcessPool:
        return None


def work_out(documents: list["Incoming"]) -> list["Incoming"]:
    """The documents, worked out as far as they can be."""
    for one in documents:
        with contextlib.suppress(Exception):  # it fails again, and is told of, where it is to be written
            one.work_out()
    return documents


def _begin() -> None:
    """Begins a process that leaves Ctrl-C to the one that began it, and ends when that does."""
    import django

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    django.setup()
    gc.freeze()  # what is loaded by now stays, and need not be looked through for garbage
    if hasattr(os, "nice"):
        os.nice(BEHIND)  # who writes goes first: all wait for that one, and readers of pages for nobody here


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
