# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# The one true awk: its own makefile; its tests T.* against the host's awk are too tied to its author's
# machine, so programs whose output the host's mawk or gawk gives too.
package=original-awk
program=a.out

build() {
	make -j2 CC="$CC" HOSTCC="gcc -g -Wall" CFLAGS="$CFLAGS" YACC="bison -d" || make CC="$CC" HOSTCC=gcc CFLAGS="$CFLAGS"
}

check() {
	sh -eu "$here/lib/awk.sh" ./a.out
}
