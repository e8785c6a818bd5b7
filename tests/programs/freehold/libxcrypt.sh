# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# libxcrypt, crypt of passwords: its own configure and test suite, for the methods that glibc had.
package=libxcrypt
program=test/ka-sha512crypt

build() {
	kernel_headers
	autoreconf -fi # Debian's source has no configure script
	CFLAGS="$CFLAGS -idirafter $PWD/kernel"
	autotools --disable-shared --enable-static --disable-werror --enable-hashes=glibc
	make $program
}

check() {
	suite -j2
	echo "tests $tests"
}
