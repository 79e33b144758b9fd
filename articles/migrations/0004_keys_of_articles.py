"""What articles that are already in are recognised by: their addresses' keys, languages, agencies and bands."""

from django.db import migrations


def fill(apps, schema_editor):
    from articles import language
    from articles.copies import addresses, texts

    Article = apps.get_model("articles", "Article")
    TextBand = apps.get_model("articles", "TextBand")
    for article in Article.objects.iterator(chunk_size=200):
        article.address_key = addresses.key(article.url)
        article.language = language.of(article.text)
        article.agency = texts.agency(article.text)
        article.save(update_fields=["address_key", "language", "agency"])
        TextBand.objects.bulk_create([TextBand(article=article, value=value) for value in texts.bands(article.text)])


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_what_is_read")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]
