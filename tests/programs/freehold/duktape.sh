# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# Duktape, a JavaScript engine: its own makefile; a script that checks itself.
package=duktape
program=duk

build() {
	make -f Makefile.cmdline CC="$CC"
}

check() {
	qemu-$MACHINE ./duk "$here/lib/check.js"
	./duk "$here/lib/check.js"
}
