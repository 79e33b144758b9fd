"""The form in which an editor corrects an event's date."""

import datetime
from typing import Any

from django import forms

from timeline.models import Event


class DateCorrectionForm(forms.ModelForm):
    """An editor's dates for an event, and the reason; both dates empty means the sources' dates again."""

    editor_earliest = forms.DateField(
        label="Date, or first day", required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    editor_latest = forms.DateField(
        label="Last day",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Only for a range. Leave empty for a single day.",
    )
    reason = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "cols": 60}),
        help_text="Readers see it beside the correction, without your name.",
    )

    class Meta:
        model = Event
        fields = ("editor_earliest", "editor_latest", "editor_extent")
        labels = {"editor_extent": "The range means"}
        help_texts = {"editor_extent": "For a range: did it happen on one of these days, or on all of them?"}

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or {}
        earliest: datetime.date | None = cleaned.get("editor_earliest")
        latest: datetime.date | None = cleaned.get("editor_latest")
        if self.errors:
            return cleaned
        if latest and not earliest:
            self.add_error("editor_earliest", "Give the first day too, or leave both empty.")
        elif earliest and latest and latest < earliest:
            self.add_error("editor_latest", f"The last day is before the first, {earliest:%d %B %Y}.")
        if earliest is None:
            cleaned["editor_extent"] = None
        else:
            cleaned["editor_latest"] = latest or earliest
            cleaned["editor_extent"] = cleaned.get("editor_extent") or "within"
        if set(self.Meta.fields) & set(self.changed_data) and not cleaned.get("reason"):
            self.add_error("reason", "Say why, so that readers and other editors can follow.")
        return cleaned
