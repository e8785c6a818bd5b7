# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# Lua. Debian's makefile wants libtool and the source has no suite: the files as upstream's makefile
# compiles them, and a script that uses each of the libraries and checks itself.
package=lua5.4
program=src/lua

build() {
	cd src
	echo '#define DEB_HOST_MULTIARCH "none"' > lua5.4-deb-multiarch.h # what Debian's rules make
	for file in *.c; do
		[ $file = luac.c ] || $CC -std=gnu99 $CFLAGS -DLUA_COMPAT_5_3 -DLUA_USE_POSIX -c $file
	done
	$CC ./*.o -o lua -lm
}

check() {
	qemu-$MACHINE src/lua "$here/lib/check.lua"
	src/lua "$here/lib/check.lua"
}
