# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# FIGlet: its own makefile and test suite.
package=figlet
program=figlet

build() {
	make -j2 CC="$CC" LD="$CC" CFLAGS="$CFLAGS -include sys/cdefs.h" DEFAULTFONTDIR=fonts
}

check() {
	make check > out
	! grep -q 'fail\*' out || { grep 'fail\*' out; exit 1; }
	echo "tests $(grep -c '\.\.\. pass' out)"
}
