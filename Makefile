# Needs Python 3.11 or later with pip, make and git. All else is installed into .venv/ and client/node_modules/.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/stamps
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Two workers: more would only wait for each other in the browser tests on a small machine.
PYTEST := $(BIN)/python -m pytest
WORKERS ?= 2

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve build wheel test quick browsers lint style types types-client fuzz bench audit lock clean

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' Makefile

serve: $(STAMPS)/project $(STAMPS)/built  ## Show the site at http://127.0.0.1:8000/ and rebuild on every edit (PORT=8000)
	$(BIN)/revlanox serve --port $(PORT)

build: $(STAMPS)/project $(STAMPS)/built  ## Write the site to site/
	$(BIN)/revlanox build

wheel: $(STAMPS)/project $(STAMPS)/built  ## Write the package to dist/: who installs it needs no Node.js
	$(BIN)/python -m hatchling build --target wheel

test: lint $(STAMPS)/tests $(STAMPS)/built  ## Check style and types, then run the tests
	@$(BIN)/python -m tools.setup_tests
	$(BIN)/python -m tools.npm test --silent
	$(PYTEST) -n $(WORKERS) --dist worksteal

quick: lint $(STAMPS)/built  ## Check style and types, then run what takes no browser and no built site: a minute
	$(PYTEST) -n $(WORKERS) --dist worksteal -m "not long and not bench"

browsers: $(STAMPS)/project $(STAMPS)/tests $(STAMPS)/built  ## Open every page, try every flow and print every sheet in Firefox and WebKit too
	@$(BIN)/python -m tools.setup_tests
	$(PYTEST) -n $(WORKERS) --dist worksteal -m "not bench" tests/engines tests/browser tests/test_oldest.py

lint: $(STAMPS)/project $(STAMPS)/tests  ## Check style and types only
	@$(MAKE) --no-print-directory -j $(WORKERS) style types types-client

style:
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types:
	$(BIN)/mypy

types-client:
	$(BIN)/python -m tools.npm run --silent types

fuzz: $(STAMPS)/project $(STAMPS)/tests $(STAMPS)/built  ## Try the properties much longer (TRIES=50 times as often)
	@$(BIN)/python -m tools.setup_tests
	TRIES=$(or $(TRIES),50) $(PYTEST) -n $(WORKERS) tests/test_properties.py tests/test_notation_round_trip.py \
	  tests/test_both_ways.py tests/test_rules.py tests/test_slips.py tests/test_client.py tests/test_read_alike.py tests/test_kills.py \
	  tests/test_steps.py tests/test_unchanged.py tests/test_careful.py tests/test_lived.py \
	  tests/test_partial.py tests/test_wholes.py tests/browser/test_sheets.py tests/browser/test_publishing_moments.py
	TRIES=$(or $(TRIES),50) ONLY=prescription $(BIN)/python -m tools.npm test --silent
	TRIES=$(or $(TRIES),50) ONLY=dialects $(BIN)/python -m tools.npm test --silent

bench: $(STAMPS)/project $(STAMPS)/tests $(STAMPS)/built  ## Measure speed, one measurement at a time
	@$(BIN)/python -m tools.setup_tests
	$(PYTEST) -m bench -s

audit: $(STAMPS)/audit  ## Ask which packages have known holes; says so where nobody could be asked
	$(BIN)/python -m tools.audit

clean:  ## Remove all that make has made
	rm -rf site build dist $(VENV) client/node_modules client/dist client/build .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find generator tests tools -name __pycache__ -prune -exec rm -rf {} +

# --- Installing: a stamp is older than its lock file exactly when there is something to install. ---

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Revlanox needs Python 3.11 or later. Name one: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)

# The one that came with Python installs nothing else.
$(STAMPS)/pip: requirements/pip.txt | $(BIN)/pip
	$(PIP) install --require-hashes -r $<
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/run: requirements/run.txt | $(STAMPS)/pip
	$(PIP) install --require-hashes -r $<
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/project: pyproject.toml $(STAMPS)/run
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# Only what the site itself uses; the checkers among the devDependencies are for the tests.
$(STAMPS)/client: client/package-lock.json $(STAMPS)/run
	$(BIN)/python -m tools.npm ci --omit=dev
	@touch $@

$(STAMPS)/built: $(STAMPS)/client client/build.mjs client/promised.mjs client/package.json $(shell find client/src overrides -name '*.ts' -o -name '*.css')
	$(BIN)/python -m tools.npm run --silent build
	@touch $@

$(STAMPS)/tests: requirements/test.txt client/package-lock.json $(STAMPS)/run
	$(PIP) install --require-hashes -r $<
	$(BIN)/python -m tools.npm ci
	@touch $(STAMPS)/client $@

# --- Locking: `make lock` follows pyproject.toml and client/package.json, `make lock LOCK=--upgrade` takes newer releases. ---
#
# Why requirements files with hashes: pip, which everybody has, checks them and needs no other tool; one file serves
# every platform and every Python from 3.11 on (uv's --universal writes the markers); and it names no server, so a
# company's mirror works as well as the public one. uv.lock needs uv on every machine and, like pylock.toml, writes
# down addresses; pip cannot yet install from pylock.toml in the versions that come with Python 3.11.
LOCK ?=
UV_COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --custom-compile-command 'make lock' $(LOCK)

$(STAMPS)/lock: requirements/lock.txt | $(STAMPS)/pip
	$(PIP) install --require-hashes -r $<
	@touch $@

$(STAMPS)/audit: requirements/audit.txt $(STAMPS)/run
	$(PIP) install --require-hashes -r $<
	@touch $@

lock: $(STAMPS)/lock $(STAMPS)/audit  ## Write the lock files anew (LOCK=--upgrade takes newer releases)
	$(UV_COMPILE) --output-file requirements/pip.txt --group pip
	$(UV_COMPILE) --output-file requirements/lock.txt --group lock
	$(UV_COMPILE) --output-file requirements/run.txt pyproject.toml --group install
	$(UV_COMPILE) --output-file requirements/test.txt --constraint requirements/run.txt --group test --group lint
	$(UV_COMPILE) --output-file requirements/node.txt --group node
	$(UV_COMPILE) --output-file requirements/java.txt --group java
	$(UV_COMPILE) --output-file requirements/audit.txt --constraint requirements/run.txt \
	  --constraint requirements/test.txt --constraint requirements/pip.txt --group audit
	$(BIN)/python -m tools.npm $(if $(findstring upgrade,$(LOCK)),update,install) --package-lock-only
	$(BIN)/python -m tools.bom
