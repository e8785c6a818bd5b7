# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# Jim, a small Tcl: its own configure and test suite.
package=jimtcl
program=jimsh

build() {
	CC="$CC" CFLAGS="$CFLAGS" ./configure --host=$HOST --build=$HOST --disable-ssl --utf8 --math
	make -j2
}

check() {
	make -C tests jimsh="$PWD/jimsh" > out 2>&1 || { grep -i fail out | head; exit 1; }
	echo "tests $(sed -n 's/.*PASS *\([0-9]*\).*/\1/p; s/.*Passed *\([0-9]*\).*/\1/p' out | paste -sd+ | bc)"
}
