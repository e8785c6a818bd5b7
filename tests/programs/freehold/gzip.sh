# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# gzip: its own configure and test suite, and the host's gzip.
package=gzip
program=gzip

build() {
	autotools
}

check() {
	suite -C tests -j2
	sample text
	good compress sh -c './gzip -9c text > text.gz && gzip -dc text.gz > back'
	same "the host's reads it" text back
	gzip -1c text > by-host.gz
	good decompress sh -c './gzip -dc by-host.gz > back'
	same "it reads the host's" text back
	echo "tests $tests"
}
