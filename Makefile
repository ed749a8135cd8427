# One word a task. `make` alone prints them.
SHELL := /bin/bash
GO ?= go
BIN := build/lectern
ADDR ?= 127.0.0.1:8080
TURNS ?= 20000
OUT ?= build/corpus

# Tests of properties begin with this seed, so that nothing fails by chance, and
# leave no files behind. RAPID_SEED=0 takes another each time.
export RAPID_SEED ?= 1
export RAPID_NOFAILFILE ?= true

# The packages that also run in the browser, tested there by `make wasm-test`.
BROWSER := ./corpus/when ./corpus/block ./corpus/word ./corpus/index ./corpus/query ./corpus/search ./corpus/stats ./corpus/pack ./app/json ./app/state ./app/chart ./app/page

.PHONY: help
help: ## print the tasks
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.PHONY: build
build: program ## the command with the program inside, in build/lectern
	$(GO) build -trimpath -buildvcs=false -o $(BIN) ./cmd/lectern

.PHONY: program
program: need-go ## the program of the browser, in web/program/dist
	$(GO) run ./web/program/build

.PHONY: run
run: build ## build, then serve the founding transcript
	$(BIN) serve --addr $(ADDR)

.PHONY: test
test: need-go need-browser build vet ## all that a change must pass
	LECTERN_NEED_PROGRAM=1 $(GO) test -vet=off ./... # vet came before
	$(GO) test -count=1 -run Imports ./cmd/lectern
	$(MAKE) --no-print-directory wasm-test e2e

.PHONY: vet
vet: ## formatting and go vet; reading must also build for a browser
	@unformatted=$$(gofmt -l $$(find . -name '*.go' -not -path './build/*' -not -path '*/node_modules/*')); if [ -n "$$unformatted" ]; then echo "gofmt -w $$unformatted" >&2; exit 1; fi
	$(GO) vet ./...
	GOOS=js GOARCH=wasm $(GO) vet ./corpus/...

.PHONY: wasm-test
wasm-test: need-browser ## the packages of the browser, run as WebAssembly
	GOOS=js GOARCH=wasm $(GO) test -exec="$$($(GO) env GOROOT)/lib/wasm/go_js_wasm_exec" $(BROWSER)

.PHONY: e2e
e2e: need-browser build web/e2e/node_modules ## a real browser against a real site; LECTERN_LATE=500 has pages draw late, for tests that read too soon
	cd web/e2e && node --test

web/e2e/node_modules: web/e2e/package-lock.json
	cd web/e2e && npm ci --no-audit --no-fund --loglevel=error
	touch $@

.PHONY: lint
lint: vet ## staticcheck besides; fetches it
	$(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

.PHONY: race
race: ## the tests under the race detector; needs a C compiler
	$(GO) test -race ./web ./corpus/... ./web/site

.PHONY: golden
golden: ## write the expected files anew; read the difference before you commit
	UPDATE=1 $(GO) test ./...

.PHONY: fuzz
fuzz: ## each fuzz target for half a minute, and each property from a new seed, ten times as often
	RAPID_SEED=0 RAPID_CHECKS=1000 $(GO) test -count=1 -timeout 30m $$(grep -rl --include=*_test.go 'rapid\.Check' ./app ./corpus ./web | xargs -n1 dirname | sort -u)
	@for pkg in $$(grep -rl --include=*_test.go '^func Fuzz' . | xargs -n1 dirname | sort -u); do \
	  for target in $$(grep -h '^func Fuzz' $$pkg/*_test.go | sed -E 's/func (Fuzz[A-Za-z0-9_]*).*/\1/'); do \
	    echo "$$pkg $$target"; $(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime 30s -fuzzminimizetime 10x $$pkg || exit 1; done; done

.PHONY: bench
bench: build web/e2e/node_modules ## parse MB/s, pages/s, and first paint and interactive in a browser
	$(GO) test -run '^$$' -bench . -benchmem ./corpus/... ./app/chart ./web/...
	cd web/e2e && node bench.mjs

.PHONY: bench-corpora
bench-corpora: ## what reading the real corpora gives, its MB/s and its memory; skips those that are not there
	LECTERN_CORPORA=all $(GO) test -count=1 -timeout 60m -run TestMeasureCorpora -v ./cmd/lectern

.PHONY: bench-growth
bench-growth: need-go ## how bytes, time and memory grow from a thousand made-up turns to a million, into docs/growth.md; an hour
	GOOS=js GOARCH=wasm $(GO) build -o build/growth.wasm ./cmd/growth
	$(GO) run ./cmd/growth -out docs -wasm "$$($(GO) env GOROOT)/lib/wasm/go_js_wasm_exec build/growth.wasm"

.PHONY: corpus
corpus: need-go ## write TURNS made-up turns as transcripts into the folder OUT
	$(GO) run ./cmd/generate -turns $(TURNS) -out $(OUT)

.PHONY: bench-peers
bench-peers: need-browser build web/peers/node_modules ## Lectern beside other engines of the browser; LECTERN_PEERS=20k picks sizes, all takes hours
	cd web/peers && node bench.mjs

web/peers/node_modules: web/peers/package-lock.json
	cd web/peers && npm ci --no-audit --no-fund --loglevel=error
	touch $@

.PHONY: clean
clean: ## remove what the build made
	rm -rf build web/e2e/node_modules web/peers/node_modules
	find web/program/dist -type f ! -name .keep -delete

.PHONY: need-go need-browser
need-go:
	@.ci/need go
need-browser:
	@.ci/need node npm chromium
