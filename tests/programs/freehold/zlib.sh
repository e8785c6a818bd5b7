# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# zlib: its own configure and test programs, and minigzip against gzip.
package=zlib
program=minigzip

build() {
	CC="$CC" ./configure --static
	make -j2 static
}

check() {
	make teststatic
	good examples ./example
	sample text
	good compress sh -c './minigzip < text > text.gz'
	good gzip sh -c 'gzip -dc text.gz > back'
	same "gzip reads it" text back
	gzip -9c text > by-gzip.gz
	./minigzip -d < by-gzip.gz > back
	same "it reads gzip" text back
	echo "tests $((tests + 3))"
}
