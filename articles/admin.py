"""Articles for editors: what a text is called, who published it and, above all, when."""

import re
from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.db import transaction
from django.db.models import Count, QuerySet, URLField
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.formats import date_format

from articles.dating import PublishedBasis
from articles.models import Article, Publisher
from articles.signals import articles_changed


class DatedFilter(admin.SimpleListFilter):
    """The list of undated articles: their relative dates wait for an editor."""

    title = "publication date"
    parameter_name = "dated"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("no", "undated"), ("yes", "dated")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        if self.value() is None:
            return queryset
        return queryset.filter(published_on__isnull=self.value() == "no")


class PublisherSelect(AutocompleteSelect):
    """Django's, which takes on trust that what was entered is a key when it shows the form again."""

    def optgroups(self, name: str, value: Sequence[str], attrs: dict[str, Any] | None = None) -> Any:
        return super().optgroups(name, [one for one in value if re.fullmatch(r"[0-9]{1,18}", one)], attrs)


@admin.register(Publisher)
class PublisherAdmin(admin.ModelAdmin):
    list_display = ("name", "article_count")
    search_fields = ("name",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Publisher]:
        return super().get_queryset(request).annotate(article_count=Count("articles"))

    @admin.display(description="articles", ordering="article_count")
    def article_count(self, publisher: Any) -> int:
        return publisher.article_count


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    """An article's text is its source's and stays as it is; what is known about it can be set right.

    What an editor sets here is marked as such, and no ingestion changes it again.
    """

    list_display = ("heading", "publisher", "published_on", "published_basis", "sentence_count")
    list_filter = (DatedFilter, "published_basis", "publisher")
    list_select_related = ("publisher",)
    search_fields = ("title", "origin", "publisher__name", "text")
    search_help_text = "In titles, files’ names, publishers and texts."
    date_hierarchy = "published_on"
    show_facets = admin.ShowFacets.ALWAYS
    formfield_overrides = {URLField: {"assume_scheme": "https"}}
    autocomplete_fields = ("publisher",)
    readonly_fields = ("published_basis", "origin", "ingested_at", "changed_at", "text")
    fieldsets = (
        (None, {"fields": ("title", "publisher", "url", "published_on", "published_basis")}),
        ("Where it came from", {"fields": ("origin", "ingested_at", "changed_at")}),
        ("Text", {"fields": ("text",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).annotate(sentence_count=Count("sentences")).defer("text")

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "publisher":
            kwargs["widget"] = PublisherSelect(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # articles come in by `manage.py ingest`

    @admin.display(description="title", ordering="title")
    def heading(self, article: Article) -> str:
        return article.heading

    @admin.display(description="sentences", ordering="sentence_count")
    def sentence_count(self, article: Any) -> int:
        return article.sentence_count

    @transaction.atomic
    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:
        """Writes only what the editor changed, and has the dates in the text read anew in the same transaction."""
        changed = set(form.changed_data)
        if not changed:
            return
        if "published_on" in changed:
            obj.published_basis = PublishedBasis.EDITOR
        obj.edited = sorted({*obj.edited, *changed - {"published_on"}})
        # Not the text: an ingestion may have written a newer one since this page was asked for.
        obj.save(update_fields=[*changed, "published_basis", "edited", "changed_at"])
        articles_changed.send(sender=Article, article_ids=[obj.pk])
        if "published_on" in changed:
            messages.info(request, _dating_message(obj))

    @transaction.atomic
    def delete_model(self, request: HttpRequest, obj: Article) -> None:
        """With the events that only this article told of brought up to date."""
        article_id = obj.pk
        super().delete_model(request, obj)
        articles_changed.send(sender=Article, article_ids=[article_id])

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        article_ids = list(queryset.values_list("pk", flat=True))
        super().delete_queryset(request, queryset)
        articles_changed.send(sender=Article, article_ids=article_ids)


def _dating_message(article: Article) -> str:
    if article.published_on is None:
        return "The publication date is now unknown: relative dates in the text wait until it is."
    return (
        f"Published on {date_format(article.published_on, 'D j F Y')}, as you say: the dates in the text were read "
        "anew against this day, and no ingestion will change it."
    )
