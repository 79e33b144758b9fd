import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import CommandError, call_command

from timeline.desk.permissions import GROUP, MAY, make_editor

pytestmark = pytest.mark.django_db


def test_migrating_makes_the_group_with_exactly_its_permissions():
    group = Group.objects.get(name=GROUP)
    wanted = {f"{model.split('.')[0]}.{action}_{model.split('.')[1]}" for model, may in MAY.items() for action in may}
    assert {f"{p.content_type.app_label}.{p.codename}" for p in group.permissions.all()} == wanted


def test_migrating_again_takes_back_what_was_added_to_the_group():
    group = Group.objects.get(name=GROUP)
    group.permissions.add(Permission.objects.get(codename="delete_event"))
    call_command("migrate", verbosity=0)
    assert not group.permissions.filter(codename="delete_event").exists()


def test_editor_corrects_events_but_deletes_nothing_and_manages_no_logins():
    make_editor("ann")
    ann = User.objects.get(username="ann")
    assert ann.has_perm("timeline.change_event")
    assert ann.has_perm("articles.change_article")
    removes = {permission for permission in ann.get_all_permissions() if "delete" in permission}
    assert removes == {"articles.delete_subscription"}  # an address to fetch from is nothing that was published
    assert not any("auth." in permission for permission in ann.get_all_permissions())


def test_editor_logs_in_to_the_admin_with_the_password_given(client):
    assert client.login(username="ann", password=make_editor("ann"))
    assert client.get("/admin/").status_code == 200


def test_make_editor_prints_the_password(capsys, client):
    call_command("make_editor", "ann")
    password = capsys.readouterr().out.rsplit(maxsplit=1)[-1]
    assert client.login(username="ann", password=password)


def test_make_editor_leaves_a_login_that_exists():
    call_command("make_editor", "ann")
    before = User.objects.get(username="ann").password
    with pytest.raises(CommandError, match="changepassword ann"):
        call_command("make_editor", "ann")
    assert User.objects.get(username="ann").password == before
