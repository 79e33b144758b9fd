"""Articles on the editors' desk: dated with a preview, sentence by sentence, brought in, and with a history."""

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.forms import ModelForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from articles.admin import ArticleAdmin
from articles.models import Article
from timeline.admin import upload
from timeline.decisions.articles import preview
from timeline.decisions.events import NotPossibleError
from timeline.decisions.record import deciding
from timeline.decisions.undo import go_back_on_article, later_on_article
from timeline.desk import screens
from timeline.models import Decision, DecisionKind
from timeline.models.keys import key
from timeline.pages import paragraphs

DATE = "published_on"
SEEN_FIRST = "previewed"  # in a form whose effect was shown

admin.site.unregister(Article)


@admin.register(Article)
class DeskArticleAdmin(ArticleAdmin):
    """As `articles` has it, with the timeline's own: what a new date would change, and every change on record."""

    change_list_template = "admin/articles/article/list.html"
    change_form_template = "admin/articles/article/form.html"

    class Media:
        css = {"all": ("desk.css",)}

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [
            path("bring-in/", view(self.bring_in), name="articles_article_bring_in"),
            path("<int:pk>/sentences/", view(self.sentences), name="articles_article_sentences"),
        ]
        return own + super().get_urls()

    def bring_in(self, request: HttpRequest) -> HttpResponse:
        if not request.user.has_perm("articles.add_article"):
            raise PermissionDenied
        return upload.bring_in(request)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        may = request.user.has_perm("articles.add_article")
        extra = {"may_bring_in": may, "is_nav_sidebar_enabled": False}
        return super().changelist_view(request, {**extra, **(extra_context or {})})

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """A new publication date is shown with all that it changes before it is saved."""
        if request.method == "POST" and object_id and SEEN_FIRST not in request.POST:
            article = self.get_object(request, object_id)
            if article is not None and self.has_change_permission(request, article):
                form = self.get_form(request, article, change=True)(request.POST, instance=article)
                if form.is_valid() and DATE in form.changed_data:
                    return self._preview(request, article.pk, form.cleaned_data[DATE])
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _preview(self, request: HttpRequest, pk: int, published_on: Any) -> HttpResponse:
        article = Article.objects.get(pk=pk)
        rows = preview(article, published_on)
        context = {
            **self.admin_site.each_context(request),
            "title": "What the new date changes",
            "article": article,
            "published_on": published_on,
            "changed": [row for row in rows if row.changes],
            "same": sum(not row.changes for row in rows),
            "entered": [(name, value) for name, value in request.POST.items() if name != "csrfmiddlewaretoken"],
            "is_nav_sidebar_enabled": False,
        }
        return TemplateResponse(request, "admin/articles/article/preview.html", context)

    @transaction.atomic
    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:
        """As `articles` does it, on record."""
        changed = sorted(form.changed_data)
        if not changed:
            return
        before = Article.objects.select_related("publisher").get(pk=obj.pk)
        kind = DecisionKind.REDATE if DATE in changed else DecisionKind.ARTICLE
        reason = request.POST.get("reason", "").strip()
        with deciding(kind, cast(User, request.user), reason, article=obj) as draft:
            super().save_model(request, obj, form, change)
            draft.before, draft.after = _words(before, changed), _words(obj, changed)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        article = self._get(request, object_id)
        asked: dict[str, object] = {}
        if request.method == "POST":
            if not self.has_change_permission(request, article):
                raise PermissionDenied
            pk = request.POST.get("to", "")
            to = Decision.objects.filter(article=article, pk=key(pk)).first()
            if to is None and pk != "0":
                raise Http404("There is no such decision on this article.")
            if "confirmed" in request.POST:
                return self._go_back(request, article, to)
            asked = {"asks": True, "to": to, "taken_back": later_on_article(article, to)}
        rows = list(Decision.objects.filter(article=article).select_related("editor", "event", "undone_by__editor"))
        context = {
            **self.admin_site.each_context(request),
            "title": "History",
            "opts": Article._meta,
            "subject": article.heading,
            "now": f"published {article.published_on or 'on a day not known'}",
            "origin": f"The article came in: {article.origin}.",
            "list": reverse("admin:articles_article_changelist"),
            "back": reverse("admin:articles_article_change", args=[article.pk]),
            "here": request.path,
            "rows": [(row, screens.changes(row)) for row in rows],
            "latest": rows[0].pk if rows else None,
            "may_change": self.has_change_permission(request, article),
            "is_nav_sidebar_enabled": False,
            **asked,
        }
        return TemplateResponse(request, "admin/timeline/event/history.html", context)

    def _go_back(self, request: HttpRequest, article: Article, to: Decision | None) -> HttpResponse:
        try:
            go_back_on_article(article, to, cast(User, request.user), request.POST.get("reason", "").strip())
        except NotPossibleError as problem:
            messages.error(request, str(problem))
        else:
            messages.success(request, "Back to an earlier state; the dates in the text were read anew.")
        return redirect("admin:articles_article_change", article.pk)

    def sentences(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The article sentence by sentence: any of them can be made an event, or a source of one."""
        article = self._get(request, str(pk))
        context = {
            **self.admin_site.each_context(request),
            "title": "Sentences",
            "article": article,
            "paragraphs": paragraphs(article),
            "may_add": request.user.has_perm("timeline.change_event"),
            "is_nav_sidebar_enabled": False,
        }
        return TemplateResponse(request, "admin/articles/article/sentences.html", context)

    def _get(self, request: HttpRequest, pk: str) -> Article:
        article = Article.objects.select_related("publisher").filter(pk=key(pk)).first()
        if article is None:
            raise Http404("There is no such article.")
        if not self.has_view_or_change_permission(request, article):
            raise PermissionDenied
        return article


def _words(article: Article, names: list[str]) -> str:
    """What a decision was on, for people: a date as it is, other fields with their names."""
    if names == [DATE]:
        return str(article.published_on or "not known")
    return "; ".join(f"{name.replace('_', ' ')}: {getattr(article, name) or 'none'}" for name in names)
