# The two commands of the README are `make demo` and `make test`.
JOBS ?= $(shell nproc)

.PHONY: demo test test-browser torture release packages lint sanitize fuzz format clean
packages:
	@tools/install-packages

release: packages
	@cmake --preset release >/dev/null
	@cmake --build --preset release --target svod -j $(JOBS)

demo: release
	@tools/demo

test: packages
	@cmake --preset test >/dev/null
	@cmake --build --preset test -j $(JOBS)
	@ctest --preset test -j $(JOBS)

# The page in a real browser alone: Debian's chromium driven from node. `make test` runs it too where they are there.
test-browser: packages
	@tests/browser/install
	@cmake --preset test >/dev/null
	@cmake --build --preset test --target svod -j $(JOBS)
	@tests/browser/run build/test/svod

# Kills imports 500 times, or TIMES=50, and looks at what is left. ARCHIVE=postgresql://… on an empty database.
TIMES ?= 500
torture: release
	@python3 tests/torture/run build/release/svod $(TIMES) $(ARCHIVE)

# The whole suite under AddressSanitizer and UndefinedBehaviorSanitizer.
sanitize: packages
	@cmake --preset sanitize >/dev/null
	@cmake --build --preset sanitize -j $(JOBS)
	@ctest --preset sanitize -j $(JOBS)

# Five libFuzzer targets under the same sanitizers for an hour, or SECONDS=60. Needs the Debian package clang.
SECONDS ?= 3600
fuzz: packages
	@cmake --preset fuzz >/dev/null
	@cmake --build --preset fuzz -j $(JOBS)
	@tools/fuzz $(SECONDS)

# Needs the Debian packages clang, clang-format and clang-tidy.
lint: packages
	@tools/lint

format:
	@git ls-files '*.cpp' '*.h' | xargs clang-format -i

clean:
	rm -rf build
