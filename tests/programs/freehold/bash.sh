# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# bash: its own configure, and its test suite but for what needs a terminal, a user other than root, or locales
# of other languages: the host's bash fails that too.
package=bash
program=bash

build() {
	autotools --without-bash-malloc
}

# one NAME: a test of theirs, which prints where it differs from what it must print.
one() {
	env -i HOME="$HOME" TMPDIR="${TMPDIR:-/tmp}" PATH="$PWD:$PATH" BUILD_DIR="${PWD%/tests}" THIS_SH="${PWD%/tests}/bash" \
		BASH_TSTOUT="$1.printed" sh "./run-$1" 2>&1 | grep -av '^warning:' > "$1.differs" || :
	rm -f "$1.printed"
}

check() {
	make recho zecho printenv xcase
	cp recho zecho printenv xcase tests
	cd tests
	one jobs & # a minute of waiting
	for run in run-*; do
		case ${run#run-} in
		all | minimal | gprof) ;;
		execscript | glob-test | intl | nameref | new-exp | read | test | vredir) ;;
		jobs) ;;
		*) one "${run#run-}" ;;
		esac
	done
	wait
	for differs in *.differs; do
		good "$differs" test ! -s "$differs"
	done
	echo "tests $tests"
}
