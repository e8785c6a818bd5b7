# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# MuJS, a JavaScript engine: its own makefile; a script that checks itself.
package=mujs
program=build/release/mujs

build() {
	make -j2 CC="$CC" HAVE_READLINE=no
}

check() {
	qemu-$MACHINE build/release/mujs "$here/lib/check.js"
	build/release/mujs "$here/lib/check.js"
}
