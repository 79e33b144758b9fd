"""What editors enter: each form cleans to what a decision takes. Every change asks for a reason."""

import datetime
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict

from timeline.dates.edtf import FuzzyDate, to_stamp
from timeline.dates.typed import EXAMPLES, understand
from timeline.dates.words import in_words
from timeline.desk.picks import ACCEPT, UNKNOWN, Pick

SAY_WHY = "Say why, so that readers and other editors can follow."


class DecisionForm(forms.Form):
    """A form that makes a decision.

    `seen` is what the editor saw of the event; it comes back with the form, to tell if somebody was faster.
    """

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    reason = forms.CharField(required=True, error_messages={"required": SAY_WHY}, max_length=2000)

    def fill_in(self, name: str, value: str) -> None:
        """Puts a value into what was entered, for the page that shows the form again."""
        self.data = QueryDict(urlencode({**self.data.dict(), name: value}))  # type: ignore[attr-defined]


class OptionalReasonForm(DecisionForm):
    """A decision that explains itself: why is asked, not demanded."""

    reason = forms.CharField(required=False, max_length=2000)


class TypedDateForm(DecisionForm):
    """A date typed freely, which is saved only when the editor has seen how it was understood."""

    typed = forms.CharField(required=False, max_length=200)
    understood = forms.CharField(required=False, widget=forms.HiddenInput)
    asks: str = ""  # how the date was understood, where that is still to be confirmed

    def __init__(self, *args: Any, near: datetime.date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.near = near

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned["date"] = self.typed_date(cleaned) if cleaned.get("typed") else self.untyped_date(cleaned)
        return cleaned

    def untyped_date(self, cleaned: dict[str, Any]) -> FuzzyDate | None:
        self.add_error("typed", f"Write a date: {EXAMPLES}.")
        return None

    def typed_date(self, cleaned: dict[str, Any]) -> FuzzyDate | None:
        try:
            date = understand(cleaned["typed"], self.near)
        except ValueError as problem:
            self.add_error("typed", str(problem))
            return None
        if cleaned.get("understood") != to_stamp(date):
            self.asks = in_words(date)
            self.add_error(None, f"“{cleaned['typed']}” is understood as {self.asks}. Save again if that is right.")
            self.fill_in("understood", to_stamp(date))
        return date


class DateForm(TypedDateForm):
    """The date of an event: one of the picks, or typed; a reason unless it is accepted."""

    reason = forms.CharField(required=False, max_length=2000)
    pick = forms.CharField(required=False)

    def __init__(self, *args: Any, picks: Iterable[Pick] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.picks = list(picks)

    @property
    def picked(self) -> str:
        return str(self["pick"].value() or "")

    def untyped_date(self, cleaned: dict[str, Any]) -> FuzzyDate | None:
        pick = cleaned.get("pick", "")
        if pick in (ACCEPT, UNKNOWN):
            return None
        chosen = next((choice.date for choice in self.picks if choice.value == pick), None)
        if chosen is None:
            self.add_error("typed", f"Choose a date, or write one: {EXAMPLES}.")
        return chosen

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        current = next((pick for pick in self.picks if pick.value == ACCEPT), None)
        date = cleaned["date"]
        same = date is not None and current is not None and in_words(date) == current.words
        cleaned["accepts"] = same or (not cleaned.get("typed") and cleaned.get("pick") == ACCEPT)
        if not cleaned["accepts"] and not self.errors and not cleaned.get("reason"):
            self.add_error("reason", SAY_WHY)
        return cleaned


class ReadingForm(TypedDateForm):
    """How date words are to be read."""


class TitleForm(OptionalReasonForm):
    """A title in place of the machine’s."""

    title = forms.CharField(max_length=300, required=False)


class MergeForm(DecisionForm):
    """Another event that tells of the same."""

    other = forms.CharField(error_messages={"required": "Choose the event that tells of the same."})


class SplitForm(DecisionForm):
    """The sentences that tell of something else."""

    mentions = forms.TypedMultipleChoiceField(
        coerce=int, error_messages={"required": "Tick the sentences that tell of something else."}
    )
    title = forms.CharField(max_length=300, required=False)

    def __init__(self, *args: Any, mentions: Iterable[int] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mentions"].choices = [(pk, pk) for pk in mentions]  # type: ignore[attr-defined]


class AdditionForm(TypedDateForm):
    """A sentence made an event, or one more source of an event."""

    words = forms.CharField(required=False, max_length=200)
    title = forms.CharField(required=False, max_length=300)
    event = forms.CharField(required=False, max_length=300)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not cleaned.get("event") and not cleaned.get("title"):
            self.add_error("title", "Give the new event a title, or choose the event that this sentence tells of.")
        return cleaned
