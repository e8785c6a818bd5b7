# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# file: its own configure and test suite, which looks most of its patterns up by the C library's regular expressions.
package=file
program=src/file

build() {
	autotools --disable-shared --disable-libseccomp
}

check() {
	make -C tests check > out || { tail -n 20 out; exit 1; }
	echo "tests $(grep -c '^Running test' out)"
}
