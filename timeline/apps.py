from django.apps import AppConfig


class TimelineConfig(AppConfig):
    name = "timeline"
    verbose_name = "Timeline"

    def ready(self) -> None:
        from articles.signals import articles_changed
        from timeline.build import on_articles_changed

        articles_changed.connect(on_articles_changed, dispatch_uid="timeline.build")
