# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# cmark, the CommonMark reference: built by its own CMake files; its own test suites.
package=cmark
program=out/src/cmark

build() {
	cmake -S . -B out -DCMAKE_C_FLAGS="$CFLAGS" -DCMARK_SHARED=OFF -DCMARK_TESTS=OFF
	make -C out -j2 cmark_exe
}

check() {
	cd test
	for file in spec.txt smart_punct.txt regression.txt; do
		options=
		[ $file != smart_punct.txt ] || options=--smart
		python3 spec_tests.py --spec $file --program "../out/src/cmark $options"
	done | tee log
	passed=$(sed -n 's/^\([0-9]*\) passed, 0 failed.*/\1/p' log | paste -sd+ | bc)
	[ "$(grep -c ' 0 failed, 0 errored' log)" = 3 ]
	echo "tests $passed"
}
