# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# xz: its own configure and test suite.
package=xz-utils
program=src/xz/xz

build() {
	autotools --disable-shared --disable-nls --disable-scripts
}

check() {
	suite -C tests -j2
	sample text
	good compress sh -c 'src/xz/xz -9kc text > text.xz && xz -dc text.xz > back'
	same "host reads it" text back
	good threads sh -c 'src/xz/xz -T2 -kc --block-size=65536 text | src/xz/xz -dc -T2 > back'
	same threads text back
	echo "tests $tests"
}
