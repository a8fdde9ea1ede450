# Everything that is done with this repository, one target each: `make help` lists them.

VENV := .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python -m
# What is never imported needs no compiling, and Python compiles the rest as it imports it.
PIP := $(RUN) pip install -qq --disable-pip-version-check --no-input --no-compile -c constraints.txt

# An environment of its own, with the lowest declared version of every dependency.
LOWEST := $(VENV)/lowest
PIP_LOWEST := $(RUN) pip --python $(LOWEST)/bin/python install -qq --disable-pip-version-check \
	--no-input --no-compile -c $(LOWEST)/constraints.txt

# What checks the document in other languages than Python is run by the node in .venv. What these tools
# need in turn is taken as it stood on a day, so that every checkout runs the same code.
NODE_TOOLS := @stoplight/spectral-cli@6.16.3 @stoplight/prism-cli@5.16.0 @redocly/cli@2.77.0 \
	openapi-typescript@7.13.0 typescript@5.9.3
NODE_TOOLS_AS_OF := 2026-11-15
NODE_DIR := $(VENV)/node
NODE_PACKAGES := $(NODE_DIR)/node_modules
GENERATOR_DIR := $(VENV)/openapi-generator
NODE := REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true $(BIN)/node

# What each target prints stays together, and comes when it is done.
TWO_AT_A_TIME = $(MAKE) SIDE_BY_SIDE=yes --jobs 2 --silent --output-sync=target

# A Python that is named is the only one tried; else python3 and, where that is too old, newer names.
ifeq ($(origin PYTHON),undefined)
PYTHONS := python3 python3.13 python3.12 python3.11
else
PYTHONS := $(PYTHON)
endif

# An environment holds the path of its checkout: a copy or a moved folder makes its own.
space := $(subst ,, )
NODE_READY := $(NODE_DIR)/.installed-$(subst /,-,$(subst $(space),-,$(NODE_TOOLS)))-$(NODE_TOOLS_AS_OF)
MADE_HERE := $(VENV)/.made-in$(subst /,-,$(subst $(space),-,$(CURDIR)))

# What Python compiles is kept in any case: the tests start many processes, and pytest rewrites itself
# what it imports.
export PYTHONDONTWRITEBYTECODE :=

MAKEFLAGS += --no-print-directory
# Most environments are made in one: only `make checks` knows which don't disturb each other.
ifndef SIDE_BY_SIDE
.NOTPARALLEL:
endif
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

.PHONY: help
help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-18s%s\n", $$1, $$2 }' Makefile

.PHONY: quickstart
quickstart: $(VENV)/.installed-mock ## run the examples against a mock server, from nothing to a streamed answer
	@$(BIN)/python scripts/quickstart.py

.PHONY: setup
setup: $(VENV)/.installed-dev ## make .venv and install what the other targets need
	@echo "$(VENV) is ready"

.PHONY: test
test: $(VENV)/.installed-dev ## run all tests; PYTEST_ARGS="-k chat" runs some
	@$(RUN) pytest -n 2 --dist worksteal $(PYTEST_ARGS)

# The warnings that pyproject.toml lets pass are those of tools that aren't installed there. Nor are trio,
# which needs a newer attrs than the lowest, aiohttp below httpx, which needs a newer httpx, and httpx2.
.PHONY: test-lowest
test-lowest: $(LOWEST)/.installed ## test journeys and cancelled calls with the lowest versions of all dependencies
	@$(LOWEST)/bin/python -m pytest -n 2 --dist worksteal -o filterwarnings=error \
		tests/journey tests/faults/test_cancellation.py -k "not trio and not aiohttp and not httpx2" $(PYTEST_ARGS)

.PHONY: contract
contract: $(VENV)/.installed-dev ## run only the contract tests; EXAMPLES=500 tries more of each
	@$(RUN) pytest -m contract $(PYTEST_ARGS)

# First what they need, for one would import what another just installs.
.PHONY: checks
checks: $(VENV)/.installed-dev ## run lint, typecheck, check-generated and docs, two at a time
	@$(TWO_AT_A_TIME) $(NODE_READY) $(VENV)/.installed-docs $(LOWEST)/.installed
	@$(TWO_AT_A_TIME) --keep-going lint docs typecheck check-generated

# Not among all checks: it takes as long as it is given.
.PHONY: mutants
mutants: $(VENV)/.installed-dev ## measure what tests let through; MUTANTS="coze_core/streams.py" SECONDS=600
	@$(RUN) scripts.mutants --seconds $(or $(SECONDS),600) $(MUTANTS)

# Not among all checks: it needs Chromium, which isn't a Python package.
.PHONY: browser
browser: $(VENV)/.installed-browser ## drive pages in headless Chromium, which the system must have
	@command -v chromium chromium-browser google-chrome >/dev/null \
		|| { echo "make browser: there is no Chromium; on Debian: apt-get install chromium" >&2; exit 1; }
	@$(RUN) pytest -o python_files='check_*.py' tests/browser $(PYTEST_ARGS)

# Nor is this: what it makes is committed, and looked at.
.PHONY: screenshots
screenshots: $(VENV)/.installed-browser ## make docs/images/ anew, from real runs in Chromium and a terminal
	@$(RUN) scripts.screenshots

.PHONY: bench
bench: $(VENV)/.installed-bench ## measure speed and memory against peers; BENCH="decode import" measures some
	@$(RUN) benchmarks $(BENCH)

# Spectral reads the bundle: in more than a few files that refer to each other it loses references.
.PHONY: lint
lint: $(NODE_READY) ## check the style of the code and of the document
	@$(RUN) ruff check --quiet
	@$(RUN) ruff format --quiet --check
	@$(RUN) openapi_spec_validator spec/coze-openapi.yaml tests/golden/library.yaml
	@$(NODE) $(NODE_PACKAGES)/@stoplight/spectral-cli/dist/index.js lint \
		--ruleset spec/.spectral.yaml --fail-severity warn generated/coze-openapi.yaml
	@$(NODE) $(NODE_PACKAGES)/@redocly/cli/bin/cli.js lint --config spec/redocly.yaml spec/coze-openapi.yaml
	@$(MAKE) typescript

.PHONY: typescript
typescript: $(NODE_READY) ## check that TypeScript programs can use the document's types
	@$(NODE) $(NODE_PACKAGES)/openapi-typescript/bin/cli.js generated/coze-openapi.yaml \
		--default-non-nullable false --output $(NODE_DIR)/coze-openapi.d.ts
	@$(NODE) $(NODE_PACKAGES)/typescript/bin/tsc --project tests/typescript

# What it writes to stdout goes on for pages.
.PHONY: generators
generators: $(NODE_READY) $(VENV)/.installed-generators ## check that openapi-generator makes a client that works
	@$(RUN) scripts.for_openapi_generator $(GENERATOR_DIR)/coze-openapi.yaml
	@rm -rf $(GENERATOR_DIR)/client
	@$(BIN)/openapi-generator-cli generate --input-spec $(GENERATOR_DIR)/coze-openapi.yaml \
		--generator-name typescript-fetch --output $(GENERATOR_DIR)/client > $(GENERATOR_DIR)/log \
		|| (cat $(GENERATOR_DIR)/log && false)
	@$(NODE) $(NODE_PACKAGES)/typescript/bin/tsc --project tests/typescript/generator
	@$(RUN) tests.interop.through_generator $(BIN)/node \
		$(GENERATOR_DIR)/program/tests/typescript/generator/calls.js

.PHONY: proxy
proxy: $(NODE_READY) ## check by Prism, a proxy, what client and mock server say to each other
	@$(RUN) tests.interop.through_prism $(BIN)/node $(NODE_PACKAGES)/@stoplight/prism-cli/dist/index.js

.PHONY: typecheck
typecheck: $(VENV)/.installed-dev ## run mypy in strict mode
	@$(RUN) mypy

.PHONY: generate
generate: $(VENV)/.installed-dev ## write generated code anew from the documents and the templates
	@$(RUN) scripts.generate

.PHONY: check-generated
check-generated: $(VENV)/.installed-dev ## fail when generated code is not what `make generate` writes
	@$(RUN) scripts.check_generated

.PHONY: accept-templates
accept-templates: $(VENV)/.installed-dev ## record that templates/ fits the generator that is installed
	@$(RUN) scripts.upstream_templates

.PHONY: mock
mock: $(VENV)/.installed-mock ## run the mock server; MOCK_ARGS="--port 0" takes a free port
	@$(BIN)/coze-mock $(MOCK_ARGS)

.PHONY: docs
docs: $(VENV)/.installed-docs ## make the site of the pages in build/docs; a warning is an error
	@$(RUN) sphinx --fail-on-warning --keep-going --quiet --jobs auto --write-all -d build/doctrees docs build/docs
	@echo "build/docs/index.html"

.PHONY: cozepy-table
cozepy-table: $(VENV)/.installed-dev ## write the table of docs/coming-from-cozepy.md from the tests' calls
	@$(RUN) scripts.cozepy_table

.PHONY: translations
translations: $(VENV)/.installed-dev ## write the blocks of code of the English pages into the translated ones
	@$(RUN) scripts.translations

.PHONY: build
build: $(VENV)/.installed-dev ## make the wheel and the source archive in dist/
	@$(RUN) build --no-isolation

.PHONY: release-check
release-check: $(VENV)/.installed-release ## check what a release would publish, and leave it in dist/
	@$(RUN) scripts.release_check $(RELEASE_PYTHONS)

.PHONY: clean
clean: ## remove .venv, dist/ and what the tools keep
	@rm -rf $(VENV) dist build docs/api .hypothesis .mypy_cache .pytest_cache .ruff_cache .schemathesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(MADE_HERE):
	@python=$$(sh scripts/find_python.sh $(PYTHONS)) \
		&& echo "Making $(VENV) with $$("$$python" -V)" \
		&& "$$python" -m venv --clear $(VENV)
	@touch $@

# The project's build tool is installed first, so that it too has the version that is pinned.
$(VENV)/.installed-mock: $(MADE_HERE) pyproject.toml constraints.txt
	@echo "Installing the client and the mock server"
	@$(PIP) hatchling
	@$(PIP) --no-build-isolation -e '.[mock]'
	@touch $@

$(VENV)/.installed-dev: $(MADE_HERE) pyproject.toml constraints.txt
	@echo "Installing the client, the mock server and the tools"
	@$(PIP) hatchling
	@$(PIP) --no-build-isolation -e '.[dev]'
	@touch $(VENV)/.installed-mock $@

$(VENV)/.installed-generators: $(VENV)/.installed-dev
	@echo "Installing openapi-generator"
	@$(PIP) --no-build-isolation -e '.[generators]'
	@touch $@

$(VENV)/.installed-browser: $(VENV)/.installed-dev
	@echo "Installing what drives a browser"
	@$(PIP) --no-build-isolation -e '.[browser]'
	@touch $@

$(VENV)/.installed-docs: $(VENV)/.installed-dev
	@echo "Installing what makes the site of the pages"
	@$(PIP) --no-build-isolation -e '.[docs]'
	@touch $@

$(VENV)/.installed-bench: $(VENV)/.installed-dev
	@echo "Installing the peers of the benchmarks"
	@$(PIP) --no-build-isolation -e '.[bench]'
	@touch $@

$(VENV)/.installed-release: $(VENV)/.installed-dev
	@echo "Installing what checks a release"
	@$(PIP) --no-build-isolation -e '.[release]'
	@touch $@

$(LOWEST)/.installed: $(MADE_HERE) pyproject.toml constraints.txt scripts/lowest.py
	@echo "Installing the lowest versions of what the client needs"
	@$(BIN)/python -m venv --clear --without-pip $(LOWEST)
	@$(BIN)/python scripts/lowest.py > $(LOWEST)/constraints.txt
	@$(PIP_LOWEST) hatchling
	@$(PIP_LOWEST) --no-build-isolation -e '.[mock,oauth]' hypothesis pydantic pytest pytest-xdist
	@touch $@

# Node brings certificates of its own: behind a proxy that has another, those of the system count.
$(NODE_READY): $(VENV)/.installed-dev
	@echo "Installing the document's linters"
	@NODE_USE_SYSTEM_CA=1 PATH="$(CURDIR)/$(BIN):$$PATH" npm install --loglevel error --no-progress \
		--no-audit --no-fund --ignore-scripts --prefer-offline \
		--fetch-retry-mintimeout 1000 --fetch-retry-maxtimeout 5000 \
		--before $(NODE_TOOLS_AS_OF) --prefix $(NODE_DIR) $(NODE_TOOLS) > /dev/null
	@touch $@
