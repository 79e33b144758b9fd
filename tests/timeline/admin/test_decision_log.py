from django.urls import reverse

from timeline.dates.edtf import from_edtf
from timeline.decisions import dates, events
from timeline.models import Decision

LIST = reverse("admin:timeline_decision_changelist")


def test_record_tells_every_decision_and_leads_to_its_history(desk, talks, bob):
    dates.set_date(talks, bob, from_edtf("2025-03-11"), "By the minutes.")
    html = desk.get(LIST).content.decode()
    for told in ("corrected the date", "<del>Thursday 13 March 2025</del>", "By the minutes.", "bob"):
        assert told in html
    assert reverse("admin:timeline_event_history", args=[talks.pk]) in html


def test_record_is_escaped(desk, talks, bob):
    events.retitle(talks, bob, "<script>alert(1)</script>", "<b>why</b>")
    html = desk.get(LIST).content.decode()
    assert "<script>alert" not in html
    assert "<b>why" not in html


def test_record_cannot_be_changed_or_deleted(admin_client, talks, bob):
    dates.accept(talks, bob)
    decision = Decision.objects.get()
    assert admin_client.get(reverse("admin:timeline_decision_delete", args=[decision.pk])).status_code == 403
    page = reverse("admin:timeline_decision_change", args=[decision.pk])
    assert admin_client.post(page, {"reason": "x"}).status_code == 403
    assert admin_client.get(reverse("admin:timeline_decision_add")).status_code == 403
