# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# GNU patch: its own configure and test suite, which leaves out by itself what root is not refused.
package=patch
program=src/patch

build() {
	autotools
}

check() {
	suite -C tests
	echo "tests $tests"
}
