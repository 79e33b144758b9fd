from articles.pace import LONGEST_WRITE, Pace


def test_fewer_are_written_together_after_a_slow_write_and_more_again_bit_by_bit():
    pace = Pace(least=1, first=10, most=40)
    pace.took(10, 5 * LONGEST_WRITE)
    assert pace.size == 2
    sizes = []
    for _ in range(30):
        pace.took(pace.size, 0.001 * LONGEST_WRITE)
        sizes.append(pace.size)
    assert sizes == sorted(sizes)
    assert sizes[0] == 2
    assert sizes[-1] == 40


def test_never_fewer_than_the_least():
    pace = Pace(least=3, first=10, most=40)
    pace.took(10, 100 * LONGEST_WRITE)
    assert pace.size == 3


def test_a_busy_machine_on_which_it_waits_does_not_count():
    pace = Pace(least=1, first=10, most=40)
    pace.took(10, 8 * LONGEST_WRITE, worked=LONGEST_WRITE)
    assert pace.size == 5
