import datetime

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from articles.admin import ArticleAdmin
from articles.dating import PublishedBasis
from articles.ingest import ingest
from articles.models import Article, Publisher, Subscription

pytestmark = pytest.mark.django_db

LIST = reverse("admin:articles_article_changelist")
DAY = datetime.date(2025, 3, 14)


@pytest.fixture
def editor(client, django_user_model):
    user = django_user_model.objects.create_user("ann", is_staff=True)
    user.groups.add(Group.objects.get(name="Editors"))
    client.force_login(user)
    return client


@pytest.fixture
def talks(tmp_path):
    (tmp_path / "talks.txt").write_text("They met on Thursday.\n\nThey <b>left</b>.\n")
    ingest([tmp_path])
    return Article.objects.get()


def page(article: Article) -> str:
    return reverse("admin:articles_article_change", args=[article.pk])


def save(client, article: Article, **fields: str):
    unchanged = {"title": article.title, "publisher": article.publisher_id or "", "url": article.url}
    unchanged |= {"author": article.author, "language": article.language}
    unchanged["published_on"] = article.published_on or ""
    unchanged["previewed"] = "yes"  # what a new date changes was shown first
    return client.post(page(article), unchanged | fields, follow=True)


def test_the_list_shows_dates_bases_and_sentences(editor, talks):
    html = editor.get(LIST).content.decode()
    assert "talks.txt" in html
    assert "not known" in html
    assert '<td class="field-sentence_count">2</td>' in html


def test_undated_articles_can_be_listed(editor, talks):
    Article.objects.create(origin="dated.txt", text="They met.", published_on=DAY)
    assert "dated.txt" not in editor.get(LIST, {"dated": "no"}).content.decode()
    assert "talks.txt" not in editor.get(LIST, {"dated": "yes"}).content.decode()


@pytest.mark.parametrize("words", ["Thursday", "talks.txt", "Sample Wire", "Talks end"])
def test_articles_are_found_by_text_file_publisher_and_title(editor, talks, words):
    talks.publisher = Publisher.objects.create(name="Sample Wire")
    talks.title = "Talks end"
    talks.save()
    Article.objects.create(origin="other.txt", text="Nobody came.")
    html = editor.get(LIST, {"q": words}).content.decode()
    assert page(talks) in html
    assert "other.txt" not in html


def test_the_list_takes_as_many_queries_for_many_articles_as_for_few(
    editor, django_assert_max_num_queries, django_assert_num_queries
):
    def add(*numbers: int) -> None:
        for number in numbers:
            publisher = Publisher.objects.create(name=f"Sample {number}")
            Article.objects.create(origin=f"{number}.txt", text="They met.", publisher=publisher, published_on=DAY)

    add(1, 2)
    with django_assert_max_num_queries(25) as few:
        editor.get(LIST)
    add(*range(3, 30))
    with django_assert_num_queries(len(few)):
        editor.get(LIST)


def test_the_text_is_shown_and_cannot_be_changed(editor, talks):
    html = editor.get(page(talks)).content.decode()
    assert "They met on Thursday.<br>" in html
    assert "They &lt;b&gt;left&lt;/b&gt;." in html
    save(editor, talks, title="Talks", text="They never met.", origin="x", published_basis="given")
    changed = Article.objects.get()
    assert (changed.title, changed.text, changed.origin) == ("Talks", talks.text, "talks.txt")
    assert changed.published_basis == PublishedBasis.UNKNOWN


def test_a_date_from_an_editor_is_marked_as_theirs_and_announced(editor, talks, announced):
    response = save(editor, talks, published_on="2025-03-14")
    dated = Article.objects.get()
    assert (dated.published_on, dated.published_basis) == (DAY, PublishedBasis.EDITOR)
    assert announced == [[talks.pk]]
    assert "Published on Fri 14 March 2025, as you say" in response.content.decode()


def test_the_mentions_are_read_against_the_editors_date(editor, talks):
    save(editor, talks, published_on="2025-03-14")
    assert [mention.earliest for mention in Article.objects.get().mentions.all()] == [datetime.date(2025, 3, 13)]


def test_an_editors_date_survives_reingestion(editor, talks, tmp_path):
    save(editor, talks, published_on="2025-03-14")
    (tmp_path / "talks.txt").write_text("Published 12 March 2025\n\nThey met on Thursday.")
    ingest([tmp_path], published=datetime.date(2025, 3, 11))
    assert (Article.objects.get().published_on, Article.objects.get().published_basis) == (DAY, PublishedBasis.EDITOR)


def test_an_editor_can_say_that_the_date_is_unknown(editor, talks, tmp_path):
    ingest([tmp_path], published=DAY)
    talks.refresh_from_db()
    response = save(editor, talks, published_on="")
    assert "The publication date is now unknown" in response.content.decode()
    ingest([tmp_path], published=DAY)
    assert Article.objects.get().published_on is None


def test_an_editors_title_publisher_and_address_survive_reingestion(editor, talks, tmp_path):
    wire = Publisher.objects.create(name="Sample Wire")
    save(editor, talks, title="Talks", publisher=str(wire.pk), url="https://sample.example/a")
    (tmp_path / "talks.txt").write_text("Headline\n\nThey met on Friday.")
    ingest([tmp_path], publisher="Sample Daily")
    talks = Article.objects.get()
    assert (talks.title, talks.publisher, talks.url) == ("Talks", wire, "https://sample.example/a")
    assert "Friday" in talks.text


def test_saving_without_a_change_writes_and_announces_nothing(editor, talks, announced):
    save(editor, talks)
    after = Article.objects.get()
    assert (after.changed_at, after.edited, announced) == (talks.changed_at, [], [])


def test_a_save_does_not_bring_back_an_older_text(editor, talks, tmp_path, monkeypatch):
    save_form = ArticleAdmin.save_form

    def ingested_meanwhile(*args, **kwargs):
        (tmp_path / "talks.txt").write_text("They met on Monday.")
        ingest([tmp_path])
        return save_form(*args, **kwargs)

    monkeypatch.setattr(ArticleAdmin, "save_form", ingested_meanwhile)
    save(editor, talks, published_on="2025-03-14")
    talks = Article.objects.get()
    assert (talks.text, talks.published_on) == ("They met on Monday.", DAY)


def test_editors_cannot_add_or_delete_articles(editor, talks):
    assert editor.get(reverse("admin:articles_article_add")).status_code == 403
    assert editor.get(reverse("admin:articles_article_delete", args=[talks.pk])).status_code == 403
    assert "delete_selected" not in editor.get(LIST).content.decode()


def test_a_deleted_article_is_announced(admin_client, talks, announced):
    admin_client.post(reverse("admin:articles_article_delete", args=[talks.pk]), {"post": "yes"})
    assert not Article.objects.exists()
    assert announced == [[talks.pk]]


def test_articles_deleted_together_are_announced_together(admin_client, talks, announced):
    admin_client.post(LIST, {"action": "delete_selected", "_selected_action": [talks.pk], "post": "yes"})
    assert not Article.objects.exists()
    assert announced == [[talks.pk]]


def test_publishers_are_listed_with_the_number_of_their_articles(editor, talks):
    talks.publisher = Publisher.objects.create(name="Sample Wire")
    talks.save()
    html = editor.get(reverse("admin:articles_publisher_changelist")).content.decode()
    assert '<td class="field-article_count">1</td>' in html


def test_an_outlets_texts_are_shown_as_they_came_in_unless_an_editor_says_how(editor):
    publisher = Publisher.objects.create(name="Sample Gazette")
    address = reverse("admin:articles_publisher_change", args=[publisher.pk])
    for shows in ("quoted", ""):
        response = editor.post(address, {"name": "Sample Gazette", "shows": shows, "_save": "Save"})
        assert response.status_code == 302, response.content.decode()
        publisher.refresh_from_db()
        assert publisher.shows == shows


def test_sentences_have_no_pages_of_their_own(admin_client):
    assert "sentence" not in admin_client.get(reverse("admin:index")).content.decode()


def test_articles_are_withdrawn_and_restored_from_the_list(editor, talks):
    listed = reverse("admin:articles_article_changelist")
    for action, words in (("withdraw", "1 withdrawn"), ("restore", "1 restored")):
        told = editor.post(listed, {"action": action, "_selected_action": [talks.pk]}, follow=True)
        assert words in told.content.decode()
        talks.refresh_from_db()
        assert (talks.withdrawn_at is not None) == (action == "withdraw")


def test_the_list_tells_withdrawn_foreign_and_doubtful_articles_apart(editor, talks):
    listed = reverse("admin:articles_article_changelist")
    Article.objects.filter(pk=talks.pk).update(language="de", published_on=DAY, published_doubt="two days")
    html = editor.get(f"{listed}?language=other&dated=check").content.decode()
    assert "de: dates not read, check its date" in html
    assert "de: dates not read" not in editor.get(f"{listed}?language=en").content.decode()
    assert "de: dates not read" not in editor.get(f"{listed}?withdrawn=yes").content.decode()


def test_former_versions_are_shown(editor, talks):
    talks.versions.create(origin="talks.txt", text="They met <b>once</b>.", fingerprint="x")
    html = editor.get(reverse("admin:articles_article_change", args=[talks.pk])).content.decode()
    assert "They met &lt;b&gt;once&lt;/b&gt;." in html


def test_a_language_set_right_has_the_dates_read(editor, talks):
    Article.objects.filter(pk=talks.pk).update(language="de")
    talks.sentences.update(is_read=False)
    form = {"title": talks.title, "publisher": talks.publisher_id or "", "url": "", "author": "", "language": "en"}
    editor.post(
        reverse("admin:articles_article_change", args=[talks.pk]),
        form | {"published_on": talks.published_on or ""},
    )
    talks.refresh_from_db()
    assert (talks.language, talks.edited) == ("en", ["language"])
    assert talks.sentences.filter(is_read=True).exists()


def test_a_feed_is_registered_and_fetched(editor):
    editor.post(reverse("admin:articles_subscription_add"), {"url": "http://127.0.0.1/feed", "is_active": "on"})
    subscription = Subscription.objects.get()
    told = editor.post(
        reverse("admin:articles_subscription_changelist"),
        {"action": "fetch_now", "_selected_action": [subscription.pk]},
        follow=True,
    )
    assert "127.0.0.1 is not on the public network" in told.content.decode()
    subscription.refresh_from_db()
    assert subscription.failures == 1
