"""Who may correct the timeline: the groups *Editors* and *Chief editors*, what they may do, and their logins."""

import secrets
from typing import Any

from django.apps.registry import Apps
from django.apps.registry import apps as installed_apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Q

GROUP = "Editors"
CHIEF_GROUP = "Chief editors"
FIRST_EDITOR = "editor"

# An editor decides on what sources say, but never removes a source or a decision, and manages no logins.
MAY = {
    "timeline.event": ("view", "change"),
    "timeline.mention": ("view",),
    "timeline.decision": ("view",),
    "timeline.actor": ("view", "add", "change"),
    "timeline.edition": ("view", "add", "change"),
    "articles.article": ("view", "add", "change"),
    "articles.sentence": ("view",),
    "articles.publisher": ("view", "add", "change"),
}


_ALSO = {
    "timeline.event": ("delete",),
    "timeline.actor": ("delete",),
    "articles.article": ("delete",),
    "articles.publisher": ("delete",),
    "auth.user": ("view", "add", "change", "delete"),
    # What is on record of logins; a login that is closed to an address is opened by deleting its attempts.
    "admin.logentry": ("view",),
    "axes.accesslog": ("view",),
    "axes.accessfailurelog": ("view",),
    "axes.accessattempt": ("view", "delete"),
}
# A chief editor also removes what should never have come in, and manages the editors' logins.
CHIEF_MAY = {model: tuple(sorted({*actions, *_ALSO.get(model, ())})) for model, actions in (_ALSO | MAY).items()}
MAY_BY_GROUP = {GROUP: MAY, CHIEF_GROUP: CHIEF_MAY}


def sync_group(using: str = "default", apps: Apps = installed_apps, **kwargs: Any) -> None:
    """Gives each group exactly its permissions. Receives `post_migrate`.

    A migration cannot do this: permissions only come into being after the migrations, when each app has sent the
    signal. A role that should be able to do more is another group, since these are set again on every migrate.
    """
    try:
        group_model = apps.get_model("auth", "Group")
        permission_model = apps.get_model("auth", "Permission")
    except LookupError:
        return  # migrated back to before these tables
    for name, may in MAY_BY_GROUP.items():
        wanted = Q()
        for model, actions in may.items():
            app, model_name = model.split(".")
            codenames = [f"{action}_{model_name}" for action in actions]
            wanted |= Q(content_type__app_label=app, content_type__model=model_name, codename__in=codenames)
        group, _ = group_model.objects.using(using).get_or_create(name=name)
        group.permissions.set(permission_model.objects.using(using).filter(wanted))


@transaction.atomic
def make_editor(username: str) -> str:
    """Makes a login that may correct the timeline, and gives its password, which is kept nowhere else."""
    password = secrets.token_urlsafe(12)
    user = get_user_model().objects.create_user(username, password=password, is_staff=True)
    user.groups.add(Group.objects.get(name=GROUP))
    return password
