# Everything here sets up what it needs; a second run installs nothing again.
SHELL := /bin/bash
.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
READY := .make/ready
JOBS ?= 2
PACKAGES := model species_data matching crawler spiders pipelines assessment reports db cli sandbox

.PHONY: help setup demo test check format lint types imports lockcheck chromium r bench lock clean

help:  ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it (Debian: apt-get install python3 python3-venv), or make PYTHON=/path/to/python"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "No venv module: install it (Debian: apt-get install python3-venv)"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q $(PACKAGES)
	@mkdir -p .make && touch $(READY)

setup: $(READY) chromium  ## make .venv from the locked versions, find or install Chromium

chromium:
	@scripts/debian.sh chromium "pages that need JavaScript are left out; or set ADWARDEN_CHROMIUM" "$$ADWARDEN_CHROMIUM" chromium chromium-browser google-chrome

r:
	@scripts/debian.sh r-base-core "the data package is not read back into R" Rscript

demo: setup  ## crawl the sandbox marketplaces and compare with their known truth
	$(BIN)/adwarden demo

test: setup  ## run the tests
	$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup

check: setup r format lint types imports lockcheck test  ## all that CI asks: format, lint, types, import rules, lock file, tests

format:
	$(BIN)/ruff format --check .

lint:
	$(BIN)/ruff check .

types:
	$(BIN)/mypy .

imports:
	$(BIN)/lint-imports

lockcheck:
	@! grep -nE 'https?://' requirements.lock || { echo "requirements.lock names a registry; make lock"; exit 1; }

bench: setup  ## run the benchmarks (minutes; figures go to docs/figures.md by hand)
	$(BIN)/python -m benchmarks.matching_recall
	$(BIN)/python -m benchmarks.matching_speed
	$(BIN)/python -m benchmarks.crawl_speed
	$(BIN)/python -m benchmarks.scheduled_week
	$(BIN)/adwarden evaluate tests/data/ads/*.jsonl tests/data/ads/*/*.jsonl --by-language

lock: $(READY)  ## renew requirements.lock from pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --generate-hashes --no-header --group dev --python-version 3.11 pyproject.toml -o requirements.lock

clean:  ## remove .venv and what the tools left
	rm -rf $(VENV) .make .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
