"""The screen that brings articles in: paste or upload, look at the sentences and readings, then save."""

import base64
import binascii
import datetime
import json
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from articles.dating import check_published
from articles.models import Article
from timeline.desk.intake import MOST_BYTES, MOST_FILES, File, look, pasted
from timeline.desk.intake import bring_in as take_in

SALT = "timeline.desk.intake"


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class BringInForm(forms.Form):
    """Text to paste, or files, with what they may not say themselves."""

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
        if len(self.uploads) > MOST_FILES or sum(file.size or 0 for file in self.uploads) > MOST_BYTES:
            self.add_error(
                None,
                f"At most {MOST_FILES} files and {MOST_BYTES / 1e6:g} MB at a time. For more: manage.py ingest PATH",
            )
        return cleaned

    def to_files(self) -> list[File]:
        given = self.cleaned_data
        if self.uploads:
            return [File(file.name or "", file.read()) for file in self.uploads]
        return [pasted(given["text"], given["title"], given["url"], given["publisher"], given["published_on"])]


def bring_in(request: HttpRequest) -> HttpResponse:
    """GET the form; POST it to look; POST what was looked at to save."""
    if request.method != "POST":
        return _page(request, {"form": BringInForm()})
    if "packed" in request.POST:
        return _save(request)
    form = BringInForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, {"form": form})
    files, published_on = form.to_files(), form.cleaned_data["published_on"]
    publisher = form.cleaned_data["publisher"]
    packed = _pack(files, published_on, publisher)
    return _page(request, {"form": form, "look": look(files, published_on, publisher), "packed": packed})


def _save(request: HttpRequest) -> HttpResponse:
    try:
        files, published_on, publisher = _unpack(request.POST["packed"])
    except (signing.BadSignature, binascii.Error, ValueError, KeyError):
        messages.error(request, "The form did not come back as it was sent. Choose the text or the files again.")
        return redirect("admin:articles_article_bring_in")
    report = take_in(files, published_on, publisher)
    told = [(len(report.added), "added"), (len(report.updated), "updated"), (len(report.unchanged), "unchanged")]
    messages.success(
        request, f"Articles: {', '.join(f'{count} {words}' for count, words in told if count) or 'none'}."
    )
    for failure in report.failed:
        messages.error(request, f"Not taken in: {failure.file}: {failure.problem}. {failure.remedy}.")
    for article in report.undated:
        messages.warning(request, f"Undated: “{article.heading}”, whose relative dates wait for its publication date.")
    if len(report.added) == 1 and not report.failed:
        return redirect("admin:articles_article_sentences", Article.objects.get(origin=report.added[0]).pk)
    return redirect("admin:articles_article_changelist")


def _pack(files: list[File], published_on: datetime.date | None, publisher: str) -> str:
    """The files for the way to the browser and back, signed: what was looked at is what is saved."""
    content = [(file.name, base64.b64encode(file.content).decode()) for file in files]
    return signing.Signer(salt=SALT).sign(json.dumps([content, str(published_on or ""), publisher]))


def _unpack(packed: str) -> tuple[list[File], datetime.date | None, str]:
    content, day, publisher = json.loads(signing.Signer(salt=SALT).unsign(packed))
    files = [File(name, base64.b64decode(data)) for name, data in content]
    return files, datetime.date.fromisoformat(day) if day else None, publisher


def _page(request: HttpRequest, context: dict[str, Any]) -> TemplateResponse:
    frame = {
        **admin.site.each_context(request),
        "title": "Bring in articles",
        "opts": Article._meta,
        "is_nav_sidebar_enabled": False,
    }
    return TemplateResponse(request, "admin/articles/article/bring_in.html", frame | context)
