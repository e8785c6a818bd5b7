# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# LibYAML: built by its own CMake files; its own test suite, and a document taken apart and put together.
package=libyaml
program=out/run-parser

build() {
	cmake -S . -B out -DCMAKE_C_FLAGS="$CFLAGS"
	make -C out -j2
}

check() {
	cd out
	ctest > log || { tail -n 20 log; exit 1; }
	printf '%s\n' '- &x {a: "t\tb"}' '-   *x' '- |' '  several' '  lines' '- "\u00e9"' ... --- 'k:   v' |
		./example-reformatter > own
	printf '%s\n' '- &x {a: "t\tb"}' '- *x' '- |' '  several' '  lines' '- "\xE9"' ... --- 'k: v' > want
	same reformatted own want
	printf -- '- a: [1, b\n' > bad
	./run-parser bad > own
	echo "[1] Parsing 'bad': FAILURE (8 events)" > want
	same "bad document" own want
	echo "tests $(($(sed -n 's/.* tests failed out of //p' log) + tests))"
}
