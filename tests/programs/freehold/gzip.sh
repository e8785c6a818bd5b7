# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# gzip: its own configure and test suite.
package=gzip
program=gzip

build() {
	autotools
}

check() {
	make -C tests check || { tail -n 40 tests/test-suite.log; exit 1; }
	passed=$(cat tests/*.trs | grep -c '^:test-result: PASS')
	sample text
	good compress sh -c './gzip -9c text > text.gz && gzip -dc text.gz > back'
	same "host reads it" text back
	echo "tests $((passed + tests))"
}
