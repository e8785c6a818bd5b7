# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# GNU grep: its own configure and test suite.
package=grep
program=src/grep

build() {
	autotools
}

check() {
	make -C tests -j2 check || { grep -h '^FAIL\|^ERROR' tests/*.log; exit 1; }
	echo "tests $(cat tests/*.trs | grep -c '^:test-result: PASS')"
}
