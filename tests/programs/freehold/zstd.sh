# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# zstd: its own makefile; round trips at several levels, with a dictionary and threads, and its fuzzer.
package=libzstd
program=programs/zstd

build() {
	make -C programs -j2 CC="$CC" CFLAGS="$CFLAGS" HAVE_ZLIB=0 HAVE_LZMA=0 HAVE_LZ4=0 zstd
}

check() {
	sample text
	for level in 1 3 9 19; do
		good "level $level" sh -c "programs/zstd -q -$level -f text -o text.zst && programs/zstd -q -d -f text.zst -o back"
		same "level $level" text back
	done
	good threads sh -c 'programs/zstd -q -T2 -B65536 -c text | programs/zstd -q -dc > back'
	same threads text back
	good dictionary programs/zstd -q --train lib/common/*.[ch] lib/compress/*.[ch] --maxdict=20000 -o dict
	good "with dictionary" sh -c 'programs/zstd -q -D dict -c text | programs/zstd -q -D dict -dc > back'
	same "with dictionary" text back
	good emulated sh -c "qemu-$MACHINE programs/zstd -q -5 -c text | qemu-$MACHINE programs/zstd -q -dc > back"
	same emulated text back
	good test programs/zstd -q -t text.zst
	good benchmark programs/zstd -b1 -i0 text
	! programs/zstd -q -t Makefile 2> error || exit 1
	echo "tests $((tests + 1))"
}
