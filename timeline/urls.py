"""The addresses of the site."""

from django.contrib import admin
from django.contrib.sitemaps.views import sitemap
from django.urls import path, register_converter

from timeline.exports import views as exports
from timeline.exports.sitemaps import SITEMAPS
from timeline.pages import health, views
from timeline.pages.converters import DayConverter
from timeline.pages.corrections import corrections

register_converter(DayConverter, "day")

SITEMAP = {"sitemaps": SITEMAPS, "template_name": "exports/sitemap.xml"}

handler500 = "timeline.pages.errors.server_error"

urlpatterns = [
    path("", views.timeline, name="timeline"),
    path("day/<day:day>/", views.day, name="day"),
    path("event/<slug:public_id>/", views.event, name="event-short"),
    path("event/<slug:public_id>/<slug:slug>/", views.event, name="event"),
    path("articles/", views.articles, name="articles"),
    path("articles/<int:pk>/", views.article, name="article"),
    path("articles/<int:pk>.txt", exports.article_text, name="article-text"),
    path("export/timeline.schema.json", exports.schema, name="export-schema"),
    path("export/timeline.atom", exports.feed, name="feed"),
    path("export/timeline.<str:suffix>", exports.export, name="export"),
    path("sitemap.xml", sitemap, SITEMAP, name="sitemap"),
    path("robots.txt", exports.robots, name="robots"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("corrections/", corrections, name="corrections"),
    path("about/", views.about, name="about"),
    path("livez", health.live, name="livez"),
    path("healthz", health.healthy, name="healthz"),
    path("admin/", admin.site.urls),
]
