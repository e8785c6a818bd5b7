# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# GNU diffutils: its own configure and test suite.
package=diffutils
program=src/diff

build() {
	autotools
}

check() {
	suite -C tests -j2
	echo "tests $tests"
}
