# The first target is what "make" alone does.
.PHONY: build run test test-fast test-go test-page test-browser soak bench generate migration lint fmt
.DELETE_ON_ERROR:

# The database driver of SQLite is C. One set of flags for all, or everything is compiled twice.
export CGO_ENABLED = 1

NPM_CI = npm ci --no-audit --no-fund --loglevel=error
LINT = go tool -modfile=tools/lint/go.mod golangci-lint
# The server's own scripts keep the page's style.
BIOME = frontend/node_modules/.bin/biome check --config-path=frontend/biome.json
SCRIPTS = server/test/*.js server/explorer/src server/explorer/vite.config.js docs/examples/typescript/src/*.ts docs/examples/typescript/codegen.ts

# What the page and the explorer are built from.
PAGE = $(shell find frontend schema.graphql server/explorer/queries docs/examples \( -name node_modules -o -path frontend/dist -o -path frontend/src/graph -o -path '*/typescript/build' -o -path '*/typescript/src/graph' \) -prune -o -type f -print)
EXPLORER = $(shell find server/explorer \( -name node_modules -o -name dist \) -prune -o -type f -print)

## build: bin/tilslutning, with the page inside
build: frontend/dist/index.html server/explorer/dist/index.html
	go build -o bin/tilslutning .

## run: builds what is missing and starts on http://127.0.0.1:8080 with SQLite and example data
run: build
	bin/tilslutning serve --dev

frontend/dist/index.html: $(PAGE) frontend/node_modules/.package-lock.json
	cd frontend && npm run build
	touch $@

server/explorer/dist/index.html: $(EXPLORER) server/explorer/node_modules/.package-lock.json
	cd server/explorer && npm run build
	touch $@

%/node_modules/.package-lock.json: %/package-lock.json
	cd $* && $(NPM_CI)
	touch $@

## test: everything, the quick first; installs PostgreSQL and Chromium if the machine lacks them
test:
	$(MAKE) test-fast
	$(MAKE) lint
	$(MAKE) test-page
	$(MAKE) test-go
	$(MAKE) test-browser

# What is wrong is most often found here.
test-fast:
	@test -z "$$(gofmt -l $$(git ls-files --cached --others --exclude-standard '*.go'))" || { echo "gofmt: run make fmt" >&2; exit 1; }
	go vet ./...
	tools/unchanged $(MAKE) generate

test-go:
	tools/postgres env REQUIRE_POSTGRES=1 go test -timeout 30m ./...
	go test -timeout 30m ./graph/... ./ent/store # these on SQLite too
	go test -run '^$$' -fuzz '^FuzzSimulate$$' -fuzztime 10s ./rules/billing

test-page: frontend/node_modules/.package-lock.json
	cd frontend && npm run check && npm test

test-browser: build server/test/node_modules/.package-lock.json docs/examples/typescript/node_modules/.package-lock.json
	@command -v chromium >/dev/null || tools/debian chromium fonts-dejavu-core
	@for program in curl jq python3; do command -v $$program >/dev/null || tools/debian $$program; done
	cd server/test && npm test
	cd frontend && npm run looks

## soak: the long counts, in parts that can be run one by one: make soak-billing soak-access …
soak: soak-billing soak-access soak-queries soak-race soak-fuzz

.PHONY: soak-billing soak-access soak-queries soak-race soak-fuzz
# Random agreements through the rules, and random histories through the graph.
soak-billing:
	go test ./rules/billing -rapid.checks=100000 -timeout 3h
	HISTORIES=3000 go test ./graph -run RandomHistory -timeout 3h

# Every field, argument, filter and order by every role; and that nothing hidden changes any answer.
soak-access:
	WALK=4 go test ./graph -run 'TestTheWalk$$' -timeout 2h -v
	WALK=4 ORACLE=all go test ./graph -run 'TestWhatIsHidden|TestTotals' -timeout 2h -v

# Generated queries, valid, invalid and hostile.
soak-queries:
	QUERIES=10000 go test ./graph -run NoGeneratedQuery -timeout 1h

soak-race:
	tools/postgres env REQUIRE_POSTGRES=1 go test -race -count=3 ./...

# FUZZTIME is for each fuzz target.
FUZZTIME = 10m
soak-fuzz:
	set -e; go list ./... | while read -r package; do \
		go test -list '^Fuzz' "$$package" | { grep '^Fuzz' || true; } | while read -r target; do \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) "$$package"; \
		done; \
	done

## bench: the benchmarks; and how fast the graph answers beside a hand-written statement
bench: bench-go bench-answers

.PHONY: bench-go bench-answers
bench-go:
	go test -run '^$$' -bench . -benchmem ./...

# On both databases; docs/performance.md. What is embedded is built first.
bench-answers: build
	tools/postgres go run ./server/bench

## generate: all generated code; needs no database server
generate: frontend/node_modules/.package-lock.json
	go generate .
	cd frontend && npm run generate && npm run map

## migration NAME=what_changed: the next migration of both databases, from the schema
migration:
	@test -n "$(NAME)" || { echo "make migration NAME=what_changed" >&2; exit 2; }
	go run ./ent/migrations/diff sqlite $(NAME)
	tools/postgres go run ./ent/migrations/diff postgres $(NAME)

## lint: golangci-lint and Biome
lint: frontend/node_modules/.package-lock.json
	$(LINT) run
	$(BIOME) $(SCRIPTS)
	cd frontend && npx biome check

## fmt: formats Go and TypeScript
fmt: frontend/node_modules/.package-lock.json
	gofmt -w $$(git ls-files --cached --others --exclude-standard '*.go')
	$(BIOME) --write $(SCRIPTS)
	cd frontend && npx biome check --write
