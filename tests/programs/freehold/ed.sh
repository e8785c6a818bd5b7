# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# GNU ed: its own configure and test suite.
package=ed
program=ed

build() {
	./configure CC="$CC" CFLAGS="$CFLAGS"
	make -j2
}

check() {
	make check
	echo "tests $(ls testsuite/*.ed testsuite/*.err | wc -l)"
}
