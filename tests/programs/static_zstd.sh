#!/bin/sh
# SPDX-License-Identifier: MIT
# zstd of Debian's source, static with musl, with threads: files of several kinds go through it and come back, and what
# it makes of them is the same. PROGRAMS=all: its own tests too.
. tests/programs/lib/static

name="static zstd"
source_of libzstd
threads="-O1 -DZSTD_MULTITHREAD -DXXH_NAMESPACE=ZSTD_ -DZSTD_LEGACY_SUPPORT=0 -pthread"
library_files=$(cd "$source/lib" && ls common/*.c compress/*.c decompress/*.[cS] dictBuilder/*.c)
# shellcheck disable=SC2086 # words
compile "$source/lib" $threads $library_files
mkdir "$scratch/library"
cp "$objects"/*.o "$scratch/library"
# shellcheck disable=SC2046,SC2086 # words
compile "$source/programs" $threads -I "$source/lib" -I "$source/lib/common" $(cd "$source/programs" && ls ./*.c)
link -pthread
allocators -vV

awk 'BEGIN { for (i = 0; i < 300000; i++) print i * 7919 % 1000003, "line", i * i % 977, i }' > "$scratch/text"
for level in "-1 -T3 -B256K" "-9 -T4 -B1M" "-15 --long=24 -T2" "--ultra -20 -T1"; do
	# shellcheck disable=SC2086 # words
	alike "$name $level" $level -q -c "$scratch/text"
	check "$name $level comes back" sh -c "'$ours' -q -d -c '$scratch/ours.out' | cmp - '$scratch/text'"
	[ "$everything" ] || [ "$level" != "-9 -T4 -B1M" ] || break
done
split -n 60 "$scratch/text" "$scratch/part."
alike "$name dictionary" -q --train "$scratch"/part.* -o dictionary
check "$name dictionaries are the same" cmp "$scratch/plain.d/dictionary" "$scratch/ours.d/dictionary"

if [ "$everything" ]; then
	# Its tests are programs of their own.
	one_test() {
		one=$1
		shift
		# shellcheck disable=SC2086 # words
		check "zstd's $one builds" musl-gcc -w -static $threads -I "$source/lib" -I "$source/lib/common" -I "$source/lib/compress" \
			-I "$source/lib/dictBuilder" -I "$source/programs" "$@" "$source/programs/datagen.c" "$source/programs/timefn.c" \
			"$source/programs/util.c" "$scratch"/library/*.o "$B/x86_64/libfhmalloc.o" -o "$scratch/$one"
	}
	one_test fuzzer "$source/tests/fuzzer.c"
	one_test zstreamtest "$source/tests/zstreamtest.c" "$source/tests/seqgen.c" "$source/tests/external_matchfinder.c"
	check "zstd's fuzzer" timeout 300 "$scratch/fuzzer" -T20s
	check "zstd's zstreamtest" timeout 300 "$scratch/zstreamtest" -T20s
	check "zstd's zstreamtest, threads" timeout 300 "$scratch/zstreamtest" -T20s --newapi
fi
