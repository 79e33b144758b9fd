import re

import pytest
from django.contrib.auth.models import User

from articles.models import Article, Publisher, ShownText
from tests.markup import markup
from tests.publishing import publish
from tests.timeline.telling import happen, report, tell
from timeline.models import Decision, Event, Mention
from timeline.pages.event import SOURCES_IN_A_LIST, Shown

pytestmark = pytest.mark.django_db


def text(client, address: str) -> str:
    return markup(client.get(address))


def test_every_source_sentence_is_there_with_its_reading_and_its_article(client):
    event = happen("Talks", "2025-03-13", told=False)
    mentions = [tell(event, f"Talks number {number} on Thursday.", "Thursday", report()) for number in range(9)]
    page = text(client, event.get_absolute_url())
    for mention in mentions:
        assert f"{mention.quote.partition('Thursday')[0]}<mark>Thursday</mark>." in page
        assert f'href="{mention.sentence.get_absolute_url()}"' in page
    assert page.count(str(mentions[0].why).replace("“", "“")) == 9


def test_the_list_shows_some_of_many_sources_and_leads_to_the_others(client):
    event = happen("Talks", "2025-03-13", told=False)
    for _ in range(9):
        tell(event, "Talks on Thursday.", "Thursday", report())
    page = text(client, "/")
    assert page.count('<figure class="source"') == SOURCES_IN_A_LIST
    assert "All 9 sources" in page


def test_the_publishers_page_is_linked_at_the_very_sentence(client):
    event = happen("Talks", "2025-03-13", told=False)
    tell(
        event, "The well-known envoys, 20 of them, met on Thursday.", "Thursday", report(url="https://a.example/talks")
    )
    assert (
        'href="https://a.example/talks#:~:text=The%20well%2Dknown%20envoys%2C%2020%20of%20them%2C%20met%20on%20Thursday."'
        in text(client, event.get_absolute_url())
    )


def test_an_address_that_runs_code_is_no_link(client):
    event = happen("Talks", "2025-03-13", told=False)
    article = report(url="javascript:alert(1)")
    tell(event, "Talks on Thursday.", "Thursday", article)
    for address in (event.get_absolute_url(), article.get_absolute_url()):
        assert 'href="javascript:' not in text(client, address)


def test_corrections_are_public_and_their_editors_are_not(client):
    event = happen("Talks", "2025-03-13")
    Decision.objects.create(
        kind="date",
        event=event,
        editor=User.objects.create_user("a.n.editor"),
        before="[2025-03-10..2025-03-13]",
        after="2025-03-13",
        reason="The minutes say so.",
    )
    page = text(client, event.get_absolute_url())
    assert "<del>Mon 10 – Thu 13 March 2025, one day of these</del>" in page
    assert "<ins>Thursday 13 March 2025</ins>" in page
    assert "The minutes say so." in page
    assert "a.n.editor" not in page


def test_a_retitled_event_tells_its_titles(client):
    event = happen("Talks", "2025-03-13")
    editor = User.objects.create_user("ann")
    Decision.objects.create(kind="title", event=event, editor=editor, before="Talk", after="Talks", reason="Spelling.")
    assert "<del>Talk</del>" in text(client, event.get_absolute_url())


def test_an_event_can_be_cited(client):
    event = happen("Talks", "2025-03-13")
    page = text(client, event.get_absolute_url())
    cited = re.search(r'id="citation">([^<]+)<', page)[1]
    assert "“Talks”, Thursday 13 March 2025. Reported by Sample Wire." in cited
    assert f"http://testserver{event.get_absolute_url()}" in cited
    assert "<code>2025-03-13</code>" in page


def test_old_titles_in_the_address_lead_to_the_event(client):
    event = happen("Talks", "2025-03-13")
    for address in (f"/event/{event.public_id}/", f"/event/{event.public_id}/an-older-title/"):
        assert client.get(address)["Location"] == event.get_absolute_url()


def test_an_article_shows_its_dates_in_the_margin_and_each_sentence_can_be_linked(client):
    event = happen("Talks", "2025-03-13", told=False)
    article = report(text="")
    tell(event, "Talks on Thursday.", "Thursday", article)
    tell(event, "They had been planned two days earlier.", "two days earlier", article)
    page = text(client, article.get_absolute_url())
    assert '<span class="sentence" id="s2">' in page
    margins = re.findall(r'<ul class="margin".*?</ul>', page, re.DOTALL)
    assert len(margins) == 2
    assert "<q>Thursday</q> <strong>Thursday 13 March 2025</strong>" in margins[0]
    assert f'href="{event.get_absolute_url()}"' in margins[0]


def test_a_denied_happening_is_marked_and_leads_nowhere(client):
    article = report(text="")
    mention = tell(happen("Talks", "2025-03-13", told=False), "No talks on Thursday.", "Thursday", article)
    mention.event, mention.why_not = None, "denied"
    mention.save()
    page = text(client, article.get_absolute_url())
    assert '<mark class="off">Thursday</mark>' in page
    assert "not on the timeline: denied" in page


def test_an_article_says_how_its_day_is_known(client):
    article = report(published="2025-03-14")
    assert "the day was given when the article was taken in" in text(client, article.get_absolute_url())
    Article.objects.filter(pk=article.pk).update(published_on=None)
    assert "Publication date not known" in text(client, article.get_absolute_url())


def test_a_sentence_that_an_editor_left_out_says_so(client):
    article = report(text="")
    mention = tell(happen("Talks", "2025-03-13", told=False), "They met on Thursday.", "Thursday", article)
    mention.event, mention.hidden = None, True
    mention.save()
    assert "not on the timeline: left out by an editor" in text(client, article.get_absolute_url())


def test_a_narrowed_event_says_who_dates_it_only_vaguely(client):
    publish("The two envoys signed the grain treaty in Vienna on 11 March.", origin="exact.txt")
    publish(
        "The two envoys signed the grain treaty in Vienna earlier this week.",
        origin="vague.txt",
        publisher="Sample Daily",
    )
    event = Event.objects.get()
    assert event.narrowed
    assert "Sample Daily says only “earlier this week”; the date comes" in text(client, event.get_absolute_url())


def test_reported_speech_is_told_as_such(client):
    publish("The ministry said that its troops had left the port of Vienna on Thursday.")
    assert "According to the ministry." in text(client, Event.objects.get().get_absolute_url())


def test_the_timeline_offers_a_frame_of_what_it_shows(client):
    publish("The two envoys signed the grain treaty in Vienna on 11 March.")
    assert 'src="http://testserver/?q=treaty&amp;amp;embed=1"' in text(client, "/?q=treaty")


def test_under_a_headline_stands_the_sentence_that_it_is_made_of(client):
    publish(
        "Ten envoys left on Thursday. "
        "Not long before, Kenya and Norway had signed the grain treaty in Vienna on Thursday."
    )
    first, second = Mention.objects.order_by("start")
    event = first.event
    Mention.objects.update(event=event)
    Mention.objects.filter(pk=second.pk).update(headline="Kenya and Norway had signed the grain treaty in Vienna")
    Event.objects.filter(pk=event.pk).update(
        machine_title="Kenya and Norway had signed the grain treaty in Vienna", mention_count=2
    )
    lead = Shown.whole(Event.objects.with_sources().get(pk=event.pk)).lead
    assert lead == second


def test_an_event_without_a_headline_is_told_by_its_sentence_whole(client):
    publish("Ann Lee led the council. She flew to Oslo on Thursday, which nobody knew of, nor did they ask.")
    Event.objects.update(machine_title="")
    event = Event.objects.get()
    assert event.title_from == "sentence"
    for page in (client.get("/"), client.get(event.get_absolute_url())):
        shown = " ".join(page.content.decode().split())
        assert "She [Ann Lee] flew to Oslo on <mark>Thursday</mark>, which nobody knew of, nor did they ask." in shown


def test_a_sentence_that_leans_on_the_one_before_it_is_shown_with_it(client):
    publish("The council of Ayr bought a bridge. It tore it down on Thursday, so that nobody could cross.")
    Event.objects.update(machine_title="")
    for address in ("/", Event.objects.get().get_absolute_url()):
        assert '<p class="context">The council of Ayr bought a bridge.</p>' in client.get(address).content.decode()


def test_an_event_without_a_headline_says_which_article_its_sentence_is_from(client):
    publish("The council of Ayr bought a bridge. It tore it down on Thursday, so that nobody could cross.")
    Article.objects.update(title="Ayr & its bridges")
    named = '<span class="article">Ayr &amp; its bridges</span>'
    Event.objects.update(machine_title="")
    assert named in client.get("/").content.decode()
    Article.objects.update(title="It tore it down")
    assert 'class="article"' not in client.get("/").content.decode()  # the sentence says so
    Event.objects.update(machine_title="Council tears down a bridge")
    Article.objects.update(title="Ayr & its bridges")
    assert named not in client.get("/").content.decode()


def test_what_an_outlet_lets_be_quoted_alone_is_shown_without_the_sentence_before(client):
    publish("The council of Ayr bought a bridge. It tore it down on Thursday, so that nobody could cross.")
    Event.objects.update(machine_title="")
    Publisher.objects.update(shows=ShownText.QUOTED)
    assert "bought a bridge" not in client.get("/").content.decode()


def test_an_editors_title_stands_over_the_sentence(client):
    publish("Ann Lee led the council. She flew to Oslo on Thursday, which nobody knew of, nor did they ask.")
    Event.objects.update(machine_title="", editor_title="Council goes to Oslo")
    event = Event.objects.get()
    assert event.title_from == "editor"
    assert "<h1>Council goes to Oslo</h1>" in client.get(event.get_absolute_url()).content.decode()


def test_a_claim_is_shown_as_one(client):
    publish("The army claimed that the rebels had left the port of Vienna on Thursday.")
    event = Event.objects.get()
    assert "Claimed by the army." in text(client, event.get_absolute_url())


def test_why_a_date_is_no_event_is_told_beside_its_paragraph(client):
    publish("Ayr was part of Kenya from 1922 to 1991.")
    assert not Event.objects.exists()
    assert "not on the timeline: state" in text(client, Article.objects.get().get_absolute_url())
