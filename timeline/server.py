"""How gunicorn serves the site: `gunicorn --config python:timeline.server --bind 127.0.0.1:8000`."""

import signal
from typing import Any

wsgi_app = "timeline.wsgi"
workers = 2
threads = 4
loglevel = "warning"
graceful_timeout = 5
control_socket_disable = True


def post_worker_init(worker: Any) -> None:
    """Lets workers end by the arbiter's word alone.

    Ctrl-C in a terminal reaches the workers as well as the arbiter, which signals them a second time; gunicorn 26's
    threaded worker locks up when the second signal comes while it handles the first, and the exit takes half a minute.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
