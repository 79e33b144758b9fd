import os
import subprocess
import sys

from django.conf import settings

ASK = """
import re, django; django.setup()
from django.test import Client
client = Client(headers={"Host": "localhost"})
page = client.get("/").content.decode()
style = re.search(r'href="(/static/[^"]+[.]css)"', page)[1]
print(client.get(style).status_code, client.get("/admin/login/").status_code, style)
"""


def test_pages_have_their_style_before_collectstatic_as_well(tmp_path, on_sqlite):
    own = {"DATA_DIR": str(tmp_path), "DATABASE_URL": f"sqlite:///{on_sqlite.put(on_sqlite.migrated(), tmp_path)}"}
    clean = os.environ | {"DJANGO_SETTINGS_MODULE": "timeline.settings"} | own
    done = subprocess.run(
        [sys.executable, "-c", ASK], cwd=settings.BASE_DIR, env=clean, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["200", "200", "/static/timeline.css"]
