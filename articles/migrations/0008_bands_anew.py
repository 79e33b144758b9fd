"""The numbers by which near copies are found, as they are counted since texts of two outlets may share half."""

from itertools import islice

from django.db import migrations, transaction

AT_ONCE = 200  # articles a transaction: who writes beside the migration waits for no more


def count_anew(apps, schema_editor):
    from articles.copies import texts

    TextBand = apps.get_model("articles", "TextBand")
    articles = apps.get_model("articles", "Article").objects.order_by("pk").values_list("pk", "text").iterator()
    while some := list(islice(articles, AT_ONCE)):
        with transaction.atomic(using=schema_editor.connection.alias):
            TextBand.objects.filter(article__in=[pk for pk, _ in some]).delete()
            TextBand.objects.bulk_create(
                TextBand(article_id=pk, value=value) for pk, text in some for value in texts.bands(text)
            )


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("articles", "0007_articles_listed")]
    operations = [migrations.RunPython(count_anew, migrations.RunPython.noop, elidable=True)]
