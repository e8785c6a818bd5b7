# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# GNU tar: its own configure and test suite.
package=tar
program=src/tar

build() {
	export FORCE_UNSAFE_CONFIGURE=1 # root may
	autotools
}

check() {
	make -C tests check TESTSUITEFLAGS=-j2 > out || { grep FAILED out; exit 1; }
	echo "tests $(grep -c ' ok$' out)"
}
