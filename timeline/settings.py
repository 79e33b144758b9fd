"""Settings, all of them; what differs between machines comes from the environment.

| variable               | meaning                                        | when unset                          |
|------------------------|------------------------------------------------|-------------------------------------|
| DATABASE_URL           | e.g. postgres://user:password@host/name        | SQLite in DATA_DIR                  |
| DATABASE_REPLICA_URL   | a copy that follows it, for readers' pages      | the database itself                 |
| DATA_DIR               | where this installation keeps its files        | .data beside manage.py              |
| SECRET_KEY             | Django's signing key                           | made once, kept in DATA_DIR         |
| SITE_URL               | where readers find it: https://news.example    | what each request names             |
| ALLOWED_HOSTS          | host names, separated by commas                | SITE_URL's, localhost, 127.0.0.1, [::1] |
| CSRF_TRUSTED_ORIGINS   | origins with scheme, separated by commas       | SITE_URL                            |
| BEHIND_HTTPS           | 1 behind a proxy that speaks HTTPS             | 1 if SITE_URL is https, or 0        |
| TRUSTED_PROXY          | the proxy whose word on its clients is taken   | 127.0.0.1 with BEHIND_HTTPS, or none |
| HSTS                   | subdomains, preload: what more to ask of browsers | this host alone                  |
| SESSION_HOURS          | how long a login lasts                         | 12                                  |
| TWO_FACTOR             | 1: a second factor for every login             | a password is enough                |
| LOG_FORMAT             | json: one JSON object a line, for programs     | lines for people                    |
| LOG_REQUESTS           | 1: a line for every request                    | warnings and errors alone           |
| STATIC_ROOT            | where collectstatic puts what pages load       | static in DATA_DIR                  |
| DEBUG                  | 1 for Django's debug pages                     | off                                 |
"""

import datetime
import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF

from timeline.operation.secret_key import kept_secret


def listed(variable: str, default: str = "") -> list[str]:
    """The comma-separated values of an environment variable."""
    return [item.strip() for item in os.environ.get(variable, default).split(",") if item.strip()]


def yes(variable: str) -> bool:
    """Whether an environment variable says so."""
    return os.environ.get(variable) == "1"


BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(os.environ.get("DATA_DIR", BASE_DIR / ".data"))
DATA_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = yes("DEBUG")
SITE_URL = os.environ.get("SITE_URL", "").rstrip("/")
_site = urlsplit(SITE_URL)
SECRET_KEY = os.environ.get("SECRET_KEY") or kept_secret(DATA_DIR / "secret_key")
ALLOWED_HOSTS = listed("ALLOWED_HOSTS", ",".join(filter(None, [_site.hostname, "localhost,127.0.0.1,[::1]"])))
CSRF_TRUSTED_ORIGINS = listed("CSRF_TRUSTED_ORIGINS", SITE_URL)

BEHIND_HTTPS = os.environ.get("BEHIND_HTTPS", "1" if _site.scheme == "https" else "") == "1"
TRUSTED_PROXY = os.environ.get("TRUSTED_PROXY", "127.0.0.1" if BEHIND_HTTPS else "")
if BEHIND_HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 * 2
    SECURE_HSTS_INCLUDE_SUBDOMAINS = "subdomains" in listed("HSTS") or "preload" in listed("HSTS")
    SECURE_HSTS_PRELOAD = "preload" in listed("HSTS")
    SECURE_REDIRECT_EXEMPT = [r"^livez$", r"^healthz$"]  # asked from beside, without the proxy

INSTALLED_APPS = [
    "timeline",  # before django.contrib.admin, so that its admin templates are found first
    "articles",
    "timeline.apps.DeskConfig",
    "axes",  # these before contenttypes, after which the roles get their permissions
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
]

MIDDLEWARE = [
    "timeline.operation.logs.numbered",
    "timeline.operation.way.pages",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "csp.middleware.CSPMiddleware",
    "timeline.middleware.policies",
    "axes.middleware.AxesMiddleware",  # last: it answers in place of a login that is closed
]

ROOT_URLCONF = "timeline.urls"
WSGI_APPLICATION = "timeline.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "timeline.pages.for_all_pages.edition",
            ],
        },
    },
]

DATABASES = {"default": dj_database_url.config(default=f"sqlite:///{DATA_DIR / 'timeline.sqlite3'}")}
if _replica := os.environ.get("DATABASE_REPLICA_URL"):
    DATABASES["replica"] = dj_database_url.parse(_replica)
    DATABASE_ROUTERS = ["timeline.operation.replica.Router"]
    MIDDLEWARE.insert(1, "timeline.operation.replica.readers")
if DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    INSTALLED_APPS.append("procrastinate.contrib.django")  # the queue, with its page in the admin (`articles.queue`)
# Deferred transactions fail with "database is locked" when two of them turn from reading to writing; taking the write
# lock at BEGIN makes writers wait for each other instead, in turns (`operation.sqlite`). An index of a large timeline
# is read where the system holds it already (mmap), not by way of the 2 MB that SQLite keeps by itself.
_OPTIONS: dict[str, dict[str, Any]] = {
    "django.db.backends.sqlite3": {
        "transaction_mode": "IMMEDIATE",
        "timeout": float(os.environ.get("SQLITE_TIMEOUT", "20")),
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
        "PRAGMA cache_size=-65536; PRAGMA mmap_size=4294967296;",
    },
    "django.db.backends.postgresql": {"pool": {"timeout": 10}},  # seconds until a server that is not there is an error
}
# PostgreSQL reckons by itself with a disk that turns, and so reads whole tables where an index has little to look up;
# and it starts processes and a compiler beside a query, which takes longer than most of a page's queries do.
_PLANS = "-c random_page_cost=1.1 -c max_parallel_workers_per_gather=0 -c jit=off"
for _database in DATABASES.values():  # beside what the URL says: ?sslmode=require, ?currentSchema=news
    _said = _database.get("OPTIONS", {})
    _database["OPTIONS"] = _said | _OPTIONS.get(_database["ENGINE"], {})
    if _database["ENGINE"] == "django.db.backends.postgresql":
        _database["OPTIONS"]["options"] = f"{_PLANS} {_said.get('options', '')}".rstrip()
    if _database["ENGINE"] == "django.db.backends.sqlite3":
        _database["ENGINE"] = "timeline.operation.sqlite"
PROCRASTINATE_IMPORT_PATHS = ["articles.queue.jobs"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Pages, each perhaps 200 KB, until something on them changes (`pages.page_cache`). Every process has its own.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 100}},
}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
# An account is closed for a while to the address from which it was tried, and to no other: who tries somebody's name
# locks nobody out. A try that is refused costs the server no password to check.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = datetime.timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ACCESS_FAILURE_LOG = True
AXES_LOCKOUT_TEMPLATE = "429.html"
AXES_VERBOSE = False
TWO_FACTOR = yes("TWO_FACTOR")
OTP_TOTP_ISSUER = "Timeline"
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
SESSION_COOKIE_AGE = int(float(os.environ.get("SESSION_HOURS", "12")) * 60 * 60)

LANGUAGE_CODE = "en-gb"
# Hosts that may be fetched from though they are not on the public network, as a feed inside of a newsroom's own.
FETCH_ALLOWED_HOSTS = listed("FETCH_ALLOWED_HOSTS")

TIME_ZONE = "UTC"
USE_I18N = False
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT", DATA_DIR / "static"))
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "timeline.operation.static_files.Collected"},
}
WHITENOISE_MAX_AGE = 60 * 60
WHITENOISE_USE_FINDERS = True  # where collectstatic did not run, they are served from where they lie

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "img-src": [SELF, "data:"],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# What browsers are asked beyond this host is the setting HSTS's to say.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "lines": {"()": "timeline.operation.logs.Lines"},
        "json": {"()": "timeline.operation.logs.Json"},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "json" if os.environ.get("LOG_FORMAT") == "json" else "lines",
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "timeline.requests": {"level": "INFO" if yes("LOG_REQUESTS") else "WARNING"},
    },
}
