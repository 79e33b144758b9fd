import itertools

from hypothesis import given
from hypothesis import strategies as st

from timeline.build.identity import claims, fingerprint, heirs, public_id, public_ids, successors

KEYS = st.lists(st.text("abcdef0123456789", min_size=16, max_size=16), unique=True, min_size=1, max_size=12)


def test_a_fingerprint_does_not_depend_on_line_breaks_in_the_sentence():
    assert fingerprint("a.txt", "They met\n on Thursday.", "Thursday", 0) == fingerprint(
        "a.txt", "They met on Thursday.", "Thursday", 0
    )


def test_equal_sentences_of_one_article_have_different_fingerprints():
    sentence = ("a.txt", "They met on Thursday.", "Thursday")
    assert fingerprint(*sentence, 0) != fingerprint(*sentence, 1)


def test_an_edited_sentence_is_succeeded_by_its_new_wording():
    vanished = {"old": ("Thursday", "The envoys met in Vienna on Thursday for two hours.")}
    appeared = {
        "edited": ("Wednesday", "The envoys met in Vienna on Wednesday for two hours."),
        "other": ("Thursday", "Parliament passed the budget on Thursday."),
    }
    assert successors(vanished, appeared) == {"old": "edited"}


def test_a_sentence_that_was_dropped_has_no_successor():
    vanished = {"old": ("Thursday", "The envoys met in Vienna on Thursday.")}
    assert successors(vanished, {"new": ("Friday", "A storm closed the port of Odesa early on Friday.")}) == {}


def test_a_cluster_carries_on_the_event_that_holds_most_of_its_mentions():
    assert claims([["a", "b", "c"]], {"a": 1, "b": 2, "c": 2}, ()) == {0: 2}


def test_a_decided_event_is_carried_on_even_by_fewer_mentions():
    assert claims([["a", "b", "c"]], {"a": 1, "b": 2, "c": 2}, [1]) == {0: 1}


def test_an_event_is_carried_on_only_once():
    assert claims([["a", "b"], ["c"]], {"a": 1, "b": 1, "c": 1}, ()) == {0: 1}


def test_the_mentions_of_an_event_that_was_taken_apart_lead_to_where_most_went():
    assert heirs([["a"], ["b", "c"]], {"a": 1, "b": 1, "c": 1}) == {1: 1}


def test_the_id_is_that_of_the_mention_published_first():
    first, second = "a" * 32, "b" * 32
    assert public_ids([(public_id(second), [first, second])], [first, second]) == [public_id(first)]


def test_the_id_stays_when_its_own_sentence_is_gone():
    gone, left = "a" * 32, "b" * 32
    assert public_ids([(public_id(gone), [left])], [left]) == [public_id(gone)]


@given(KEYS, st.data())
def test_no_two_events_get_the_same_id(keys, data):
    cuts = sorted(data.draw(st.sets(st.integers(1, len(keys)), max_size=4)) | {0, len(keys)})
    groups = [keys[a:b] for a, b in itertools.pairwise(cuts)]
    old = data.draw(st.lists(st.sampled_from(["", *map(public_id, keys)]), min_size=len(groups), max_size=len(groups)))
    ids = public_ids([(o if old.count(o) == 1 else "", g) for o, g in zip(old, groups, strict=True)], keys)
    assert len(set(ids)) == len(groups)
