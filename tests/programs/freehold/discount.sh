# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# Discount, which makes HTML of Markdown: its own configure and test suite.
package=discount
program=markdown

build() {
	CC="$CC" CFLAGS="$CFLAGS" ./configure.sh --with-fenced-code
	make
}

check() {
	make test > out || { tail -n 20 out; exit 1; }
	! grep -q ' FAILED' out || exit 1
	echo "tests $(grep -c 'ok$\|OK$' out)"
}
