# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# GNU awk: its own configure and test suite, and the programs of lib/awk.sh.
package=gawk
program=gawk

build() {
	# Debian's source is without the manual, and awklib's programs are cut from that.
	printf 'all check:\n' | tee doc/Makefile.in > awklib/Makefile.in
	autotools --without-readline --disable-mpfr --disable-extensions
}

check() {
	sed -i 's/ commas / /' test/Makefile # wants a locale that has commas in numbers
	make check > out || { grep -A 10 'TESTS FAILED' out; exit 1; }
	passed=$(($(grep -c '^[a-zA-Z0-9_.-][a-zA-Z0-9_.-]*$' out) - $(grep -c '^gawk is not compiled to support' out)))
	sh -eu "$here/lib/awk.sh" ./gawk > own
	echo "tests $((passed + $(sed 's/tests //' own)))"
}
