# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# bzip2: its own makefile (Debian's links the shared library: here the static one), its own samples,
# and the host's bzip2.
package=bzip2
program=bzip2

build() {
	make -j2 CC="$CC" CFLAGS="$CFLAGS -D_FILE_OFFSET_BITS=64" libbz2.a bzip2.o bzip2recover
	$CC bzip2.o libbz2.a -o bzip2
}

check() {
	for i in 1 2 3; do
		good "compress $i" sh -c "./bzip2 -$i < sample$i.ref > sample$i.rb2"
		same "compress $i" sample$i.rb2 sample$i.bz2
		good "decompress $i" sh -c "./bzip2 -d < sample$i.bz2 > sample$i.tst"
		same "decompress $i" sample$i.tst sample$i.ref
	done
	sample text
	good compress ./bzip2 -k9 text
	good integrity ./bzip2 -t text.bz2
	good decompress sh -c './bzip2 -dc text.bz2 > back'
	same "round trip" text back
	good recover ./bzip2recover text.bz2
	! ./bzip2 -t Makefile 2> error || exit 1
	grep -q 'bad magic' error
	echo "tests $((tests + 1))"
}
