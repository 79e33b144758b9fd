"""The addresses of the site."""

from django.contrib import admin
from django.urls import path, register_converter

from timeline import views
from timeline.converters import DayConverter

register_converter(DayConverter, "day")

urlpatterns = [
    path("", views.timeline, name="timeline"),
    path("day/<day:day>/", views.day, name="day"),
    path("event/<slug:public_id>/", views.event, name="event-short"),
    path("event/<slug:public_id>/<slug:slug>/", views.event, name="event"),
    path("articles/", views.articles, name="articles"),
    path("articles/<int:pk>/", views.article, name="article"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("about/", views.about, name="about"),
    path("admin/", admin.site.urls),
]
