"""How the rest of the project learns that articles changed, without `articles` knowing who listens."""

from django.dispatch import Signal

# Sent inside the transaction that wrote the articles, with `article_ids`: what listens succeeds or fails with it.
articles_changed = Signal()
