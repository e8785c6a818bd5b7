# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# dash, the shell: its own configure; a script whose lines are those of the host's sh, and a configure script.
package=dash
program=src/dash

build() {
	autoreconf -fi # one of Debian's patches adds a file to Makefile.am
	autotools
}

check() {
	sh "$here/lib/script.sh" one "two words" > want 2>&1
	src/dash "$here/lib/script.sh" one "two words" > out 2>&1
	same script out want
	qemu-$MACHINE src/dash "$here/lib/script.sh" one "two words" > out 2>&1
	same "under the emulator" out want
	shell=$PWD/src/dash
	mkdir -p again
	cp -r configure ./*.in ./*.am aclocal.m4 compile depcomp missing install-sh src again
	(cd again && rm -f src/Makefile config.h && good configure "$shell" configure CONFIG_SHELL="$shell" CC=gcc)
	[ -s again/config.h ]
	! src/dash -c 'if true' 2> error || exit 1
	grep -q 'Syntax error' error
	echo "tests $((tests + $(wc -l < want) + 2))"
}
