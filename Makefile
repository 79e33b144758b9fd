# The commands of the project. Nothing needs to be installed first but Python 3.11+ and make.

PORT ?= 8000
PYTHON ?= python3

VENV := .venv
# Scripts in .venv/bin name the folder they were made in; "python -m" goes on working when the checkout is moved.
PY := $(VENV)/bin/python
# Processes that test at once: each has a database and a browser of its own.
WORKERS ?= auto
TESTS := pytest --dist worksteal --numprocesses
# On PostgreSQL there is a third of the work.
FEWER = $(shell $(PYTHON) -c "import os; print((os.cpu_count() + 2) // 3)" 2>/dev/null)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUNBUFFERED := 1
# Where nothing may be kept, each of the many processes of `make run` and `make test` compiles the whole project anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test lint bench prove deploy-check lock clean

help:
	@echo "make run         install, load the sample reports and serve them on port 8000 (PORT=8001 for another)"
	@echo "make test        every test on SQLite, in a browser as well, and those of the database on PostgreSQL"
	@echo "make lint        ruff, mypy, and which room may import which"
	@echo "make bench       the benchmarks"
	@echo "make prove       what is promised, tried hard on both databases, with a table: up to an hour"
	@echo "make deploy-check  whether this environment is one that others may reach"
	@echo "make lock        the versions and hashes that are deployed, and their licences, anew"
	@echo "make clean       remove what was installed and cached; the timeline's own data in .data stays"

run: $(VENV)/.installed
	@exec $(PY) manage.py serve --port $(PORT)

# Both at once, since tests that wait for a browser or a server leave a core idle, which the second, politer, makes use
# of; what that says comes at the end.
test: $(VENV)/.installed-dev
	@$(PY) -m tests.infrastructure.chromium
	@$(PY) -m tests.infrastructure.postgres
	@echo "== The tests on SQLite, and those that go through the database on PostgreSQL at the same time"
	@log=$$(mktemp); trap 'rm -f "$$log"' EXIT; trap 'kill $$postgres' INT TERM; \
	nice -n 5 $(PY) -m tests.infrastructure.postgres $(PY) -m $(TESTS) $(FEWER) -m database >"$$log" 2>&1 & postgres=$$!; \
	$(PY) -m $(TESTS) $(WORKERS) -p tests.infrastructure.covered; sqlite=$$?; \
	wait $$postgres; postgres=$$?; echo "== On PostgreSQL"; cat "$$log"; exit $$((sqlite || postgres))

lint: $(VENV)/.installed-dev
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(PY) -m tests.infrastructure.audit
	@$(PY) -c "from importlinter.cli import lint_imports_command as lint; lint()" --no-logo --no-cache

prove: $(VENV)/.installed-dev
	@echo "== On SQLite"
	@PROVE=1 $(PY) -m pytest tests/proofs
	@echo "== On PostgreSQL"
	@PROVE=1 $(PY) -m tests.infrastructure.postgres $(PY) -m pytest tests/proofs

deploy-check: $(VENV)/.installed
	@$(PY) manage.py check --deploy --fail-level WARNING

lock: $(VENV)/.installed-dev
	@$(PY) -m uv pip compile --quiet requirements.txt --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --output-file .deploy/requirements.lock
	@$(PY) -m pip install --quiet -r .deploy/requirements.lock && $(PY) -m tests.infrastructure.licences

bench: $(VENV)/.installed-dev
	@$(PY) -m pytest tests/benchmarks

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Make comes here only when there is no Python in .venv, or one that is gone, so --clear removes nothing that works.
$(PY):
	@command -v $(PYTHON) >/dev/null || { \
		echo "No $(PYTHON) here. Install Python 3.11 or newer, or name one: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "$$($(PYTHON) --version) is too old: 3.11 or newer is needed. Name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); \
		echo "$(PYTHON) cannot make a virtual environment. On Debian and Ubuntu: sudo apt-get install python3-venv"; \
		exit 1; }

$(VENV)/.installed: requirements.txt | $(PY)
	@echo "Installing into $(VENV): this takes a minute, once."
	@$(PY) -m pip install --quiet --upgrade pip
	@$(PY) -m pip install --quiet -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed | $(PY)
	@echo "Installing the tools that test: this takes a minute, once."
	@$(PY) -m pip install --quiet -r requirements-dev.txt
	@touch $@
