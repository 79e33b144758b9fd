import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse

from timeline.decisions import dates
from timeline.desk.permissions import CHIEF_GROUP, GROUP

USERS = reverse("admin:auth_user_changelist")


@pytest.fixture
def chief(client, db):
    user = User.objects.create_user("eve", is_staff=True)
    user.groups.add(Group.objects.get(name=CHIEF_GROUP))
    client.force_login(user)
    return client


def page(user: User) -> str:
    return reverse("admin:auth_user_change", args=[user.pk])


def test_editors_manage_no_logins_and_delete_nothing(desk, ann, talks):
    assert desk.get(USERS).status_code == 403
    article = talks.mentions.get().article
    assert desk.get(reverse("admin:articles_article_delete", args=[article.pk])).status_code == 403


def test_chief_deletes_an_article_and_its_events_go(chief, talks):
    article = talks.mentions.get().article
    chief.post(reverse("admin:articles_article_delete", args=[article.pk]), {"post": "yes"})
    assert not type(talks).objects.exists()


def test_chief_makes_an_editor_who_can_log_in(chief, client):
    words = {"username": "dan", "password1": "a-long-pass-phrase", "password2": "a-long-pass-phrase"}
    chief.post(reverse("admin:auth_user_add"), words | {"usable_password": "true"})
    dan = User.objects.get(username="dan")
    assert dan.is_staff
    assert not dan.is_superuser
    assert [group.name for group in dan.groups.all()] == [GROUP]


def test_chief_makes_nobody_an_administrator(chief, ann):
    others = Group.objects.create(name="Others")
    html = chief.get(page(ann)).content.decode()
    assert "is_superuser" not in html
    assert "user_permissions" not in html
    assert "Others" not in html
    entered = {"username": "ann", "is_active": "on", "is_superuser": "on", "groups": [others.pk]}
    chief.post(page(ann), entered)
    ann.refresh_from_db()
    assert not ann.is_superuser
    assert others not in ann.groups.all()


def test_chief_does_not_reach_administrators(chief, admin_user):
    assert "admin" not in [user.username for user in chief.get(USERS).context["cl"].result_list]
    assert chief.get(page(admin_user), follow=True).redirect_chain
    password = reverse("admin:auth_user_password_change", args=[admin_user.pk])
    assert chief.get(password).status_code == 404


def test_login_of_an_editor_who_decided_is_not_deleted_with_the_record(chief, ann, talks):
    dates.accept(talks, ann)
    chief.post(reverse("admin:auth_user_delete", args=[ann.pk]), {"post": "yes"})
    assert User.objects.filter(pk=ann.pk).exists()


def test_administrators_see_everything(admin_client, ann):
    assert "is_superuser" in admin_client.get(page(ann)).content.decode()
