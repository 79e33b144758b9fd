# The timeline in a container: `docker compose up` serves it with PostgreSQL and Caddy, see compose.yaml.
FROM python:3.12-slim AS built
WORKDIR /srv/timeline
RUN python -m venv /venv
COPY .deploy/requirements.lock .deploy/requirements.lock
RUN /venv/bin/pip install --no-cache-dir --require-hashes --requirement .deploy/requirements.lock
COPY . .
RUN SECRET_KEY=only-while-the-image-is-built DATA_DIR=/srv/built /venv/bin/python manage.py collectstatic --noinput

FROM python:3.12-slim
RUN useradd --system --uid 10001 timeline && install -d -o timeline /data
WORKDIR /srv/timeline
COPY --from=built /venv /venv
COPY --from=built /srv/timeline /srv/timeline
COPY --from=built /srv/built/static /srv/static
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 DATA_DIR=/data STATIC_ROOT=/srv/static LOG_FORMAT=json
USER timeline
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s CMD ["python", "-c", \
    "import urllib.request; urllib.request.urlopen(urllib.request.Request('http://127.0.0.1:8000/livez', headers={'Host': 'localhost'}))"]
CMD ["python", "-m", "timeline.server", "--bind", "0.0.0.0:8000"]
