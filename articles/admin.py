"""Articles for editors: what a text is called, who published it and, above all, when."""

import re
from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import Count, Q, QuerySet, URLField
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.html import format_html_join

from articles import language, sentence_rows, withdrawal
from articles.copies import addresses
from articles.dating import PublishedBasis
from articles.models import Article, Publisher, Subscription
from articles.signals import articles_changed, changing
from articles.subscriptions import fetch_all


class DatedFilter(admin.SimpleListFilter):
    """The list of undated articles: their relative dates wait for an editor."""

    title = "publication date"
    parameter_name = "dated"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("no", "undated"), ("check", "to check"), ("yes", "dated")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        if self.value() is None:
            return queryset
        if self.value() == "check":
            return queryset.filter(pk__in=Article.objects.to_check().values("pk"))
        return queryset.filter(published_on__isnull=self.value() == "no")


class LanguageFilter(admin.SimpleListFilter):
    """Articles whose dates are not read."""

    title = "language"
    parameter_name = "language"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("en", "English"), ("other", "not English: dates not read")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        if self.value() is None:
            return queryset
        is_english = Q(language__in=("", language.READ))
        return queryset.filter(is_english if self.value() == "en" else ~is_english)


class WithdrawnFilter(admin.SimpleListFilter):
    """Withdrawn articles, which are off the timeline and can be restored."""

    title = "withdrawn"
    parameter_name = "withdrawn"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "withdrawn"), ("no", "standing")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        if self.value() is None:
            return queryset
        return queryset.filter(withdrawn_at__isnull=self.value() == "no")


class PublisherSelect(AutocompleteSelect):
    """Django's, which takes on trust that what was entered is a key when it shows the form again."""

    def optgroups(self, name: str, value: Sequence[str], attrs: dict[str, Any] | None = None) -> Any:
        return super().optgroups(name, [one for one in value if re.fullmatch(r"[0-9]{1,18}", one)], attrs)


class OfPublisher(admin.ModelAdmin):
    """What has a publisher, who is searched for by name."""

    autocomplete_fields = ("publisher",)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "publisher":
            kwargs["widget"] = PublisherSelect(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Publisher)
class PublisherAdmin(admin.ModelAdmin):
    """Publishers, with how many articles each has and how much of its texts readers see."""

    list_display = ("name", "article_count", "shows")
    list_filter = ("shows",)
    search_fields = ("name",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Publisher]:
        return super().get_queryset(request).annotate(article_count=Count("articles"))

    @admin.display(description="articles", ordering="article_count")
    def article_count(self, publisher: Any) -> int:
        return publisher.article_count


@admin.register(Article)
class ArticleAdmin(OfPublisher):
    """An article's text is its source's and stays as it is; what is known about it can be set right.

    What an editor sets here is marked as such, and no ingestion changes it again.
    """

    list_display = ("heading", "publisher", "published_on", "published_basis", "sentence_count", "state")
    list_filter = (DatedFilter, "published_basis", LanguageFilter, WithdrawnFilter, "arrival", "publisher")
    actions = ("withdraw", "restore")
    list_select_related = ("publisher",)
    search_fields = ("title", "origin", "publisher__name", "text")
    search_help_text = "In titles, files’ names, publishers and texts."
    date_hierarchy = "published_on"
    show_facets = admin.ShowFacets.ALWAYS
    formfield_overrides = {URLField: {"assume_scheme": "https"}}
    readonly_fields = (
        "published_basis", "published_words", "published_doubt", "updated_on", "origin", "arrival", "agency",
        "copy_of", "former", "withdrawn_at", "ingested_at", "changed_at", "text",
    )  # fmt: skip
    fieldsets = (
        (None, {"fields": ("title", "publisher", "author", "url", "language")}),
        ("When", {"fields": ("published_on", "published_basis", "published_words", "published_doubt", "updated_on")}),
        (
            "Where it came from",
            {
                "fields": (
                    "origin",
                    "arrival",
                    "agency",
                    "copy_of",
                    "former",
                    "withdrawn_at",
                    "ingested_at",
                    "changed_at",
                )
            },
        ),
        ("Text", {"fields": ("text",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).annotate(sentence_count=Count("sentences")).defer("text")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # articles come in by `manage.py ingest`

    @admin.display(description="title", ordering="title")
    def heading(self, article: Article) -> str:
        return article.heading

    @admin.display(description="state")
    def state(self, article: Article) -> str:
        """What a list should say beside the date."""
        return ", ".join(
            words
            for words, applies in (
                ("withdrawn", article.withdrawn_at is not None),
                (f"{article.language}: dates not read", not language.is_read(article.language)),
                ("check its date", article.published_on is not None and not article.is_surely_dated),
                ("a copy", article.copy_of_id is not None),
            )
            if applies
        )

    @admin.display(description="former versions")
    def former(self, article: Article) -> str:
        versions = article.versions.all()
        return (
            format_html_join(
                "", "<details><summary>{}</summary><pre>{}</pre></details>", ((str(one), one.text) for one in versions)
            )
            or "none"
        )

    @admin.action(description="Withdraw: take them off the timeline", permissions=["change"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        count = withdrawal.withdraw(queryset.values_list("pk", flat=True))
        messages.success(
            request, f"{count} withdrawn: what only they told is off the timeline. Restore brings it back."
        )

    @admin.action(description="Restore: bring them back", permissions=["change"])
    def restore(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        count = withdrawal.restore(queryset.values_list("pk", flat=True))
        messages.success(request, f"{count} restored, with all that was decided on them.")

    @admin.display(description="sentences", ordering="sentence_count")
    def sentence_count(self, article: Any) -> int:
        return article.sentence_count

    @changing()
    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:
        """Writes only what the editor changed, and has the dates in the text read anew in the same transaction."""
        changed = set(form.changed_data)
        if not changed:
            return
        if "published_on" in changed:
            obj.published_basis = PublishedBasis.EDITOR
        obj.edited = sorted({*obj.edited, *changed - {"published_on"}})
        # Not the text: an ingestion may have written a newer one since this page was asked for.
        if "url" in changed:
            obj.address_key = addresses.key(obj.url)
        obj.save(update_fields=[*changed, "published_basis", "address_key", "edited", "changed_at"])
        if "language" in changed:
            sentence_rows.bring_in_line(Article.objects.get(pk=obj.pk))
        articles_changed.send(sender=Article, article_ids=[obj.pk])
        if "published_on" in changed:
            messages.info(request, _dating_message(obj))

    @changing()
    def delete_model(self, request: HttpRequest, obj: Article) -> None:
        """With the events that only this article told of brought up to date."""
        article_id = obj.pk
        super().delete_model(request, obj)
        articles_changed.send(sender=Article, article_ids=[article_id])

    @changing()
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        article_ids = list(queryset.values_list("pk", flat=True))
        super().delete_queryset(request, queryset)
        articles_changed.send(sender=Article, article_ids=article_ids)


@admin.register(Subscription)
class SubscriptionAdmin(OfPublisher):
    """Feeds and pages that `manage.py fetch` looks at; what came of it last stands beside each."""

    list_display = ("url", "publisher", "is_active", "fetched_at", "outcome", "failures")
    list_filter = ("is_active",)
    search_fields = ("url", "publisher__name")
    formfield_overrides = {URLField: {"assume_scheme": "https"}}
    readonly_fields = ("fetched_at", "outcome", "failures")
    fields = ("url", "publisher", "is_active", "fetched_at", "outcome", "failures")
    actions = ("fetch_now",)

    @admin.action(description="Fetch now", permissions=["change"])
    def fetch_now(self, request: HttpRequest, queryset: QuerySet[Subscription]) -> None:
        for fetched in fetch_all(queryset.select_related("publisher")[:MOST_FETCHED_AT_ONCE]):
            level = messages.ERROR if fetched.problem else messages.SUCCESS
            messages.add_message(request, level, f"{fetched.subscription}: {fetched.subscription.outcome}")


# Each may take a minute, and a browser waits for them.
MOST_FETCHED_AT_ONCE = 5


def _dating_message(article: Article) -> str:
    if article.published_on is None:
        return "The publication date is now unknown: relative dates in the text wait until it is."
    return (
        f"Published on {date_format(article.published_on, 'D j F Y')}, as you say: the dates in the text were read "
        "anew against this day, and no ingestion will change it."
    )
