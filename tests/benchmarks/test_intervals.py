"""The intervals hold their figure, are wider for fewer documents, and none for documents that are all alike."""

from tests.benchmarks.intervals import Counts, f1, figure, share

MIXED = [Counts(9, 10, 10), Counts(2, 5, 4), Counts(7, 8, 9), Counts(0, 3, 1)]


def test_the_figure_lies_within_its_interval() -> None:
    found = figure(MIXED * 10, f1, draws=400)
    assert found.low < found.value < found.high
    assert found.value == f1(MIXED)


def test_fewer_documents_make_a_wider_interval() -> None:
    few, many = figure(MIXED, f1, draws=400), figure(MIXED * 25, f1, draws=400)
    assert few.high - few.low > 2 * (many.high - many.low)


def test_documents_that_are_all_alike_leave_no_doubt() -> None:
    assert figure([Counts(8, 10, 10)] * 5, share, draws=50) == (80, 80, 80)
    assert f1([Counts(0, 0, 0)]) == 0
