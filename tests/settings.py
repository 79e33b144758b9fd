"""The project's settings, for tests: nothing that a test does touches this installation's own files or data."""

import atexit
import os
import shutil
import tempfile

# Before the settings are read, and in the environment, so that a command that a test starts writes there as well.
_folder = tempfile.mkdtemp(prefix="timeline-tests-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
os.environ["DATA_DIR"] = _folder

from timeline.settings import *  # noqa: E402, F403
from timeline.settings import STORAGES  # noqa: E402

AXES_ENABLED = False  # tests log in without a request; those of logins set it
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}  # nothing passes from test to test
WHITENOISE_USE_FINDERS = True  # static files are served from where they lie, without collectstatic
WHITENOISE_AUTOREFRESH = True
