"""What the forms of the desk take at most is what the columns hold that it is kept in."""

import pytest

from timeline.desk import forms
from timeline.models import Decision, Event, Mention


@pytest.mark.parametrize(
    ("form", "field", "most"),
    [
        (form, name, most)
        for form, limits in {
            forms.DecisionForm: {"reason": 2000},
            forms.OptionalReasonForm: {"reason": 2000},
            forms.TypedDateForm: {"reason": 2000, "typed": 200},
            forms.DateForm: {"reason": 2000, "typed": 200},
            forms.TitleForm: {"title": Event._meta.get_field("editor_title").max_length},
            forms.SplitForm: {"title": Event._meta.get_field("editor_title").max_length},
            forms.AdditionForm: {
                "title": Event._meta.get_field("editor_title").max_length,
                "words": Mention._meta.get_field("expression").max_length,
                "event": 300,
            },
        }.items()
        for name, most in limits.items()
    ],
)
def test_as_much_is_taken_as_is_kept(form, field, most):
    assert field not in form({field: "x" * most}).errors or field == "typed"
    assert form({field: "x" * (most + 1)}).errors[field].data[0].code == "max_length"


def test_a_reason_is_kept_whole():
    assert Decision._meta.get_field("reason").max_length is None
