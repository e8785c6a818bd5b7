# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# GNU sed: its own configure and test suite.
package=sed
program=sed/sed

build() {
	autotools
}

check() {
	make -j2 check SUBDIRS=. || { grep -h '^FAIL\|^ERROR' testsuite/*.log *.log; exit 1; }
	echo "tests $(cat testsuite/*.trs | grep -c '^:test-result: PASS')"
}
