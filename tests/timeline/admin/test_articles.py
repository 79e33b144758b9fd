import datetime
import re

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from articles.fetching import pages
from articles.models import Arrival, Article, Upload
from tests.articles.misbehaving import serving
from tests.articles.readers import files as made
from timeline.decisions import dates
from timeline.models import Decision, DecisionKind, Edition, Event, Mention

BRING_IN = reverse("admin:articles_article_bring_in")
TEXT = "They met in Vienna on Thursday.\r\n\r\nParliament will vote on Saturday."


def page(article: Article, name: str = "change") -> str:
    return reverse(f"admin:articles_article_{name}", args=[article.pk])


def entered(article: Article, **fields: str) -> dict[str, object]:
    unchanged = {"title": article.title, "publisher": article.publisher_id or "", "url": article.url}
    unchanged |= {"author": article.author, "language": article.language}
    return unchanged | {"published_on": article.published_on} | fields


@pytest.fixture
def article(talks: Event) -> Article:
    return talks.mentions.get().article


def test_the_desk_goes_by_the_timelines_own_name(desk):
    Edition.objects.update_or_create(pk=1, defaults={"title": "Ceasefire <talks>"})
    for page_of_it in (desk.get("/admin/"), desk.get("/admin/articles/article/"), Client().get("/admin/login/")):
        html = page_of_it.content.decode()
        assert "Ceasefire &lt;talks&gt;: editors’ desk" in html
        assert "Django" not in html


def test_new_date_is_shown_with_what_it_changes_before_it_is_saved(desk, article, talks, motorway, ann):
    dates.accept(motorway, ann)
    html = desk.post(page(article), entered(article, published_on="2025-03-21")).content.decode()
    assert "2025-03-20" in html
    assert "kept: an editor decided" in html
    assert "Nothing is saved yet" in html
    article.refresh_from_db()
    talks.refresh_from_db()
    assert (article.published_on, talks.edtf) == (datetime.date(2025, 3, 14), "2025-03-13")
    assert Decision.objects.count() == 1

    confirmed = entered(article, published_on="2025-03-21", previewed="1", reason="The imprint says so.")
    desk.post(page(article), confirmed)
    talks.refresh_from_db()
    motorway.refresh_from_db()
    assert (talks.edtf, motorway.edtf) == ("2025-03-20", "2025-03-11")
    assert motorway.needs_check
    decision = Decision.objects.get(kind=DecisionKind.REDATE)
    assert (decision.before, decision.after, decision.reason) == ("2025-03-14", "2025-03-21", "The imprint says so.")


def test_other_details_are_saved_at_once_and_on_record(desk, article):
    desk.post(page(article), entered(article, title="Talks in Vienna"))
    article.refresh_from_db()
    assert article.title == "Talks in Vienna"
    assert Decision.objects.get().kind == DecisionKind.ARTICLE


def test_article_goes_back_to_its_earlier_date(desk, article, talks):
    desk.post(page(article), entered(article, published_on="2025-03-21", previewed="1"))
    html = desk.post(page(article, "history"), {"to": "0"}).content.decode()
    assert "This takes back 1 decision" in html
    desk.post(page(article, "history"), {"to": "0", "confirmed": "1"})
    article.refresh_from_db()
    talks.refresh_from_db()
    assert (str(article.published_on), article.published_basis, talks.edtf) == ("2025-03-14", "given", "2025-03-13")


def test_any_sentence_can_be_made_an_event(desk, article):
    html = desk.get(page(article, "sentences")).content.decode()
    sentence = article.sentences.last()
    add = reverse("admin:timeline_event_add_sentence", args=[sentence.pk])
    assert add in html
    assert "The chief of the central bank resigned" in desk.get(add).content.decode()

    form = {"typed": "12 March", "title": "The bank's chief goes", "reason": "The bank says so."}
    assert "is understood as Wednesday 12 March 2025" in desk.post(add, form).content.decode()
    assert not Decision.objects.exists()
    response = desk.post(add, form | {"understood": "2025-03-12"}, follow=True)
    event = Event.objects.get(editor_title="The bank's chief goes")
    assert response.redirect_chain[-1][0] == reverse("admin:timeline_event_change", args=[event.pk])
    assert event.edtf == "2025-03-12"


def test_any_sentence_can_be_made_a_source(desk, article, talks):
    add = reverse("admin:timeline_event_add_sentence", args=[article.sentences.last().pk])
    form = {"typed": "13 March", "understood": "2025-03-13", "event": talks.public_id, "reason": "The same."}
    desk.post(add, form)
    assert Mention.objects.get(quote__contains="resigned").event == talks
    assert "is no event" in desk.post(add, form | {"event": "nonsense"}).content.decode()


def test_sentence_without_title_event_or_reason_is_asked_for_them(desk, article):
    add = reverse("admin:timeline_event_add_sentence", args=[article.sentences.last().pk])
    html = desk.post(add, {"typed": "soon"}).content.decode()
    assert "is not understood" in html
    assert "Give the new event a title" in html
    assert "Say why" in html


def look(desk, **form):
    given = {"title": "", "url": "", "publisher": "", "published_on": "", "text": ""}
    return desk.post(BRING_IN, given | form, follow=True)


def save(desk, response, **mended):
    return desk.post(BRING_IN, {"packed": response.context["packed"]} | mended, follow=True)


@pytest.mark.usefixtures("db")
def test_pasted_text_is_shown_with_its_readings_and_then_saved(desk):
    given = {"text": TEXT, "title": "Talks", "publisher": "Sample Wire", "published_on": "2025-03-14"}
    response = look(desk, **given)
    html = response.content.decode()
    assert "<mark>Thursday</mark>" in html
    assert "Thursday 13 March 2025" in html
    assert "1 new" in html
    assert not Article.objects.exists()
    assert not Event.objects.exists()

    assert "Articles: 1 added." in save(desk, response).content.decode()
    article = Article.objects.get()
    assert (article.title, str(article.publisher), article.published_basis) == ("Talks", "Sample Wire", "given")
    assert Mention.objects.get(expression="Thursday").edtf == "2025-03-13"


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize(
    ("text", "badges", "doubts"),
    [
        (
            "They met on 12 March 2025. They left on Friday, March 14, the aide said today.",
            ["sure", "a guess", "a guess"],
            ["inferred from signs: check it"],
        ),
        (
            "Published 14 March 2025\n\nThey met on Thursday. A third round is due in April.",
            ["sure", "likely"],
            ["planned"],
        ),
        ("They met on Thursday. They had met on 12 March.", [], ["undated: relative dates wait"]),
    ],
    ids=["inferred", "surely dated", "undated"],
)
def test_each_reading_is_shown_with_how_sure_it_is_and_what_waits_is_not_called_sure(desk, text, badges, doubts):
    html = look(desk, text=text).content.decode()
    assert re.findall(r'class="certainty \w+">([^<]+)<', html) == badges
    assert re.findall(r'class="doubt">([^<]+)<', html) == doubts


@pytest.mark.usefixtures("db")
def test_uploaded_files_get_the_checks_and_messages_of_the_command(desk):
    files = [
        SimpleUploadedFile("2025-03-14-talks.txt", "They met on Thursday — late.".encode()),
        SimpleUploadedFile("empty.txt", b" \n"),
        SimpleUploadedFile("picture.png", b"\x89PNG"),
        SimpleUploadedFile("undated.txt", b"They met on Monday."),
        SimpleUploadedFile("stamped.txt", b"OSLO | Fri Mar 14, 2025 7:30 pm EDT OSLO - They met on Monday."),
        SimpleUploadedFile(
            "greve.txt", "Les dockers ont quitté le port lundi, et la ville attend que les bateaux partent.".encode()
        ),
    ]
    response = look(desk, files=files)
    html = response.content.decode()
    assert "there is no text in it" in html
    assert "undated: relative dates wait" in html
    told = save(desk, response).content.decode()
    assert "Articles: 4 added." in told
    assert "Check the date of “stamped.txt”: inferred from signs" in told
    assert "Not English: “greve.txt”, whose dates are not read." in told
    assert "empty.txt: there is no text in it" in told
    assert "Undated: “undated.txt”" in told
    assert Article.objects.get(origin="2025-03-14-talks.txt").text == "They met on Thursday — late."


@pytest.mark.usefixtures("db")
def test_same_file_again_changes_nothing(desk):
    for expected in ("1 added", "1 unchanged"):
        file = SimpleUploadedFile("talks.txt", b"They met on 13 March 2025.")
        assert expected in save(desk, look(desk, files=[file])).content.decode()
    assert Article.objects.count() == 1


@pytest.mark.usefixtures("db")
def test_two_texts_of_one_title_do_not_overwrite_each_other(desk):
    for publisher in ("Sample Wire", "Sample Daily"):
        given = {"text": f"{publisher} was there on 13 March 2025.", "title": "Talks", "publisher": publisher}
        save(desk, look(desk, **given))
    assert Article.objects.count() == 2


@pytest.mark.usefixtures("db")
def test_nothing_and_too_much_are_told(desk):
    assert "Paste a text, or choose files." in look(desk).content.decode()
    large = SimpleUploadedFile("large.txt", b"x" * 20_100_000)
    assert "manage.py ingest" in look(desk, files=[large]).content.decode()


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("packed", ["", "nonsense", "[]:x"])
def test_form_that_did_not_come_back_as_sent_saves_nothing(desk, packed):
    response = desk.post(BRING_IN, {"packed": packed}, follow=True)
    assert "did not come back as it was sent" in response.content.decode()
    assert not Article.objects.exists()


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "/etc/x.txt", "a\\b\\c.txt", ".hidden.txt", "\0a.txt", ""])
def test_names_of_uploads_are_no_paths(desk, name):
    from timeline.desk.intake import File, safe_name, stage, take

    assert not set(safe_name(name)) & set("/\\\0")
    take(stage(User.objects.get(), [File(name, b"They met on 13 March 2025.")], [], None, ""), {})
    assert Article.objects.count() == 1


@pytest.mark.usefixtures("db")
def test_files_of_any_kind_are_read_and_what_is_not_read_is_named(desk):
    files = [
        SimpleUploadedFile("talks.html", made.PAGE.encode()),
        SimpleUploadedFile("all.zip", made.zipped({"one.txt": b"They met on 13 March 2025.", "two.png": b"\x89PNG"})),
    ]
    response = look(desk, files=files)
    html = response.content.decode()
    assert "all.zip/two.png: it is a picture" in html
    assert "2 new" in html
    assert not Upload.objects.exclude(files__name__in=["talks.html", "all.zip"]).exists()
    save(desk, response)
    assert set(Article.objects.values_list("origin", flat=True)) == {"talks.html", "all.zip/one.txt"}
    assert not Upload.objects.exists()


@pytest.mark.usefixtures("db")
def test_each_field_can_be_set_right_before_it_is_saved_and_no_ingestion_changes_it_again(desk):
    file = SimpleUploadedFile("talks.txt", b"They met on Thursday.")
    response = look(desk, files=[file])
    mended = {"origin": "talks.txt"}
    for name, value in (("title", "Talks"), ("publisher", "Sample Wire"), ("published_on", "2025-03-14")):
        mended |= {f"was-{name}-0": "", f"{name}-0": value}
    save(desk, response, **mended)
    article = Article.objects.get()
    assert (article.title, article.publisher.name, article.published_basis) == ("Talks", "Sample Wire", "editor")
    assert Mention.objects.get().edtf == "2025-03-13"
    file = SimpleUploadedFile("talks.txt", b"Published 20 March 2025\n\nThey met on Thursday.")
    save(desk, look(desk, files=[file]))
    article.refresh_from_db()
    assert (article.title, str(article.published_on)) == ("Talks", "2025-03-14")


@pytest.mark.usefixtures("db")
def test_one_of_many_can_be_left_out(desk):
    files = [SimpleUploadedFile(f"{name}.txt", f"They met {name} times.".encode()) for name in ("three", "two")]
    save(desk, look(desk, files=files), **{"origin": ["three.txt", "two.txt"], "leave-1": "on"})
    assert Article.objects.get().origin == "three.txt"


@pytest.mark.usefixtures("db")
def test_a_date_that_cannot_be_meant_is_told_and_nothing_saved(desk):
    response = look(desk, files=[SimpleUploadedFile("talks.txt", b"They met.")])
    told = save(desk, response, **{"origin": "talks.txt", "was-published_on-0": "", "published_on-0": "0025-03-14"})
    assert "cannot have been published" in told.content.decode()
    assert not Article.objects.exists()


@pytest.mark.usefixtures("db")
def test_an_address_is_fetched_once_and_shown_before_it_is_saved(desk, settings, monkeypatch):
    settings.FETCH_ALLOWED_HOSTS = ["127.0.0.1"]
    monkeypatch.setattr(pages, "_robots", {})
    with serving() as (base, handler):
        response = look(desk, text=f"{base}/talks\n{base}/gone")
        html = response.content.decode()
        assert "They met in Jeddah" in html
        assert "it is not there (404)" in html
        save(desk, response)
        assert handler.asked["/talks"] == 1
    article = Article.objects.get()
    assert (article.arrival, str(article.published_on)) == (Arrival.FETCHED, "2025-03-11")


@pytest.mark.usefixtures("db")
def test_a_copy_of_what_is_known_is_told(desk):
    text = " ".join(
        f"Then the spokesman number {number} said in a few words how long it had taken." for number in range(9)
    )
    for name in ("one.txt", "two.txt"):
        response = look(desk, files=[SimpleUploadedFile(name, text.encode())])
        html = response.content.decode()
        save(desk, response)
    assert "one witness" in html


@pytest.mark.usefixtures("db")
def test_looking_makes_no_event_and_another_editors_upload_is_not_ones_own(desk, client, django_user_model):
    response = look(desk, files=[SimpleUploadedFile("talks.txt", b"They met on 13 March 2025.")])
    assert not Article.objects.exists()
    assert not Event.objects.exists()
    client.force_login(django_user_model.objects.create_superuser("other"))
    told = client.post(BRING_IN, {"packed": response.context["packed"]}, follow=True)
    assert "did not come back as it was sent" in told.content.decode()
