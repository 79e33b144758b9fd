"""The screens of corrections in bulk: the CSV of the list, and what a corrected one would change."""

import base64
import binascii
import json
from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.auth.models import User
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from timeline.decisions import SupersededError
from timeline.desk import spreadsheet
from timeline.models import Event

SALT = "timeline.desk.spreadsheet"
MOST_BYTES = 1_500_000


def download(model_admin: "admin.ModelAdmin[Event]", request: HttpRequest) -> HttpResponseBase:
    """The list as it is filtered."""
    try:
        found = model_admin.get_changelist_instance(request).queryset
    except IncorrectLookupParameters:
        messages.error(request, "There are no such filters; here is the whole list.")
        return redirect("admin:timeline_event_changelist")
    lines = spreadsheet.export(found.iterator(chunk_size=500))
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="events.csv"'
    return response


def upload(request: HttpRequest) -> HttpResponse:
    """GET the form; POST a file to see what it would do; POST what was seen to do it."""
    if request.method == "POST" and "packed" in request.POST:
        return _carry_out(request)
    file = request.FILES.get("file")
    if request.method != "POST":
        return _page(request)
    if file is None or not file.size:
        return _page(request, problem="Choose the CSV file.")
    if file.size > MOST_BYTES:
        return _page(request, problem=f"At most {MOST_BYTES / 1e6:g} MB at a time.")
    content = file.read()
    try:
        rows = spreadsheet.plan(content)
    except spreadsheet.FileError as problem:
        return _page(request, problem=str(problem))
    wrong = sum(bool(row.problems) for row in rows)
    seen = {row.public_id: row.seen for row in rows}
    packed = signing.Signer(salt=SALT).sign(json.dumps([base64.b64encode(content).decode(), seen]))
    return _page(request, rows=rows, wrong=wrong, packed=packed, looked=True)


def _carry_out(request: HttpRequest) -> HttpResponse:
    try:
        content, seen = json.loads(signing.Signer(salt=SALT).unsign(request.POST["packed"]))
        rows = spreadsheet.plan(base64.b64decode(content))
    except (signing.BadSignature, binascii.Error, ValueError):
        return _page(request, problem="The form did not come back as it was sent. Choose the file again.")
    problem = "Something has changed since you looked. Nothing was saved; look at it once more."
    try:
        if any(row.problems for row in rows):
            return _page(request, problem=problem)
        count = spreadsheet.carry_out(rows, cast(User, request.user), seen)
    except SupersededError as faster:
        return _page(request, problem=f"“{faster.event}” has changed. {problem}")
    messages.success(request, f"{count} event{'' if count == 1 else 's'} changed, each on record.")
    return redirect("admin:timeline_event_changelist")


def _page(request: HttpRequest, **context: Any) -> TemplateResponse:
    frame = {
        **admin.site.each_context(request),
        "title": "Corrections in bulk",
        "entered": spreadsheet.ENTERED,
        "is_nav_sidebar_enabled": False,
    }
    return TemplateResponse(request, "admin/timeline/event/spreadsheet.html", frame | context)
