import datetime
import re

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from tests.markup import markup
from tests.publishing import write
from tests.timeline.telling import crowd, happen, report, tell
from timeline.build.service import build
from timeline.models import Actor, Event
from timeline.pages import figures
from timeline.pages.answer import BACKGROUND_IN_PLACE
from timeline.pages.article import ARTICLES
from timeline.pages.paging import EVENTS, IN_ONE_PAGE

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
MOST_QUERIES = 23


def titles(page: str) -> list[str]:
    return re.findall(r"<h3><a [^>]*>([^<]*)</a>", page)


@pytest.fixture
def many():
    """128 events of eight days, each told twice, with somebody in each."""
    reports = [report("Sample Wire", "2025-03-11"), report("Sample Daily", "2025-03-14")]
    crowd([f"2025-03-{11 + number // 16}" for number in range(128)], reports, who=20)


def test_a_page_takes_as_many_queries_for_many_events_as_for_few(client, many):
    for address in ["/", "/?at=2025-03-12", "/?q=event&outlet=Sample+Wire&outlets=2&show=key", "/?embed=1"]:
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        assert len(queries) <= MOST_QUERIES, address


def test_the_other_pages_take_few_queries(client, many):
    happen("Alone", "2025-03-20")
    for address in ["/day/2025-03-12/", "/articles/", "/about/", "/day/2024-01-01/"]:
        with CaptureQueriesContext(connection) as queries:
            page = markup(client.get(address))
        assert len(queries) <= MOST_QUERIES, address
    for link in re.findall(r'href="(/(?:event|articles)/[^"#]+/)', markup(client.get("/day/2025-03-20/"))):
        with CaptureQueriesContext(connection) as queries:
            client.get(link)
        assert len(queries) <= MOST_QUERIES, page


def test_a_long_timeline_is_paged_by_day_with_links(client, many):
    seen, address = [], "/"
    while address:
        page = markup(client.get(address))
        seen.append(titles(page))
        later = re.search(r'rel="next" href="([^"]+)"', page)
        address = later[1].replace("&amp;", "&") if later else ""
    assert [len(shown) for shown in seen] == [16] * 8
    assert sorted(title for shown in seen for title in shown) == [f"Event {number:03d}" for number in range(128)]
    assert 'rel="prev" href="/?at=2025-03-17"' in page
    assert 'rel="prev" href="/"' in markup(client.get("/?at=2025-03-12"))


def test_an_address_shows_the_same_days_whatever_comes_in_before_them(client, many):
    before = titles(markup(client.get("/?at=2025-03-13")))
    crowd(["2025-03-12"] * 50, [report(published="2025-03-14")])
    assert titles(markup(client.get("/?at=2025-03-13"))) == before


def test_a_long_timeline_can_be_had_on_one_page(client, many, monkeypatch):
    happen("Long ago", "2020-01-01")
    whole = markup(client.get(re.search(r'<a href="([^"]+)"[^>]*>All on one page', markup(client.get("/")))[1]))
    assert titles(whole) == ["Long ago", *(f"Event {number:03d}" for number in range(128))]
    assert 'class="pager"' not in whole
    assert "All on one page" not in whole
    monkeypatch.setattr("timeline.pages.answer.MOST_AT_ONCE", 129)
    assert "All on one page" in markup(client.get("/"))
    assert len(titles(markup(client.get("/?page=all")))) == 129
    monkeypatch.setattr("timeline.pages.answer.MOST_AT_ONCE", 128)
    assert len(titles(markup(client.get("/?page=all")))) < 100
    assert "All on one page" not in markup(client.get("/"))


def test_a_place_that_makes_no_sense_is_the_nearest_one(client, many):
    for at in ["0", "2025-02-30", "2025-03-12~", "2025-03-12~nobody", "2024-01-01", "x~y~z"]:
        assert titles(markup(client.get(f"/?at={at}"))), at


def test_one_crowded_day_is_parted(client):
    crowd(["2025-03-13"] * (IN_ONE_PAGE + 1), [report()])
    pages = [markup(client.get("/"))]
    while found := re.search(r'rel="next" href="([^"]+)"', pages[-1]):
        pages.append(markup(client.get(found[1])))
    shown = [titles(page) for page in pages]
    assert [len(one) for one in shown] == [EVENTS.most] * 3 + [1]
    assert len({title for one in shown for title in one}) == IN_ONE_PAGE + 1
    assert 'rel="prev" href="/"' in pages[1]


def test_what_came_long_before_the_articles_is_folded_behind_one_line(client):
    for title, day in (("Invasion", "2022-02-24"), ("Election", "2024-11-05"), ("Talks", "2025-03-12")):
        tell(happen(title, day, told=False), f"{title} on Thursday.", "Thursday", report(published="2025-03-13"))
    page = markup(client.get("/"))
    folded, rest = page.split('<details class="background">')[1].split('<div id="list">')
    assert titles(rest) == ["Talks"]
    assert titles(folded) == ["Invasion", "Election"]
    assert "Background: 2 events, 2022 – November 2024" in page
    assert 'class="background"' not in markup(client.get("/?q=invasion"))


def test_a_long_background_is_a_link(client):
    article = report(published="2025-03-13")
    tell(happen("Talks", "2025-03-12", told=False), "Talks on Thursday.", "Thursday", article)
    crowd(["2022-02-24"] * (BACKGROUND_IN_PLACE + 1), [article])
    page = markup(client.get("/"))
    assert titles(page) == ["Talks"]
    link = re.search(r'<p class="background"> <a data-inplace href="([^"]+)"', page)[1]
    assert len(titles(markup(client.get(link)))) == BACKGROUND_IN_PLACE + 1
    Event.objects.filter(earliest__year=2022).first().delete()
    assert 'class="background"' in markup(client.get("/"))
    assert len(titles(markup(client.get("/")))) == BACKGROUND_IN_PLACE + 1


def test_a_vague_date_is_shown_as_what_it_is(client):
    happen("Visit", "2025-03-10", "2025-03-13")
    page = markup(client.get("/"))
    assert "Mon 10 – Thu 13 March 2025" in page
    assert "one day of these" in page
    assert "/day/2025-03-10/" not in page


def test_planned_disputed_corrected_and_uncertain_events_say_so(client):
    happen("Vote", "2025-03-15", modality="planned")
    happen("Blast", "2025-03-20", "2025-03-21", disputed=True)
    happen("Call", "2025-03-18", editor_earliest=datetime.date(2025, 3, 19), editor_latest="2025-03-19",
           editor_extent="within")  # fmt: skip
    doubted = happen("Fire", "2025-03-22", doubts=" guess unsupported ")
    page = markup(client.get("/"))
    for badge in ("planned", "sources differ", "date set by an editor", "date uncertain"):
        assert re.search(rf'<span class="badge [a-z]+">{badge}</span>', page)
    assert "no source gives it surely" in markup(client.get(doubted.get_absolute_url()))


def test_a_date_that_an_editor_checked_is_uncertain_no_more(client):
    for kind in ("22", "23"):  # found right, or set
        happen("Fire", "2025-03-22", doubts=" guess unsupported ", editor_earliest=f"2025-03-{kind}",
               editor_latest=f"2025-03-{kind}", editor_extent="within")  # fmt: skip
    assert "date uncertain" not in markup(client.get("/"))


def test_where_sources_differ_each_date_names_its_outlets(client):
    event = happen("Blast", "2025-03-20", "2025-03-21", disputed=True, told=False)
    for outlet, day in (("Sample Wire", "2025-03-20"), ("Sample Herald", "2025-03-21")):
        date = datetime.date.fromisoformat(day)
        dates = {f"machine_{name}": date for name in ("earliest", "latest")}
        tell(event, "It blew up on Thursday.", "Thursday", report(outlet), **dates)
    for address in ("/", event.get_absolute_url()):
        page = markup(client.get(address))
        assert re.findall(r"<dt>([^<]+)</dt> <dd>([^<]+)</dd>", page) == [
            ("Thursday 20 March 2025", "Sample Wire"),
            ("Friday 21 March 2025", "Sample Herald"),
        ]


def test_an_event_shows_the_sentence_of_its_very_day_first_and_names_its_outlets_once(client):
    event = happen("Talks", "2025-03-13", told=False, who="Keir Starmer")
    vague = {"machine_earliest": datetime.date(2025, 3, 10)}
    tell(event, "They met earlier this week.", "earlier this week", report("Sample Wire"), **vague)
    tell(event, "They met on Thursday.", "Thursday", report("Sample Daily"))
    tell(event, "They met on thursday again.", "thursday", report("Sample Daily"))
    page = markup(client.get("/"))
    lead = re.search(r"<h3>.*?<blockquote>(.*?)</blockquote>", page, re.DOTALL)[1]
    assert "They met on <mark>Thursday</mark>." in lead
    assert "2 outlets" in page
    assert "Keir Starmer" in page
    assert "“earlier this week”, “Thursday”" in page


def test_htmx_gets_the_part_that_changes_and_the_address_of_what_is_shown(client, many):
    response = client.get("/?q=&outlet=Sample+Wire&show=all&from=", headers=HTMX | {"HX-Trigger": "find"})
    part = markup(response)
    assert response["HX-Push-Url"] == "/?outlet=Sample+Wire"
    assert "HX-Request" in response["Vary"]
    assert "<html" not in part
    assert 'id="results"' in part
    assert '<p id="count" hx-swap-oob="innerHTML">128 events found' in part
    assert 'id="find"' not in part  # the form being filled in keeps its focus
    assert '<select id="f-outlet" name="outlet" hx-swap-oob="true">' in part


def test_a_link_followed_in_place_brings_the_form_in_line(client, many):
    part = markup(client.get("/?outlet=Sample+Wire", headers=HTMX))
    assert re.search(r'<form[^>]* id="find"[^>]* hx-swap-oob="true"', part)
    assert '<option value="Sample Wire" selected>Sample Wire (128)</option>' in part


def test_going_back_gets_the_whole_page(client, many):
    response = client.get("/", headers=HTMX | {"HX-History-Restore-Request": "true"})
    assert "<html" in markup(response)
    assert "HX-Request" in response["Vary"]


def test_an_empty_result_says_what_to_relax(client):
    happen("Talks", "2025-03-13")
    page = markup(client.get("/?q=talks&outlet=Nobody&who=Somebody"))
    assert "No outlet here is called “Nobody”." in page
    assert "Nobody and no place here is listed as “Somebody”." in page
    assert 'href="/?q=talks&amp;who=Somebody"' in page
    assert "Talks" in markup(client.get("/?q=talks"))


def test_an_empty_timeline_says_how_to_fill_it(client):
    page = markup(client.get("/"))
    assert "No events yet" in page
    assert "manage.py ingest" in page


@pytest.mark.parametrize("query", ["from=2025-02-30", "certainty=maybe", "outlets=x"])
def test_what_makes_no_sense_is_told(client, query):
    happen("Talks", "2025-03-13")
    page = markup(client.get(f"/?{query}"))
    assert 'class="problem"' in page
    assert "Talks" in page


def test_names_and_words_cannot_break_out_of_the_page(client):
    happen("<script>alert(1)</script>", "2025-03-13")
    Actor.objects.create(name='"><script>').events.set(Actor.events.field.model.objects.all())
    for address in ("/", "/?q=%22%3E%3Cscript%3E", "/?outlet=%3Cscript%3E&from=%3Cscript%3E"):
        assert "<script>" not in re.sub(r"<script type=.*?</script>", "", markup(client.get(address)), flags=re.DOTALL)


def test_the_strip_leads_from_bars_to_days_and_keeps_the_other_filters(client):
    happen("Talks", "2025-03-13", importance=2)
    happen("Vote", "2025-03-15")
    happen("Visit", "2025-03-13", "2025-03-15")
    page = markup(client.get("/?outlet=Sample+Wire"))
    assert 'aria-label="Saturday 15 March 2025: 1 event, and 1 of a longer or open time"' in page
    link = re.search(r'href="([^"]+)" aria-label="Thursday 13', page)[1].replace("&amp;", "&")
    assert link == "/?outlet=Sample+Wire&from=2025-03-13&to=2025-03-13"
    there = markup(client.get(link))
    assert titles(there) == ["Talks", "Visit"]
    assert 'aria-label="Saturday 15 March 2025: 1 event, and 1 of a longer or open time" class="off"' in there


def test_only_the_embedded_timeline_may_be_framed(client):
    event = happen("Talks", "2025-03-13")
    framed = client.get("/?embed=1&q=talks")
    assert "X-Frame-Options" not in framed
    assert "frame-ancestors *" in framed["Content-Security-Policy"]
    assert "<form" not in markup(framed)
    for address in ("/", "/?embed=0", event.get_absolute_url() + "?embed=1", "/articles/?embed=1", "/about/?embed=1"):
        response = client.get(address)
        assert response["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in response["Content-Security-Policy"]


def test_a_day_leads_to_the_days_beside_it(client):
    for title, day in (("First", "2025-03-11"), ("Second", "2025-03-13"), ("Third", "2025-03-20")):
        happen(title, day)
    happen("Vague", "2025-03-12", "2025-03-14")
    page = markup(client.get("/day/2025-03-13/"))
    assert titles(page) == ["Second", "Vague"]
    assert 'rel="prev" href="/day/2025-03-11/"' in page
    assert 'rel="next" href="/day/2025-03-20/"' in page
    assert titles(markup(client.get("/day/2025-03-16/"))) == []


@pytest.mark.parametrize("address", ["/nope/", "/event/aaaaaaaaaaaa/", "/articles/99/", "/day/2025-02-30/"])
def test_a_page_that_is_not_there_offers_the_search(client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert b'name="q"' in response.content


def test_a_failure_has_a_page_that_needs_nothing_else(monkeypatch):
    def fail() -> None:
        raise RuntimeError("no database")

    monkeypatch.setattr("timeline.pages.views.coverage", fail)
    response = Client(raise_request_exception=False).get("/")
    assert response.status_code == 500
    assert b"Something went wrong" in response.content


def test_articles_are_paged(client):
    for _ in range(ARTICLES.most + 1):
        report()
    first = markup(client.get("/articles/"))
    later = re.search(r'rel="next" href="([^"]+)"', first)[1]
    shown = [first.count("<li>"), markup(client.get(f"/articles/{later}")).count("<li>")]
    assert ARTICLES.size <= shown[0] <= ARTICLES.most
    assert sum(shown) == ARTICLES.most + 1


def test_articles_without_a_date_come_last(client):
    report()
    Article.objects.filter(pk=report().pk).update(published_on=None, title="Undated")
    assert re.findall(r"<h2><a [^>]*>([^<]*)<", markup(client.get("/articles/")))[-1] == "Undated"


def test_an_article_is_listed_with_how_many_events_it_tells_of(client):
    article = report()
    crowd(["2025-03-11", "2025-03-12"], [article])
    tell(Event.objects.first(), "Event 000 was indeed on Thursday.", "Thursday", article)
    report()
    assert re.findall(r"\d+ events?", markup(client.get("/articles/"))) == ["2 events", "0 events"]


def test_a_crowded_day_has_pages(client):
    crowd(["2025-03-13"] * (IN_ONE_PAGE + 1), [report()])
    first = markup(client.get("/day/2025-03-13/"))
    later = re.search(r'rel="next" href="([^"]+)"', first)[1]
    second = markup(client.get(f"/day/2025-03-13/{later}"))
    assert len({*titles(first), *titles(second)}) == 2 * EVENTS.most
    assert 'rel="prev" href="/day/2025-03-13/"' in second


def test_how_dates_are_read_is_told(client):
    about = markup(client.get("/about/"))
    assert "How dates are read" in about
    for figure in figures.FIGURES:
        assert figure.result in about
    for percentage in figures.WEEKDAYS.values():
        assert f"{percentage} %" in about


def test_browsers_find_the_icon_where_no_page_names_it(client):
    assert client.get("/favicon.ico")["Location"].endswith("favicon.svg")


def test_the_error_page_needs_nothing_that_may_be_the_error(settings):
    storage = "whitenoise.storage.CompressedManifestStaticFilesStorage"  # with no manifest, as before collectstatic
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": storage}}
    settings.STATIC_ROOT = settings.DATA_DIR / "nothing"
    assert "Something went wrong" in render_to_string("500.html")


def test_a_timeline_of_moderate_length_is_on_one_page(client):
    crowd([f"2025-03-{13 + number % 4}" for number in range(IN_ONE_PAGE)], [report()])
    assert len(titles(markup(client.get("/")))) == IN_ONE_PAGE


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ({}, []),
        (
            {"published_basis": "inferred", "published_words": "its own words"},
            ["the day is inferred, not stated", "a guess"],
        ),
        ({"published_basis": "unsure", "published_words": "Updated 14 March"}, ["Updated", "not known", "a guess"]),
        ({"published_doubt": "the text says otherwise"}, ["(the text says otherwise)", "a guess"]),
    ],
    ids=["stated", "inferred", "an update alone", "doubted"],
)
def test_an_article_of_which_the_day_is_not_sure_says_so_with_each_reading_that_hangs_on_it(client, how, told):
    article = write("They met on Thursday. They had met on 4 March 2025.")
    for name, value in how.items():
        setattr(article, name, value)
    article.save()
    build([article])
    html = client.get(article.get_absolute_url()).content.decode()
    assert [words for words in told if words not in html] == []
    assert html.count("<small>a guess</small>") == (1 if told else 0)
