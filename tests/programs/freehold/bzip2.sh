# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# bzip2: its own make test, and against the host's.
package=bzip2
program=bzip2

build() {
	make -j2 CC="$CC" CFLAGS="$CFLAGS -D_FILE_OFFSET_BITS=64" bzip2 bzip2recover
}

check() {
	make CC="$CC" check test || make CC="$CC" test
	tests=6
	sample text
	good compress sh -c './bzip2 -k9 text'
	good integrity ./bzip2 -t text.bz2
	good decompress sh -c './bzip2 -dc text.bz2 > back'
	same "round trip" text back
	good recover ./bzip2recover text.bz2
	! ./bzip2 -t Makefile 2> error || exit 1
	grep -q 'bad magic' error
	echo "tests $((tests + 1))"
}
