# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# Jansson, the JSON library: built by its own CMake files; its own test suite.
package=jansson
program=out/bin/json_process

build() {
	cmake -S . -B out -DCMAKE_C_FLAGS="$CFLAGS" -DJANSSON_BUILD_DOCS=OFF -DJANSSON_EXAMPLES=OFF
	make -C out -j2
}

check() {
	cd out
	ctest > log || { tail -n 20 log; exit 1; }
	echo "tests $(sed -n 's/.* tests failed out of //p' log)"
}
