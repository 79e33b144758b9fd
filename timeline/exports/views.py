"""The addresses of the exports: `/export/timeline.csv?outlet=Sample+Wire`, with the filters of the timeline."""

import hashlib
import itertools
from collections.abc import Iterable, Iterator

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from articles.models import Article
from timeline.exports import atom, json_document, kept
from timeline.exports.formats import BY_SUFFIX, Format
from timeline.middleware import RESOURCE_POLICY
from timeline.operation.limits import again, too_much
from timeline.operation.way import giving
from timeline.pages import Question, edition_of, in_order, readable_text, site_of

BUSY_SECONDS = 5  # until an export is worth asking for again, while others are made
PIECE = 32 * 1024  # characters sent at a time: each piece is compressed and written on its own


def named(response: HttpResponseBase, form: Format) -> None:
    """Gives the response the file name under which a browser saves it."""
    response["Content-Disposition"] = f'{"attachment" if form.download else "inline"}; filename="{form.file_name}"'


def opened(response: HttpResponseBase) -> None:
    """Lets pages of any other site read the response.

    It is open data, the same for everybody, and no cookie plays a part: somebody's TimelineJS page, or a notebook in
    a browser, may load it from here without a server in between.
    """
    response["Access-Control-Allow-Origin"] = "*"
    response[RESOURCE_POLICY] = "cross-origin"


@require_safe
def export(request: HttpRequest, suffix: str) -> HttpResponseBase:
    """The events that the address asks for, in the format that its end names."""
    if suffix not in BY_SUFFIX:
        raise Http404(f"There is no such format: {', '.join(BY_SUFFIX)} are.")
    if refused := too_much(request, "export"):
        return refused
    form, site, question = BY_SUFFIX[suffix], site_of(request), Question.asked(request.GET)
    place = kept.place(edition_of(request).number, site, form.suffix, question.query())
    content: Iterable[bytes] | None = ()
    if request.method == "GET":
        content = kept.content(place, lambda: in_pieces(giving(form.write(in_order(question), site))))
    if content is None:
        return again(BUSY_SECONDS)
    response = StreamingHttpResponse(content, content_type=form.media_type)
    named(response, form)
    opened(response)
    return response


@require_safe
def feed(request: HttpRequest) -> HttpResponseBase:
    """The Atom feed; whoever polls it is told when nothing is new."""
    question = Question.asked(request.GET)
    site = site_of(request)
    body = atom.feed(in_order(question), site, site + request.path + question.query()).writeString("utf-8").encode()
    form = BY_SUFFIX["atom"]
    response = HttpResponse(body, content_type=form.media_type)
    named(response, form)
    response["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    opened(response)
    return get_conditional_response(request, etag=response["ETag"], response=response) or response


@require_safe
def schema(request: HttpRequest) -> HttpResponse:
    """The JSON Schema of the JSON export."""
    described = json_document.schema(site_of(request) + request.path)
    response = JsonResponse(described, content_type="application/schema+json", json_dumps_params={"indent": 2})
    opened(response)
    return response


@require_safe
def article_text(request: HttpRequest, pk: int) -> HttpResponse:
    """An article's text, character for character: what all offsets count in. What readers may not see is blank."""
    article = get_object_or_404(Article.objects.select_related("publisher"), pk=pk)
    if article.withdrawn_at:
        return HttpResponse("This article was withdrawn.\n", content_type="text/plain; charset=utf-8", status=410)
    response = HttpResponse(readable_text(article), content_type="text/plain; charset=utf-8")
    response["X-Robots-Tag"] = "noindex"  # the article's own page is to be found
    opened(response)
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may leave alone, and where the sitemap is."""
    return render(request, "exports/robots.txt", {"site": site_of(request)}, content_type="text/plain")


def in_pieces(texts: Iterable[str]) -> Iterator[str]:
    """The same text in fewer pieces; the first as soon as it is there, so that the reader sees that it comes."""
    rest = iter(texts)
    yield from itertools.islice(rest, 1)
    held: list[str] = []
    size = 0
    for text in rest:
        held.append(text)
        size += len(text)
        if size >= PIECE:
            yield "".join(held)
            held, size = [], 0
    if held:
        yield "".join(held)
