# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# lz4: its own makefile, round trips at each level, and its fuzzer of the library.
package=lz4
program=programs/lz4

build() {
	make -C lib -j2 CC="$CC" CFLAGS="$CFLAGS" liblz4.a
	make -C programs -j2 CC="$CC" CFLAGS="$CFLAGS" lz4
	make -C tests -j2 CC="$CC" CFLAGS="$CFLAGS" fuzzer frametest
}

check() {
	sample text
	for level in 1 3 9 12; do
		good "level $level" sh -c "programs/lz4 -$level -f text text.lz4 && programs/lz4 -d -f text.lz4 back"
		same "level $level" text back
	done
	good stdin sh -c 'programs/lz4 -c < text | programs/lz4 -dc > back'
	same stdin text back
	good test programs/lz4 -t text.lz4
	good benchmark programs/lz4 -b1 -i0 text
	! programs/lz4 -t Makefile 2> error || exit 1
	good fuzzer tests/fuzzer -i200
	good frames tests/frametest -i100
	echo "tests $tests"
}
