# What people type. Needs Python 3.11 or newer, make and a package registry; makes the rest itself.
PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BROWSER_READY := $(VENV)/.browser
MEASURED := .coverage.json
# Where the shell forbids Python to keep what it has compiled, each start compiles some 3,000 files anew: 6 s more.
export PYTHONDONTWRITEBYTECODE :=
# What a reader's installation holds, each file with its digest; tools of development are no part of it.
LOCKED := .requirements.txt
# Pages and the app are run by Streamlit from their text, not imported, which SlipCover does not follow.
COVERED := $(BIN)/python -m slipcover --branch --source dashboard --omit 'dashboard/views/*,dashboard/app.py' \
	--json --out $(MEASURED) -m pytest
BAR := $(BIN)/python tests/branches.py $(MEASURED) 97

.PHONY: run test quick check format snapshots e2e screenshots bench coverage mutants data boundaries plotly \
	sbom audit wheelhouse
.DEFAULT_GOAL := run

run: $(READY)
	$(BIN)/flankwatch run --port $(PORT)

test: $(READY) $(BROWSER_READY)
	$(COVERED) -n 3
	$(BAR)

# Without the browser and what is marked slow: for the minutes between two thoughts.
quick: $(READY)
	$(BIN)/pytest -q -n 2 -m "not browser and not slow"

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Outlines of figures drawn anew after a change that is meant; look through what git shows of them.
snapshots: $(READY)
	$(BIN)/pytest -q -n 2 tests/analysis tests/figures tests/maps --snapshot-update

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

e2e: $(READY) $(BROWSER_READY)
	$(BIN)/pytest tests/browser

# The pictures of the README, anew from the running product.
screenshots: $(READY) $(BROWSER_READY)
	$(BIN)/python -m tests.browser.screenshots

# Beside a floor, peers and an earlier build, in a real browser: some half an hour. Parts alone, or fewer rounds:
# `make bench BENCH="--only pages --rounds 3"`.
# In an environment of its own: Dash 4.4 brings a plugin that pytest 9.2 warns of, and warnings fail tests.
BENCH ?=
bench: $(READY) $(BROWSER_READY)
	UV_PROJECT_ENVIRONMENT=.venv-bench UV_PYTHON_DOWNLOADS=never $(BIN)/uv sync --frozen --group bench
	.venv-bench/bin/python benchmarks/run.py $(BENCH)

# Which lines and branches no test reaches, without the browser; the same bar as in `make test`.
coverage: $(READY)
	$(COVERED) -q -n 2 -m "not browser"
	$(BAR)

# Plants small faults in the numbers, one at a time, and tells which no test notices; not in CI, for all take
# hours. Some only: `make mutants MUTANTS="dashboard.analysis.drill.*"`. `mutmut show NAME` shows one.
MUTANTS ?=
mutants: $(READY)
	$(BIN)/uv sync --frozen --inexact --group mutants
	$(BIN)/mutmut run --max-children 2 $(MUTANTS)
	$(BIN)/mutmut export-cicd-stats
	@cat mutants/mutmut-cicd-stats.json

# Plotly.js with the traces that are used, anew after a release of Plotly or a new kind of trace: needs Node 20.
plotly: $(READY)
	cd dashboard/vendor/plotly && npm ci --no-audit --no-fund && npm run bundle && rm -r node_modules
	$(BIN)/python -m dashboard.export.pictures.component

# Descriptor, dictionary and digests after a change of the schema; rows come by `flankwatch add` and `release`.
data: $(READY)
	$(BIN)/python -m dashboard.schema.described.package data
	$(BIN)/python -m dashboard.frames.digests data

# The shapes of states, anew from Natural Earth: fetches 46 MB.
boundaries: $(READY)
	$(BIN)/uv sync --frozen --inexact --group geo-build
	$(BIN)/python data/geo/build.py
	$(BIN)/python data/geo/inside.py

# uv from the PATH, else from the registry into the environment; a bare Debian has neither pip in a new
# environment nor leave to install outside of one, hence the second way.
$(READY): pyproject.toml uv.lock
	@test -x $(BIN)/python || python3 -m venv $(VENV) || python3 -m venv --without-pip $(VENV)
	@test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet uv || python3 -m pip --python $(BIN)/python install --quiet uv
	UV_PYTHON_DOWNLOADS=never VIRTUAL_ENV=$(VENV) $(BIN)/uv sync --frozen --inexact --python $(BIN)/python
	@touch $@

$(BROWSER_READY): $(READY) tests/browser/find.py
	$(BIN)/python tests/browser/find.py
	@touch $@

# What a release is made of, as CycloneDX with the digest of each file: for the same lock the same bytes.
sbom: $(LOCKED)
	$(BIN)/uv tool run --from 'cyclonedx-bom==7.5.*' cyclonedx-py requirements $(LOCKED) \
		--pyproject pyproject.toml --output-reproducible --output-format JSON --output-file sbom.cdx.json

# Known weaknesses of what is locked; needs the public list, so it is no part of CI. Where it cannot ask, it says so
# and ends with another error (3) than for a weakness (1).
audit: $(LOCKED)
	@$(BIN)/python tests/weaknesses.py $(BIN)/uv tool run --from 'pip-audit==2.10.*' \
		pip-audit --no-deps --disable-pip --format json -r $(LOCKED)

# All that a machine without a network needs, for this kind of machine and of Python: see README.md.
wheelhouse: $(LOCKED)
	$(BIN)/uv build --wheel --out-dir wheelhouse
	$(BIN)/uv tool run pip download --quiet --only-binary :all: --no-deps --require-hashes -r $(LOCKED) \
		--dest wheelhouse

$(LOCKED): uv.lock | $(READY)
	$(BIN)/uv export --frozen --no-dev --all-extras --no-emit-project --quiet --output-file $(LOCKED)
