# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# GNU grep: its own configure and test suite, which leaves out what wants PCRE or locales other than UTF-8's, and
# on a busy machine a test or two that measures time.
package=grep
program=src/grep

build() {
	autotools
}

check() {
	suite -C tests -j2
	echo "tests $tests"
}
