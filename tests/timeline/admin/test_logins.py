"""Logging in: how often, with what, and what is on record."""

import pytest
from axes.models import AccessFailureLog, AccessLog
from django.contrib.admin.models import LogEntry
from django.contrib.auth.hashers import MD5PasswordHasher
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from timeline.desk.permissions import CHIEF_GROUP, GROUP

LOGIN = reverse("admin:login")
PASSWORD = "a password of some length"


@pytest.fixture(autouse=True)
def closing(settings):
    settings.AXES_ENABLED = True


@pytest.fixture
def ann(db) -> User:
    user = User.objects.create_user("ann", password=PASSWORD, is_staff=True)
    user.groups.add(Group.objects.get(name=GROUP))
    return user


def log_in(name: str = "ann", password: str = PASSWORD, address: str = "192.0.2.1", **more: str):
    client = Client()
    return client.post(LOGIN, {"username": name, "password": password, **more}, REMOTE_ADDR=address)


def fail(times: int, address: str = "192.0.2.1") -> None:
    for _ in range(times):
        log_in(password="wrong", address=address)


def test_account_is_closed_to_the_address_that_tried_and_to_no_other(ann, settings):
    fail(settings.AXES_FAILURE_LIMIT)
    closed = log_in()
    assert closed.status_code == 429
    assert "from other places it works" in closed.content.decode()
    assert log_in(address="192.0.2.2").status_code == 302


def test_wrong_password_now_and_then_closes_nothing(ann, settings):
    for _ in range(3):
        fail(settings.AXES_FAILURE_LIMIT - 1)
        assert log_in().status_code == 302


def test_try_that_is_refused_costs_no_password_to_check(ann, settings, monkeypatch):
    fail(settings.AXES_FAILURE_LIMIT)
    checked = []
    verify = MD5PasswordHasher.verify
    monkeypatch.setattr(MD5PasswordHasher, "verify", lambda *given: checked.append(1) or verify(*given))
    fail(5)
    assert not checked


def test_many_names_from_one_address_are_refused_before_any_is_looked_up(db):
    statuses = [log_in(f"name{number}", "wrong").status_code for number in range(40)]
    assert statuses[:30] == [200] * 30
    assert set(statuses[30:]) == {429}
    assert log_in(address="192.0.2.2", password="wrong").status_code == 200


def test_one_household_counts_as_one(db):
    for number in range(30):
        log_in(address=f"2001:db8::{number:x}", password="wrong")
    assert log_in(address="2001:db8::ffff", password="wrong").status_code == 429
    assert log_in(address="2001:db8:1::1", password="wrong").status_code == 200


def test_logins_and_failures_are_on_record_for_chief_editors_alone(ann):
    fail(1)
    log_in()
    assert AccessLog.objects.get().username == "ann"
    assert AccessFailureLog.objects.get().ip_address == "192.0.2.1"
    chief = User.objects.create_user("eve", is_staff=True)
    chief.groups.add(Group.objects.get(name=CHIEF_GROUP))
    client = Client()
    for user, status in ((chief, 200), (ann, 403)):
        client.force_login(user, "django.contrib.auth.backends.ModelBackend")
        for name in ("axes_accesslog", "axes_accessfailurelog", "axes_accessattempt", "admin_logentry"):
            assert client.get(reverse(f"admin:{name}_changelist")).status_code == status, name


def test_roles_and_passwords_given_are_on_record(admin_client, ann):
    page = reverse("admin:auth_user_change", args=[ann.pk])
    joined = {"date_joined_0": "2025-03-14", "date_joined_1": "10:00:00"}
    entered = {"username": "ann", "is_active": "on", "is_staff": "on", **joined}
    admin_client.post(page, entered | {"groups": [Group.objects.get(name=CHIEF_GROUP).pk]})
    assert LogEntry.objects.filter(change_message=f"Roles: {GROUP} → {CHIEF_GROUP}.", object_id=ann.pk).exists()
    new = {"password1": "another password", "password2": "another password", "usable_password": "true"}
    admin_client.post(reverse("admin:auth_user_password_change", args=[ann.pk]), new)
    assert LogEntry.objects.first().get_change_message() == "Changed password."
    assert "Changed password." in admin_client.get(reverse("admin:admin_logentry_changelist")).content.decode()


def test_the_log_of_logins_and_roles_is_only_read(admin_client, ann):
    entry = LogEntry.objects.log_actions(ann.pk, [ann], 2, "Changed.", single_object=True)
    assert admin_client.get(reverse("admin:admin_logentry_add")).status_code == 403
    for name in ("change", "delete"):
        response = admin_client.post(reverse(f"admin:admin_logentry_{name}", args=[entry.pk]), {"post": "yes"})
        assert response.status_code == 403, name
    assert LogEntry.objects.get().change_message == "Changed."


def test_own_password_changed_is_on_record(client, ann):
    client.force_login(ann, "django.contrib.auth.backends.ModelBackend")
    new = {"new_password1": "another password", "new_password2": "another password"}
    client.post(reverse("admin:password_change"), {"old_password": "wrong", **new})
    assert not LogEntry.objects.exists()
    client.post(reverse("admin:password_change"), {"old_password": PASSWORD, **new})
    assert LogEntry.objects.get().change_message == "Changed the own password."


def test_second_factor_is_asked_for_where_the_setting_says_so(ann, settings, capsys):
    settings.TWO_FACTOR = True
    assert log_in().status_code == 200
    call_command("two_factor", "ann")
    told = capsys.readouterr().out
    device = TOTPDevice.objects.get(user=ann)
    assert told.splitlines() == [
        "Enter this into an authenticator app, or make a QR code of it:",
        f"  {device.config_url}",
        "Codes to keep on paper, each for one login without the app:",
        *(f"  {token.token}" for token in StaticToken.objects.order_by("pk")),
    ]
    assert StaticToken.objects.count() == 8
    assert "otpauth://totp/" in told
    token = f"{TOTP(device.bin_key, drift=device.drift).token():06d}"
    assert log_in().status_code == 200
    assert log_in(otp_device=device.persistent_id, otp_token="000000").status_code == 200
    client = Client()
    entered = {"username": "ann", "password": PASSWORD, "otp_device": device.persistent_id, "otp_token": token}
    TOTPDevice.objects.update(throttling_failure_count=0, throttling_failure_timestamp=None)
    assert client.post(LOGIN, entered).status_code == 302
    assert client.get(reverse("admin:index")).status_code == 200


def test_code_on_paper_works_once(ann, settings, capsys):
    settings.TWO_FACTOR = True
    call_command("two_factor", "ann")
    token = StaticToken.objects.first()
    entered = {"otp_device": token.device.persistent_id, "otp_token": token.token}
    assert log_in(**entered).status_code == 302
    assert log_in(**entered).status_code == 200


def test_a_second_factor_given_anew_takes_the_place_of_the_one_before(ann, capsys):
    call_command("two_factor", "ann")
    keys = {TOTPDevice.objects.get().key, *StaticToken.objects.values_list("token", flat=True)}
    call_command("two_factor", "ann")
    assert keys.isdisjoint({TOTPDevice.objects.get().key, *StaticToken.objects.values_list("token", flat=True)})
    call_command("two_factor", "ann", "--remove")
    assert not TOTPDevice.objects.exists()
    assert not StaticToken.objects.exists()


def test_login_without_the_second_factor_opens_nothing(client, ann, settings):
    client.force_login(ann, "django.contrib.auth.backends.ModelBackend")
    assert client.get(reverse("admin:index")).status_code == 200
    settings.TWO_FACTOR = True
    assert client.get(reverse("admin:index")).status_code == 302


def test_page_of_no_device_is_not_found(admin_client):
    for page in ("config", "qrcode"):
        assert admin_client.get(f"/admin/otp_totp/totpdevice/1/{page}/").status_code == 404
