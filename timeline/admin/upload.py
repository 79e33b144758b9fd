"""The screen that brings articles in: paste a text or addresses, or upload files; look at it, mend it, then save."""

import datetime
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.dating import check_published
from articles.models import Article, Upload
from timeline.desk.intake import (
    MOST_ADDRESSES,
    MOST_BYTES,
    MOST_FILES,
    File,
    addresses_in,
    look,
    pasted,
    stage,
    take,
)

SALT = "timeline.desk.intake"


class ManyFiles(forms.ClearableFileInput):
    """A field that takes several files."""

    allow_multiple_selected = True


class BringInForm(forms.Form):
    """Text or addresses to paste, or files, with what they may not say themselves."""

    text = forms.CharField(required=False, strip=False)
    title = forms.CharField(required=False, max_length=500)
    url = forms.CharField(required=False, max_length=1000)
    publisher = forms.CharField(required=False, max_length=200)
    published_on = forms.DateField(required=False, validators=[check_published])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.uploads = self.files.getlist("files") if self.files else []

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        given = bool(cleaned.get("text", "").strip())
        if not given and not self.uploads:
            self.add_error("text", "Paste a text, or choose files.")
        elif given and self.uploads:
            self.add_error("text", "Paste a text or choose files, not both at once.")
        if len(addresses_in(cleaned.get("text", ""))) > MOST_ADDRESSES:
            self.add_error("text", f"At most {MOST_ADDRESSES} addresses at a time. For more: manage.py ingest FILE")
        if len(self.uploads) > MOST_FILES or sum(file.size or 0 for file in self.uploads) > MOST_BYTES:
            self.add_error(
                None,
                f"At most {MOST_FILES} files and {MOST_BYTES / 1e6:g} MB at a time. For more: manage.py ingest PATH",
            )
        return cleaned

    def stage(self, user: User) -> Upload:
        given = self.cleaned_data
        addresses = addresses_in(given["text"])
        files = [File(file.name or "", file.read()) for file in self.uploads]
        if given["text"].strip() and not addresses:
            files = [pasted(given["text"], given["title"], given["url"], given["publisher"], given["published_on"])]
        return stage(user, files, addresses, given["published_on"], given["publisher"])


def bring_in(request: HttpRequest) -> HttpResponse:
    """GET the form; POST it and look; POST what was looked at, mended, to save."""
    if request.method != "POST":
        return _look(request) if "look" in request.GET else _page(request, {"form": BringInForm()})
    if "packed" in request.POST:
        return _save(request)
    form = BringInForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, {"form": form})
    upload = form.stage(cast(User, request.user))
    token = signing.Signer(salt=SALT).sign(str(upload.pk))
    address = f"{reverse('admin:articles_article_bring_in')}?look={token}"
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        # A script that was redirected would have all of it read, and then the browser once more.
        return HttpResponse(status=201, headers={"Location": address})
    return redirect(address)


def _look(request: HttpRequest) -> HttpResponse:
    upload = _upload(request, request.GET["look"])
    if upload is None:
        return _sent_anew(request)
    return _page(request, {"look": look(upload), "packed": request.GET["look"]})


def _save(request: HttpRequest) -> HttpResponse:
    upload = _upload(request, request.POST["packed"])
    if upload is None:
        return _sent_anew(request)
    try:
        mended, left_out = _mended(request)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect(f"{reverse('admin:articles_article_bring_in')}?look={request.POST['packed']}")
    report = take(upload, mended, left_out)
    told = [(len(report.added), "added"), (len(report.updated), "updated"), (len(report.unchanged), "unchanged")]
    messages.success(
        request, f"Articles: {', '.join(f'{count} {words}' for count, words in told if count) or 'none'}."
    )
    for failure in [*report.failed, *report.skipped]:
        messages.error(request, f"Not taken in: {failure.file}: {failure.problem}. {failure.remedy}.")
    for article in report.undated:
        messages.warning(request, f"Undated: “{article.heading}”, whose relative dates wait for its publication date.")
    for article in report.to_check:
        messages.warning(request, f"Check the date of “{article.heading}”: {article.get_published_basis_display()}.")
    for article in report.foreign:
        messages.warning(request, f"Not English: “{article.heading}”, whose dates are not read.")
    if len(report.added) == 1 and not report.failed:
        return redirect("admin:articles_article_sentences", Article.objects.get(origin=report.added[0]).pk)
    return redirect("admin:articles_article_changelist")


def _mended(request: HttpRequest) -> tuple[dict[str, dict[str, Any]], list[str]]:
    """What the editor has set right, by the articles' origins, and the origins of what is left out.

    Raises ValidationError: a date that is none.
    """
    mended: dict[str, dict[str, Any]] = {}
    left_out = []
    for number, origin in enumerate(request.POST.getlist("origin")):
        fields: dict[str, Any] = {}
        for name in ("title", "publisher", "url", "published_on"):
            was, now = request.POST.get(f"was-{name}-{number}", ""), request.POST.get(f"{name}-{number}", "").strip()
            if now != was and f"{name}-{number}" in request.POST:
                fields[name] = _day(now) if name == "published_on" else _checked(name, now)
        if fields:
            mended[origin] = fields
        if f"leave-{number}" in request.POST:
            left_out.append(origin)
    return mended, left_out


def _checked(name: str, value: str) -> str:
    field = {
        "title": forms.CharField(required=False, max_length=500),
        "publisher": forms.CharField(required=False, max_length=200),
        "url": forms.URLField(required=False, max_length=1000, assume_scheme="https"),
    }[name]
    return str(field.clean(value))


def _day(words: str) -> datetime.date | None:
    field = forms.DateField(required=False, validators=[check_published])
    return cast("datetime.date | None", field.clean(words))


def _upload(request: HttpRequest, packed: str) -> Upload | None:
    """The upload that this editor has sent; None for another's, and for one that is gone."""
    try:
        pk = int(signing.Signer(salt=SALT).unsign(packed))
    except (signing.BadSignature, ValueError):
        return None
    return Upload.objects.filter(pk=pk, user=cast(User, request.user)).first()


def _sent_anew(request: HttpRequest) -> HttpResponse:
    messages.error(request, "The form did not come back as it was sent. Choose the text or the files again.")
    return redirect("admin:articles_article_bring_in")


def _page(request: HttpRequest, context: dict[str, Any]) -> TemplateResponse:
    frame = {
        **admin.site.each_context(request),
        "title": "Bring in articles",
        "is_nav_sidebar_enabled": False,
    }
    return TemplateResponse(request, "admin/articles/article/bring_in.html", frame | context)
