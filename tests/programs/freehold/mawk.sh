# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# mawk: its own configure and test, and the programs of lib/awk.sh.
package=mawk
program=mawk

build() {
	CC="$CC" CFLAGS="$CFLAGS" ./configure --host=$HOST
	make -j2
}

check() {
	make mawk_test
	make fpe_test || :
	sh -eu "$here/lib/awk.sh" ./mawk
}
