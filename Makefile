# Two targets matter: `make run` opens the dashboard on the sample, `make test` runs all that CI runs.
SHELL := /bin/bash
RELEASE := .build/release/jiqun
PACKAGES := libncursesw5-dev libsqlite3-dev zlib1g-dev libexpat1-dev ncurses-base make
SWIFT := swift build -c release --static-swift-stdlib --disable-local-rpath -Xlinker -no-pie --product jiqun

.PHONY: run build deps test lint drive bench fuzz sample clean

run: build
	@$(RELEASE) --sample

# Installs what is missing when it may (root), else says the one line to type.
deps:
	@missing=; for header in ncursesw/curses.h sqlite3.h zlib.h expat.h; do [ -e /usr/include/$$header ] || missing=1; done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(PACKAGES) >/dev/null; \
	  else \
	    echo "缺少系统库,请执行 / system libraries are missing, please type:"; \
	    echo "  sudo apt-get install --no-install-recommends $(PACKAGES)"; exit 1; \
	  fi; \
	fi

build: deps
	@$(SWIFT)
	@$(RELEASE) show overview --sample >/dev/null   # builds the sample's store when it is missing or old

lint:
	swift format lint --strict -r Sources Tests Package.swift

test: deps lint
	swift build --build-tests
	swift test --skip-build
	$(MAKE) --no-print-directory build
	python3 Tests/Bench/readme.py $(RELEASE)
	python3 Tests/Bench/drive.py -- $(RELEASE) --sample
	python3 Tests/Bench/faults.py $(RELEASE)

bench: build
	python3 Tests/Bench/bench.py --list '7 <Enter>' --switch '1 2 3' -- $(RELEASE) --sample
	python3 Tests/Bench/million.py $(RELEASE)
	swift run -c release Judging SampleData/ningbo-361-2023
	swift run -c release Backtest Tests/Bench/Backtest/series.csv

# Many seeded rounds of broken files, FUZZ_SEED=n repeats those from a seed on; storms of sizes and keys; and imports
# killed at a hundred random moments.
fuzz: build
	FUZZ_ROUNDS=$${FUZZ_ROUNDS:-1000} swift test --filter FuzzTests
	STORM=full swift test --skip-build --filter StormTests
	python3 Tests/Bench/faults.py --kills 100 $(RELEASE)

clean:
	rm -rf .build
