"""The screen on which a sentence is made an event, or one more source of an event."""

from typing import cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from articles.models import Sentence
from timeline.decisions import additions
from timeline.decisions.events import NotPossibleError
from timeline.desk import screens
from timeline.desk.forms import AdditionForm
from timeline.models import Event, Mention
from timeline.temporal import tag


def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Shows the sentence with a form, or makes it what the form says."""
    sentence = Sentence.objects.with_words().select_related("article__publisher").filter(pk=pk).first()
    if sentence is None:
        raise Http404("There is no such sentence.")
    published_on = sentence.article.published_on
    form = AdditionForm(request.POST or None, near=published_on, auto_id="add-%s", initial={"words": _words(sentence)})
    if request.method == "POST" and form.is_valid():
        event = _carry_out(request, sentence, form)
        if event:
            return redirect("admin:timeline_event_change", event.pk)
    words = request.GET.get("find", "")[:100]
    context = {
        **admin.site.each_context(request),
        "title": "What the machine missed",
        "sentence": sentence,
        "article": sentence.article,
        "around": screens.around(sentence),
        "mentions": Mention.objects.filter(sentence=sentence).select_related("event", "sentence"),
        "form": form,
        "near": published_on,
        "candidates": screens.near(published_on, words),
        "find": words,
        "is_nav_sidebar_enabled": False,
    }
    return TemplateResponse(request, "admin/timeline/event/add.html", context)


def _words(sentence: Sentence) -> str:
    """The sentence's date words, as far as the tagger knows any."""
    found = tag(sentence.words, sentence.article.published_on)  # type: ignore[attr-defined]
    return found[0].text if found else ""


def _carry_out(request: HttpRequest, sentence: Sentence, form: AdditionForm) -> Event | None:
    given, editor = form.cleaned_data, cast(User, request.user)
    if not given["event"]:
        event = additions.add_event(sentence, editor, given["date"], given["title"], given["reason"], given["words"])
        messages.success(request, f"“{event}” is on the timeline.")
        return event
    try:
        event = Event.objects.on_the_desk().at(given["event"])
        additions.add_source(sentence, event, editor, given["date"], given["reason"], given["words"])
    except Event.DoesNotExist:
        form.add_error("event", f"“{given['event']}” is no event.")
        return None
    except NotPossibleError as problem:  # another editor merged it meanwhile
        form.add_error("event", str(problem))
        return None
    messages.success(request, f"The sentence is a source of “{event}”.")
    return event
