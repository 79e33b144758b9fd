"""Where articles come from: what is fetched again and again, and what an editor has sent and not yet taken in."""

from django.conf import settings
from django.db import models

from articles.models.publishers import Publisher


class Subscription(models.Model):
    """A feed, or a page, that `manage.py fetch` looks at again and again."""

    url = models.URLField("address", max_length=1000, unique=True, help_text="Of a feed (RSS, Atom), or of one page.")
    publisher = models.ForeignKey(
        Publisher,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="subscriptions",
        help_text="Of the articles that do not name theirs.",
    )
    is_active = models.BooleanField("is fetched", default=True)
    etag = models.CharField(max_length=200, blank=True, editable=False)
    last_modified = models.CharField(max_length=100, blank=True, editable=False)
    fetched_at = models.DateTimeField("last fetched", null=True, blank=True, editable=False)
    outcome = models.CharField("last time", max_length=300, blank=True, editable=False)
    failures = models.PositiveIntegerField("failures in a row", default=0, editable=False)

    class Meta:
        ordering = ["url"]

    def __str__(self) -> str:
        return self.url


class Upload(models.Model):
    """Files that an editor has sent and looks at before they are taken in; kept for a day."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    publisher = models.CharField(max_length=200, blank=True)
    published_on = models.DateField(null=True)
    sent_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"upload {self.pk}"


class UploadedFile(models.Model):
    """One of them, or a page that was fetched for it; `problem` and `remedy` where that failed."""

    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=1000)
    url = models.CharField(max_length=1000, blank=True)
    media = models.CharField(max_length=200, blank=True)
    content = models.BinaryField(default=bytes)
    is_pasted = models.BooleanField(default=False)
    problem = models.CharField(max_length=300, blank=True)
    remedy = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
